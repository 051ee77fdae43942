/// Instances would be removed before they could wait.
struct PolicyIdleTimeTiny: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "policy-idle-time-tiny", .error, .machine,
            summary: "instances would be removed before they could wait",
            why: """
                `idle_time` of a policy is a duration, and a bare number counts nanoseconds. Below a second no instance lives long enough to \
                be used; `gitlab-runner lint` refuses such a file.
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
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      idle_count = 5
                      idle_time = "1200s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.autoscaler]
                    [[runners.kubernetes.autoscaler.policy]]
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
                      idle_time = 0

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries where entry.key.name == "idle_time" && entry.schema === AutoscalerPolicyTable.schema {
            let node = entry.member.node
            guard let time = Duration(node, at: entry.path), time.nanoseconds != 0, time.nanoseconds < 1_000_000_000 else { continue }
            let number = node.integer.flatMap { $0 > 0 ? $0 : nil }
            report.add(
                self, "`idle_time` must be at least one second", at: node.range, key: entry.path,
                label: number.map { "\($0) nanoseconds" } ?? "less than a second", help: number.map { "write `\"\($0)s\"` for seconds" },
                fixes: number.map { [Fix("write `\"\($0)s\"`", .safe, config.replacing(node, at: entry.path, with: .string("\($0)s")))] } ?? [])
        }
    }
}
