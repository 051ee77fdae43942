/// A block of values is empty.
struct HelmNullSection: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "helm-null-section", .error, .values,
            summary: "a block of values is empty",
            why: """
                A key with nothing below it, for example because all lines are commented out, is null. Helm then removes the \
                chart's defaults for that block, and a template that reads from it fails with "nil pointer evaluating interface \
                {}.enabled": nothing is installed.
                """,
            isRefusal: true, sources: ["Helm 4.2.3 with charts 0.2.0 to 0.86.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «metrics»:
                  # enabled: true

                """),
            Example(
                .values,
                """
                runners: {secret: runner-token}
                rbac:
                  create: true
                «podSecurityContext»:

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                metrics: {}

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                tolerations:

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                sessionServer:

                """, chart: "0.50.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil, values.isOutermost else { return }
        for path in ValueUse.opened.keys.sorted() where ValueUse.isOpened(path, in: values.target.chart) {
            guard let block = values.member(path), block.node.isNull, path != "rbac.podSecurityPolicy" || values.isOn("rbac.create") else { continue }
            // Newer charts leave it alone, and nothing says that this one is old.
            if ValueUse.opened[path]?.until != nil, values.target.statedChart == nil { continue }
            report.add(
                self, "`\(path)` is empty, but the chart reads from it", at: block.keyRange, key: path, label: "Helm fails with \"nil pointer evaluating interface {}\"",
                help: "remove the key, or write `\(block.key): {}`")
        }
    }
}
