import SourceBytes

/// A later entry covers all times of this one.
struct PolicyNeverUsed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "policy-never-used", .warning, .machine,
            summary: "a later entry covers all times of this one",
            why: """
                Of the policies, and of the entries of `[[runners.machine.autoscaling]]`, the last one whose periods match \
                applies. If a later entry covers all times, the earlier ones never apply: the numbers meant for the night apply \
                all day.
                """,
            sources: ["common/config.go:2260-2272", "executors/kubernetes/autoscaler/policy.go:84-91"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = «["* 7-19 * * mon-fri"]»
                      idle_count = 4
                      idle_time = "20m"
                    [[runners.autoscaler.policy]]
                      periods = ["* * * * *"]
                      idle_count = 0
                      idle_time = "1m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = «["* * 8-18 * * mon-fri *"]»
                      IdleCount = 10
                      IdleTime = 600
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 6-20 * * * *"]
                      IdleCount = 0
                      IdleTime = 60

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.autoscaler]
                    policy = [{ periods = «["* 8 * * *"]», idle_count = 4, idle_time = "20m" }, { idle_count = 1, idle_time = "5m" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = ["* * * * *"]
                      idle_count = 0
                      idle_time = "1m"
                    [[runners.autoscaler.policy]]
                      periods = ["* 7-19 * * mon-fri"]
                      idle_count = 4
                      idle_time = "20m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 8-18 * * mon-fri *"]
                      Timezone = "Europe/Berlin"
                      IdleCount = 10
                      IdleTime = 600
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 8-18 * * mon-fri *"]
                      Timezone = "America/New_York"
                      IdleCount = 5
                      IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "policy autoscaling" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries where entry.key.name == "policy" || entry.key.name == "autoscaling" && entry.schema === MachineTable.schema {
            let isMachine = entry.key.name == "autoscaling"
            let tables = entry.member.node.elements.map { TimeOfEntry($0, isMachine: isMachine) }
            for (index, early) in tables.enumerated() {
                guard let late = tables[(index + 1)...].last(where: { $0.covers(early) }) else { continue }
                report.add(
                    self, "this entry never applies: a later one covers all its times", at: early.place, key: "\(entry.path)[\(index)]",
                    label: "the last entry that matches wins", related: late.place.isEmpty ? [] : [Related("this one wins", at: late.place)],
                    help: "put the general entry first, and the special ones after it")
            }
        }
    }

    /// When an entry holds.
    private struct TimeOfEntry {
        var place: Range<Int>
        var zone: String
        /// Each with one text a field.
        var periods: [[Substring]]
        /// Nothing is known of an entry whose periods cannot be read.
        var isReadable: Bool
        var grammar: [PeriodField]

        init(_ table: Node, isMachine: Bool) {
            grammar = (isMachine ? [.second] : []) + [.minute, .hour, .dayOfMonth, .month, .weekday] + (isMachine ? [.year] : [])
            zone = table.last("timezone")?.node.string ?? ""
            let texts = table.last("periods")?.node.elements.compactMap(\.string) ?? []
            // A policy without periods holds at all times.
            periods = texts.isEmpty && !isMachine ? [Array(repeating: "*", count: 5)] : texts.map(\.words)
            let count = grammar.count
            isReadable = table.isTable && !periods.isEmpty && periods.allSatisfy { $0.count == count }
                && texts.allSatisfy { isMachine ? Period($0).problem == nil : PolicyPeriod($0).problem == nil }
            place = table.last("periods")?.node.range ?? table.range
        }

        /// Whether each of the other's periods lies within one of this entry.
        func covers(_ other: TimeOfEntry) -> Bool {
            guard isReadable, other.isReadable else { return false }
            return other.periods.allSatisfy { inner in
                periods.contains { outer in
                    let holdsAlways = outer.allSatisfy { $0 == "*" || $0 == "?" }
                    return holdsAlways || zone == other.zone && covers(outer, inner)
                }
            }
        }

        private func covers(_ outer: [Substring], _ inner: [Substring]) -> Bool {
            zip(grammar, zip(outer, inner)).allSatisfy { field, texts in
                if texts.0 == texts.1 { return true }
                // Of days and weekdays either may match, so only a field that names all of them is sure to cover another.
                if field == .dayOfMonth || field == .weekday { return false }
                guard let wide = numbers(texts.0, field), let narrow = numbers(texts.1, field) else { return false }
                return wide.isSuperset(of: narrow)
            } || coversDays(outer, inner)
        }

        /// The same, where one of them names all days.
        private func coversDays(_ outer: [Substring], _ inner: [Substring]) -> Bool {
            guard let day = grammar.firstIndex(of: .dayOfMonth), let weekday = grammar.firstIndex(of: .weekday) else { return false }
            guard outer[day] == "*", outer[weekday] == "*" || inner[day] == "*" else { return false }
            return grammar.indices.allSatisfy { index in
                if index == day || outer[index] == inner[index] { return true }
                guard let wide = numbers(outer[index], grammar[index]), let narrow = numbers(inner[index], grammar[index]) else { return false }
                return wide.isSuperset(of: narrow)
            }
        }

        private func numbers(_ text: Substring, _ field: PeriodField) -> Set<Int>? {
            guard let entries = field.entries(text) else { return nil }
            var numbers: Set<Int> = []
            for entry in entries {
                switch entry {
                case .all: numbers.formUnion(field.bounds)
                case .numbers(let some): numbers.formUnion(some)
                case .other: return nil
                }
            }
            return numbers
        }
    }
}
