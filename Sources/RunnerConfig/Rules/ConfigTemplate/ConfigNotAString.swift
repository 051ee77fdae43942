/// `runners.config` is not a string.
struct ConfigNotAString: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-not-a-string", .error, .values,
            summary: "`runners.config` is not a string",
            why: """
                The chart runs the text of `runners.config` through the template engine and writes it to a file. If it is a \
                mapping, a number or null, Helm fails to render the chart.
                """,
            isRefusal: true, sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  «config»:
                    executor: kubernetes

                """),
            Example(
                .values,
                """
                runners:
                  tags: kubernetes
                  «config»:

                """),
            Example(
                .values,
                """
                runners:
                  «config»: [concurrent]

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"

                """),
            Example(
                .values,
                """
                runners:
                  config: ""

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard !values.isRendered, let config = values.member("runners.config"), config.node.string == nil, !(config.node.isNull && values.target.chart < "0.31.0") else {
            return
        }
        report.add(
            self, "`runners.config` must be a string", at: config.keyRange, key: "runners.config", label: "Helm cannot render the chart",
            help: config.node.isNull ? "write `config: \"\"`, or remove the key" : "write `config: |` followed by the indented text of config.toml")
    }
}
