/// An instance has capacity for more jobs than it may run.
struct SingleUseWithCapacity: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-single-use-capacity", .info, .machine,
            summary: "an instance has capacity for more jobs than it may run",
            why: """
                `max_use_count` is the number of jobs after which an instance is removed. If it is lower than `capacity_per_instance`, \
                part of the capacity may never be used, although the Runner relies on it when it scales.
                """,
            sources: ["docs/configuration/advanced-configuration.md:1231-1276"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    capacity_per_instance = «4»
                    max_use_count = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  autoscaler = { capacity_per_instance = «10», max_use_count = 5 }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    capacity_per_instance = 1
                    max_use_count = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    capacity_per_instance = 4
                    max_use_count = 0

                """),
        ]
    }

    var concerns: KeyNames { "max_use_count" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let autoscaler = runner.autoscaler?.value, let each = autoscaler.capacityPerInstance, let uses = autoscaler.maxUseCount,
                uses.value > 0, each.value > uses.value
            else { continue }
            report.add(
                self, "an instance has capacity for \(each.value) jobs, but is removed after \(uses.value)", at: each.range, key: each.path,
                related: [Related("the total number of jobs that an instance runs", at: uses.statement)],
                help: "set `capacity_per_instance` to \(uses.value), or raise `max_use_count`")
        }
    }
}
