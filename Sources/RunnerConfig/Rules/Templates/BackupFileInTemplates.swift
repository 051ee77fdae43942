import SourceBytes

/// A backup file is among the templates.
struct BackupFileInTemplates: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "backup-file-in-templates", .warning, .templates,
            summary: "a backup file is among the templates",
            why: """
                Helm reads every file in `templates/` that `.helmignore` does not exclude, whatever its extension. A backup \
                defines the same names again, and which definition is used depends on the order of the files. If the name of a \
                backup does not start with `_`, Helm also applies its manifests to the cluster.
                """,
            sources: ["helm: chart files"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                «{{- define "gitlab-runner.cache" -}}»
                {{- end -}}

                """, path: "chart/templates/_cache.tpl.bak"),
            Example(
                .template,
                """

                «apiVersion: v1»
                kind: ConfigMap

                """, path: "chart/templates/configmap.yaml~"),
            Example(
                .template,
                """
                {{- define "gitlab-runner.cache" -}}
                {{- end -}}

                """, path: "chart/templates/_cache.tpl"),
            Example(
                .template,
                """
                apiVersion: v1
                kind: CronJob

                """, path: "chart/templates/backup.yaml"),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let name = String(file.path.fileName)
        guard [".bak", ".backup", ".orig", ".old", ".rej", ".save", "~"].contains(where: { name.hasSuffix($0) }) else { return }
        let first = TemplateLine.all(file.text).first { !$0.content.isEmpty }
        report.add(
            self, "Helm also reads `\(name)`, unless `.helmignore` excludes it", at: first?.range ?? 0..<0, key: "", label: "defines the same names again",
            help: "move it out of `templates/`")
    }
}
