/// The chart no longer reads this key.
struct LegacyChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "legacy-chart-value", .error, .values,
            summary: "the chart no longer reads this key",
            why: """
                The keys below `runners` that stood for settings of the pods left with chart 0.53. They are ignored without \
                a word: `privileged: true` gives no privileged pods, `builds.memoryLimit` no bounds.
                """,
            sources: ["chart CHANGELOG 0.53.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  «privileged»: true

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        cpu_limit = "1"

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  privileged: true

                """, chart: "0.50.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for member in Self.dead(in: values) {
            report.add(
                self, "`runners.\(member.key)` is not read by \(values.chartWords)", at: member.keyRange, key: "runners.\(member.key)",
                label: "does nothing",
                help: Self.replacements[member.key].map { "write `\($0)` in `runners.config`" }
                    ?? "write it in `runners.config`, below `[runners.kubernetes]`")
        }
    }

    /// The keys that some chart read and this one does not.
    static func dead(in values: ValuesFile) -> [Member] {
        guard !values.readsLegacyKeys else { return [] }
        return (values.member("runners")?.node.members ?? []).filter { member in
            guard member.key != "cache", member.key != "namespace", let key = ChartKey.all["runners.\(member.key)"] else { return false }
            return key.removed != nil && !values.reads(key)
        }
    }

    private static let replacements = [
        "image": "image = ...", "privileged": "privileged = true", "imagePullPolicy": "pull_policy = ...",
        "imagePullSecrets": "image_pull_secrets = [...]",
        "serviceAccountName": "service_account = ...", "pollTimeout": "poll_timeout = ...", "nodeSelector": "[runners.kubernetes.node_selector]",
        "nodeTolerations": "[runners.kubernetes.node_tolerations]", "podLabels": "[runners.kubernetes.pod_labels]",
        "podAnnotations": "[runners.kubernetes.pod_annotations]",
        "env": "environment = [...]", "outputLimit": "output_limit = ...", "requestConcurrency": "request_concurrency = ...",
        "cloneUrl": "clone_url = ...",
        "builds": "cpu_limit = ..., memory_limit = ...", "services": "service_cpu_limit = ...", "helpers": "helper_cpu_limit = ...",
    ]
}
