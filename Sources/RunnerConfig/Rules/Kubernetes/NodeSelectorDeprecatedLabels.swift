/// A node selector uses a label that Kubernetes has renamed.
struct NodeSelectorDeprecatedLabels: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "node-selector-deprecated-labels", .info, .kubernetes,
            summary: "a node selector uses a label that Kubernetes has renamed",
            why: """
                Kubernetes still sets the `beta` labels on nodes, but has removed the label `node-role.kubernetes.io/master`. If \
                no node has the label, the pod stays `Pending`. The Runner uses only the current labels to choose the helper \
                image.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:600-632", "kubernetes.io/docs/reference/labels-annotations-taints"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.node_selector]
                    «"beta.kubernetes.io/os"» = "linux"

                """),
            Example(
                .values,
                """
                nodeSelector:
                  «node-role.kubernetes.io/master»: ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    node_selector = { «"failure-domain.beta.kubernetes.io/zone"» = "eu-1a" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.node_selector]
                    "kubernetes.io/os" = "linux"
                    "topology.kubernetes.io/zone" = "eu-1a"

                """),
            Example(
                .values,
                """
                nodeSelector:
                  node-role.kubernetes.io/control-plane: ""

                """),
        ]
    }

    var concerns: KeyNames { "node_selector" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods { check(pod.member("node_selector"), "\(pod.path).node_selector", &report) }
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run?.reads("nodeSelector") ?? true else { return }
        check(values.member("nodeSelector"), "nodeSelector", &report)
    }

    private func check(_ selector: Member?, _ path: String, _ report: inout Report) {
        for label in selector?.node.members ?? [] {
            guard let current = Self.current[label.key] else { continue }
            report.add(self, "`\(label.key)` is now called `\(current)`", at: label.keyRange, key: "\(path).\(DottedPath.step(label.key))", help: "write `\(current)`")
        }
    }

    private static let current = [
        "beta.kubernetes.io/os": "kubernetes.io/os", "beta.kubernetes.io/arch": "kubernetes.io/arch",
        "beta.kubernetes.io/instance-type": "node.kubernetes.io/instance-type",
        "failure-domain.beta.kubernetes.io/zone": "topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region": "topology.kubernetes.io/region",
        "node-role.kubernetes.io/master": "node-role.kubernetes.io/control-plane",
    ]
}
