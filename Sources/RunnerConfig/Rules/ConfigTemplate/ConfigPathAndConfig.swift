/// `runners.configPath` has no effect unless `runners.config` is empty.
struct ConfigPathAndConfig: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-path-and-config", .warning, .values,
            summary: "`runners.configPath` has no effect unless `runners.config` is empty",
            why: """
                The chart uses `configPath` only when `runners.config` is empty, and the chart sets `runners.config` by default. \
                So the file is never read, and `register` uses the template in `runners.config`.
                """,
            fix: .unsafe, sources: ["chart 0.86.0 configmap.yaml", "chart 0.86.0 values.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  «configPath»: /etc/runner/template.toml

                """,
                repaired:
                    """
                    runners:
                      configPath: /etc/runner/template.toml
                      config: ""

                    """),
            Example(
                .values,
                """
                runners:
                  «configPath»: /etc/runner/template.toml
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine"

                """),
            Example(
                .values,
                """
                runners:
                  config: ""
                  configPath: /etc/runner/template.toml

                """),
            Example(
                .values,
                """
                runners:
                  configPath: ""

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "runners.configPath"
        guard let file = values.member(path), file.node.isFilled, values.isAskedFor(path), !values.isFilled("runners.configOverride") else { return }
        let config = values.member("runners.config")
        guard config?.node.isFilled ?? (values.run == nil) else { return }
        report.add(
            self, "`configPath` is not used: `runners.config` is not empty", at: file.keyRange, key: path,
            label: config == nil ? "the chart's default for `runners.config` is used instead" : "`runners.config` is used instead",
            related: config.map { [Related("this is used", at: $0.keyRange)] } ?? [], help: config == nil ? "add `config: \"\"`" : "remove one of the two",
            fixes: config == nil ? [Fix("add `config: \"\"`", .unsafe, values.setting("runners.config", to: .string("")))] : [])
    }
}
