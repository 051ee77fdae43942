/// The template adds to config.toml behind the Runner's back.
struct TemplateAppendsToConfig: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-appends-to-config", .warning, .templates,
            summary: "the template adds to config.toml behind the Runner's back",
            why: """
                What a script appends after `register` belongs to whatever table comes last in the file. It is invisible to \
                the values, breaks with another executor, and repeats tables that `runners.config` may set too.
                """,
            sources: ["chart 0.42.1 configmap.yaml, patched"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                entrypoint: |
                  «cat >>/home/gitlab-runner/.gitlab-runner/config.toml <<EOF»
                    [[runners.kubernetes.volumes.host_path]]
                  EOF

                """),
            Example(
                .template,
                """
                entrypoint: |
                  exec gitlab-runner run

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        for line in TemplateLine.all(file.text) where line.content.contains("config.toml") {
            guard let arrow = line.content.firstRange(of: ">>"), line.content[arrow.upperBound...].contains("config.toml") else { continue }
            report.add(
                self, "this line adds to config.toml after `register` wrote it", at: line.range, key: "",
                label: "belongs to whatever table comes last", help: "put it into `runners.config`")
        }
    }
}
