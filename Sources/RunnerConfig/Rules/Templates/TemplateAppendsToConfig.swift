/// A script appends to config.toml after `register`.
struct TemplateAppendsToConfig: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-appends-to-config", .warning, .templates,
            summary: "a script appends to config.toml after `register`",
            why: """
                Lines that a script appends after `register` become part of the last table in the file. They do not show up in \
                the values, break with another executor, and repeat tables that `runners.config` can also set.
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
                  «echo 'privileged = true' | tee -a ~/.gitlab-runner/config.toml»

                """),
            Example(
                .template,
                """
                entrypoint: |
                  exec gitlab-runner run

                """),
            Example(
                .template,
                """
                entrypoint: |
                  cat ~/.gitlab-runner/config.toml >> /tmp/debug.log
                  # cat extra >> ~/.gitlab-runner/config.toml

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        for line in TemplateLine.all(file.text) where line.content.contains("config.toml") {
            guard !line.content.hasPrefix("#") else { continue }
            let appends = [">>", "tee -a "].compactMap { line.content.firstRange(of: $0)?.upperBound }
            guard appends.contains(where: { line.content[$0...].contains("config.toml") }) else { continue }
            report.add(
                self, "this line appends to config.toml after `register` writes it", at: line.range, key: "",
                label: "becomes part of the last table", help: "move it to `runners.config`")
        }
    }
}
