/// Idle instances are removed at once.
struct PolicyIdleTimeTiny: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "policy-idle-time-tiny", .error, .machine,
            summary: "idle instances are removed at once",
            why: """
                `idle_time` of a policy is a duration, and a number without a unit is in nanoseconds. With less than a second, \
                no idle instance exists long enough to be used. `gitlab-runner lint` rejects such a file.
                """,
            fix: .safe, sources: ["common/config.go:480"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = «1200»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.autoscaler]
                        [[runners.autoscaler.policy]]
                          idle_count = 5
                          idle_time = "1200s"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  executor = "kubernetes"
                  [runners.kubernetes.autoscaler]
                    policy = [{ idle_count = 5, idle_time = «300» }]

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      executor = "kubernetes"
                      [runners.kubernetes.autoscaler]
                        policy = [{ idle_count = 5, idle_time = "300s" }]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = «"500ms"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = «600_000»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = "1200s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = 0

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = 1200000000000

                """),
        ]
    }

    var concerns: KeyNames { "idle_time" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "idle_time" }) where entry.schema === AutoscalerPolicyTable.schema {
            let node = entry.member.node
            guard let time = Duration(node, at: entry.path), time.nanoseconds != 0, time.nanoseconds < 1_000_000_000 else { continue }
            let number = node.integer.flatMap { $0 > 0 ? $0 : nil }
            // More than a day in seconds was hardly meant.
            let seconds = number.flatMap { $0 <= 86_400 ? "\($0)s" : nil }
            report.add(
                self, "`idle_time` must be at least one second", at: node.range, key: entry.path,
                label: number.map { "this is \($0) nanoseconds" } ?? "less than a second",
                help: seconds.map { "for seconds, write `\"\($0)\"`" } ?? "write a duration with a unit, such as `\"20m\"`",
                fixes: seconds.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(node, at: entry.path, with: .string($0)))] } ?? [])
        }
    }
}
