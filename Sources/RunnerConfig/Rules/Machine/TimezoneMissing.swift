import SourceBytes

/// A period has no time zone.
struct TimezoneMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "timezone-missing", .info, .machine,
            summary: "a period has no time zone",
            why: """
                Without a time zone, periods use the zone of the machine or container that the manager runs in. In a container, \
                that is usually UTC, and working hours may begin some hours early or late.
                """,
            sources: ["helpers/timeperiod/period.go:44-51"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = «["* * 9-17 * * mon-fri *"]»
                      IdleCount = 5
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    policy = [{ periods = «["* 7-19 * * mon-fri"]», idle_count = 5, idle_time = "20m", timezone = "" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      Timezone = "Europe/Berlin"
                      IdleCount = 5
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = ["* * * * *"]
                      idle_count = 5
                      idle_time = "20m"

                """),
        ]
    }

    var concerns: KeyNames { "periods" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.format == .period || $0.format == .policyPeriod }) {
            let zone = entry.table.members.last { entry.schema.key($0.key)?.format == .timeZone }
            guard zone?.node.saysSomething != true else { continue }
            // Only where the hour or the weekday is restricted does the zone matter much.
            let hour = entry.key.format == .period ? 2 : 1
            let isRestricted = entry.member.node.elements.contains { node in
                let fields = node.string?.words ?? []
                return fields.count == (hour == 2 ? 7 : 5) && (fields[hour] != "*" || fields[hour + 3] != "*")
            }
            guard isRestricted else { continue }
            let name = entry.key.format == .period && entry.schema === MachineAutoscalingTable.schema ? "Timezone" : "timezone"
            report.add(
                self, "without `\(name)`, these times are in the manager's own time zone", at: entry.member.node.range, key: entry.path,
                label: "in a container, usually UTC", help: "set `\(name)`, such as `\(name) = \"Europe/Berlin\"`")
        }
    }
}
