/// `max_instances` is higher than jobs can ever need.
struct InstancesNeverUsed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "instances-never-used", .info, .machine,
            summary: "`max_instances` is higher than jobs can ever need",
            why: """
                The Runner requests as many instances as its jobs and `idle_count` need. With a low `limit` or `concurrent` it \
                never reaches `max_instances`: jobs wait although more instances are allowed.
                """,
            sources: ["docs/configuration/advanced-configuration.md:1231-1276"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  limit = 5
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 2
                    max_instances = «20»

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  executor = "instance"
                  autoscaler = { capacity_per_instance = 1, max_instances = «50», policy = [{ idle_count = 2, idle_time = "20m0s" }] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 5
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 1
                    max_instances = 10
                    [[runners.autoscaler.policy]]
                      idle_count = 5

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 5
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 1
                    max_instances = 50
                    [[runners.autoscaler.policy]]
                      idle_count = 40

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    capacity_per_instance = 1
                    max_instances = 10

                [[runners]]
                  executor = "docker"

                """),
        ]
    }

    var concerns: KeyNames { "max_instances" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let autoscaler = runner.autoscaler?.value, let most = autoscaler.maxInstances, let need = InstanceNeed(of: runner, in: config) else { continue }
            // Twice as many are room for growth.
            guard most.value > 2 * need.instances, most.value < 1_000_000 else { continue }
            report.add(
                self, "never more than \(need.instances) of \(most.value) instances are used", at: most.range, key: most.path,
                related: [Related("`\(need.limit.member.key)` is lower", at: need.limit.statement)],
                help: "raise `\(need.limit.member.key)`, or lower `max_instances`")
        }
    }
}

/// How many instances the jobs and the idle capacity of a runner take at most.
private struct InstanceNeed {
    let instances: Int64
    /// `limit`, or `concurrent` where nothing else shares it.
    let limit: Setting<Int64>

    init?(of runner: Runner, in config: ConfigFile) {
        guard let autoscaler = runner.autoscaler?.value, let each = autoscaler.capacityPerInstance?.value, each > 0, each < 10_000 else { return nil }
        let own = runner.limit.flatMap { $0.value > 0 ? $0 : nil }
        let shared = config.runners.count == 1 && config.origin == .file ? config.global.concurrent : nil
        guard let limit = [own, shared].compactMap({ $0 }).min(by: { $0.value < $1.value }), limit.value > 0, limit.value < 1_000_000 else { return nil }
        let idle = (autoscaler.policy?.value ?? []).map { policy in
            max(policy.idleCount?.value ?? 0, Int64(min(max(policy.scaleFactor?.value ?? 0, 0) * Double(limit.value), 1_000_000).rounded(.up)))
        }
        guard let most = [0, idle.max() ?? 0].max(), most < 1_000_000 else { return nil }
        self.limit = limit
        instances = (limit.value + most + each - 1) / each
    }
}
