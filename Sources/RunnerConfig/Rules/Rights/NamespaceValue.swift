/// The objects of the release are in a different namespace than the release.
struct NamespaceValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "namespace-value", .info, .values,
            summary: "the objects of the release are in a different namespace than the release",
            why: """
                `namespace` puts the manager and its objects in a different namespace than `helm install -n`. The Secrets named \
                in the values must be in the namespace of the manager, and jobs run in the namespace of the release unless \
                `runners.config` says otherwise.
                """,
            sources: ["chart 0.86.0 deployment.yaml", "chart 0.86.0 values.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «namespace»: ops
                runners: {secret: runner-token}

                """),
            Example(
                .values,
                """
                «namespace»: ops
                runners:
                  secret: runner-token
                  jobNamespace: jobs

                """, chart: "0.86.0"),
            Example(
                .values,
                """
                namespace: ""
                runners: {secret: runner-token}

                """),
            Example(
                .values,
                """
                namespace: ops

                """, chart: "0.60.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "namespace"
        guard values.target.chart.reads(path), let namespace = values.member(path), let name = namespace.node.string, !name.isEmpty, name != values.surroundings.namespace else { return }
        report.add(
            self, "the manager runs in `\(name)`, regardless of the namespace of the release", at: namespace.keyRange, key: path, label: "its Secrets must be there too",
            help: "put the Secrets that these values name in `\(name)`, or remove `\(path)` and install with `-n \(name)`")
    }
}
