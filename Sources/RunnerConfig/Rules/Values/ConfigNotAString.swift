/// `runners.config` is not a text.
struct ConfigNotAString: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-not-a-string", .error, .values,
            summary: "`runners.config` is not a text",
            why: """
                The chart puts the text of `runners.config` through a template and into a file. A mapping in its place \
                cannot be rendered.
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
                  config: |
                    [[runners]]
                      executor = "kubernetes"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard !values.isRendered, let config = values.member("runners.config"), config.node.string == nil, !(config.node.isNull && values.target.chart < "0.31.0") else {
            return
        }
        report.add(
            self, "`runners.config` must be a text", at: config.keyRange, key: "runners.config", label: "Helm cannot render the chart",
            help: config.node.isNull ? "write `config: \"\"`, or remove the key" : "write `config: |` and config.toml below it")
    }
}
