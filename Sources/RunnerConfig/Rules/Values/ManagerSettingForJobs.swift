/// A setting of the manager's pod looks like it is meant for jobs.
struct ManagerSettingForJobs: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "manager-setting-for-jobs", .info, .values,
            summary: "a setting of the manager's pod looks like it is meant for jobs",
            why: """
                `nodeSelector`, `tolerations` and `affinity` choose the node of the manager's pod. For job pods, only \
                `[runners.kubernetes]` in `runners.config` matters: without these settings there, they run on any node. The rule \
                guesses; the setting may be meant for the manager.
                """,
            isHeuristic: true, sources: ["chart 0.86.0 deployment.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                «nodeSelector»:
                  pool: ci

                """),
            Example(
                .values,
                """
                «tolerations»:
                  - {key: ci, operator: Exists}
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine:3.20"

                """),
            Example(
                .values,
                """
                nodeSelector: {pool: ci}
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes.node_selector]
                        pool = "ci"

                """),
            Example(
                .values,
                """
                nodeSelector:
                  kubernetes.io/os: linux
                runners: {secret: runner-token}

                """),
            Example(
                .values,
                """
                tolerations:
                  - {key: ci, operator: Exists}
                runners:
                  executor: shell

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.executor == "kubernetes", values.uncheckedConfig == nil, !values.readsLegacyKeys, values.member("runners")?.node.isFilled == true else { return }
        let jobs = values.config?.runners.first?.node["kubernetes"]?.node
        // Jobs that are placed in some way were thought of.
        guard !Self.placing.contains(where: { jobs?[$0.inConfig]?.node.isFilled == true }) else { return }
        for (value, key) in Self.placing {
            guard let member = values.member(value), member.node.isFilled, values.isAskedFor(value), !Self.isAboutPlatform(member.node) else { continue }
            report.add(
                self, "`\(value)` applies to the manager's pod only, not to job pods", at: member.keyRange, key: value, label: "looks like it is meant for jobs",
                help: "for jobs, set `\(key)` under `[runners.kubernetes]` in `runners.config`")
            return
        }
    }

    private static let placing: [(value: String, inConfig: String)] = [
        ("nodeSelector", "node_selector"), ("tolerations", "node_tolerations"), ("affinity", "affinity"),
    ]

    /// Labels that every node has say what the manager's image runs on.
    private static func isAboutPlatform(_ node: Node) -> Bool {
        !node.members.isEmpty && node.members.allSatisfy { $0.key.hasPrefix("kubernetes.io/") || $0.key.hasPrefix("beta.kubernetes.io/") }
            || node["podAntiAffinity"] != nil
    }
}
