/// The instances have too little capacity for the limit of jobs.
struct CapacityBelowNeed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "capacity-below-need", .warning, .machine, also: [.info],
            summary: "the instances have too little capacity for the limit of jobs",
            why: """
                `capacity_per_instance` times `max_instances` is the number of jobs that all instances of a runner can run together. A \
                higher `limit` is never reached.
                """,
            sources: ["docs/configuration/advanced-configuration.md:1231-1276"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  limit = 20
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 2
                    max_instances = «4»

                """),
            Example(
                .config,
                """
                concurrent = 50

                [[runners]]
                  executor = "instance"
                  autoscaler = { capacity_per_instance = 1, max_instances = «10» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 8
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 2
                    max_instances = 4

                """),
            Example(
                .config,
                """
                concurrent = 20

                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 1
                    max_instances = 10

                [[runners]]
                  executor = "docker"

                """),
            Example(
                .config,
                """
                concurrent = 20

                [[runners]]
                  limit = 10
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 1
                    max_instances = 10

                """),
        ]
    }

    var concerns: KeyNames { "max_instances" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let autoscaler = runner.autoscaler?.value, let most = autoscaler.maxInstances, most.value > 0,
                let each = autoscaler.capacityPerInstance?.value, each > 0, each < 10_000, most.value < 1_000_000
            else { continue }
            let jobs = each * most.value
            let limit = runner.limit.flatMap { $0.value > 0 ? $0 : nil }
            // Several runners share `concurrent`, and any of them may use it.
            let concurrent = config.runners.count == 1 && config.origin == .file ? config.global.concurrent : nil
            guard let wanted = limit ?? concurrent, wanted.value > jobs else { continue }
            let name = limit == nil ? "concurrent" : "limit"
            report.add(
                self, "the instances can run \(jobs) jobs, but `\(name)` is \(wanted.value)", at: most.range, key: most.path,
                severity: limit == nil ? .info : nil, related: [Related("never reached", at: wanted.statement)],
                help: "raise `max_instances` to \((wanted.value + each - 1) / each), or lower `\(name)` to \(jobs)")
        }
    }
}
