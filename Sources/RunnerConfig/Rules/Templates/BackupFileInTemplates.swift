/// A backup lies among the templates.
struct BackupFileInTemplates: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "backup-file-in-templates", .warning, .templates,
            summary: "a backup lies among the templates",
            why: """
                Helm reads every file in `templates/`, whatever its name ends with. A backup defines the same names again, \
                and which one counts depends on the order of the files; one that does not begin with `_` is even applied to \
                the cluster.
                """,
            sources: ["helm: chart files"])
    }

    // What is wrong is the file's name, which examples do not have: a test of its own shows it.
    var examples: [Example] { [] }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        guard [".bak", ".orig", ".old", "~"].contains(where: { name.hasSuffix($0) }) else { return }
        let first = TemplateLine.all(file.text).first { !$0.content.isEmpty }
        report.add(
            self, "Helm reads `\(name)` too", at: first?.range ?? 0..<0, key: "", label: "defines the same names again",
            help: "move it out of `templates/`")
    }
}
