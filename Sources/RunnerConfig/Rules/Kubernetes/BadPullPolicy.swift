/// There is no such pull policy.
struct BadPullPolicy: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-pull-policy", .error, .kubernetes,
            summary: "there is no such pull policy",
            why: """
                The Runner takes Docker's words: always, if-not-present, never. With any other, Kubernetes' own spelling \
                included, every job fails.
                """,
            fix: .safe, sources: ["common/config.go:102-123"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pull_policy = «"IfNotPresent"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pull_policy = "if-not-present"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let tables = [runner.docker.map { ($0.value.node, $0.path) }, runner.kubernetes.map { ($0.value.node, $0.path) }].compactMap { $0 }
            for (table, tablePath) in tables {
                guard let member = table.members.last(where: { $0.key.equalsIgnoringCase("pull_policy") }) else { continue }
                let path = "\(tablePath).pull_policy"
                for policy in member.node.string != nil ? [member.node] : member.node.elements {
                    guard let text = policy.string, !text.isEmpty, !Self.policies.contains(text) else { continue }
                    let letters = text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
                    let near = Self.policies.first { $0.filter { $0 != "-" } == letters }
                    report.add(
                        self, "`\(text)` is no pull policy of the Runner", at: policy.range, key: path,
                        label: "every job fails",
                        help: near.map { "write `\"\($0)\"`" } ?? "use always, if-not-present or never",
                        fixes: near.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(policy, at: path, with: .string($0)))] } ?? [])
                }
            }
        }
    }

    private static let policies = ["always", "if-not-present", "never"]
}
