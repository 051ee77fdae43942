/// A label of the pod is refused, dropped or changed.
struct PodLabelInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pod-label-invalid", .error, .kubernetes, also: [.warning],
            summary: "a pod label is not valid, or is reserved for the Runner",
            why: """
                Kubernetes refuses a pod with a label key that is not valid, and every job fails. The Runner silently ignores \
                keys in its own domain, `runner.gitlab.com`. In values, it replaces invalid characters with underscores, cuts \
                the text off after 63 characters, and removes dashes, dots and underscores at both ends, so a selector for the \
                original value matches nothing.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:2426-2462", "executors/kubernetes/util.go:476-500"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_labels]
                    team = «"platform & tools"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pod_labels = { «"build job"» = "1", «"project.runner.gitlab.com/owner"» = "me" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_labels]
                    team = "platform_tools"
                    "acme.dev/project" = "$CI_PROJECT_NAME & $CI_COMMIT_REF_NAME"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_annotations]
                    owner = "platform & tools"
                  [runners.kubernetes.pod_labels]
                    empty = ""

                """),
        ]
    }

    var concerns: KeyNames { "pod_labels" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            for label in pod.member("pod_labels")?.node.members ?? [] where !RunnerShape.filledIn(Node(.string(label.key))) {
                let path = "\(pod.path).pod_labels.\(DottedPath.step(label.key))"
                if !TextFormat.labelKey.takes(label.key) {
                    report.add(
                        self, "`\(label.key)` is not a valid \(ShapeKind.labelKey.noun)", at: label.keyRange, key: path, label: "every job fails",
                        help: ShapeKind.labelKey.advice)
                } else if Self.isReserved(label.key) {
                    report.add(
                        self, "`\(label.key)` is reserved for the Runner's own labels", at: label.keyRange, key: path, severity: .warning, label: "ignored",
                        help: "use your own domain")
                } else if let text = label.node.string, !TextFormat.labelValue.takes(text), !RunnerShape.filledIn(label.node) {
                    report.add(
                        self, "`\(text)` is not a valid \(ShapeKind.labelValue.noun)", at: label.node.range, key: path, severity: .warning,
                        label: "the Runner changes it", help: ShapeKind.labelValue.advice)
                }
            }
        }
    }

    /// The domain of a key is the Runner's, or one below it.
    private static func isReserved(_ key: String) -> Bool {
        let domain = key.split(separator: "/").first.map { $0.lowercased() } ?? ""
        return domain == "runner.gitlab.com" || domain.hasSuffix(".runner.gitlab.com")
    }
}
