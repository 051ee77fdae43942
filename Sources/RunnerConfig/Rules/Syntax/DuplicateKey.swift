/// A YAML mapping names a key twice. (In TOML that is a syntax error.)
struct DuplicateKey: Rule {
    var documentation: Documentation {
        Documentation(
            "duplicate-key", .warning, .syntax,
            summary: "a mapping holds the same key twice",
            why: "Helm takes the last one whole and drops the first without a word, nested keys included.",
            sources: ["sigs.k8s.io/yaml"])
    }

    var examples: [Example] {
        [
            Example(.values, "concurrent: 4\nrunners:\n  tags: a\n«concurrent»: 8\n"),
            Example(.values, "concurrent: 4\n"),
        ]
    }

    func check(_ problems: [SyntaxProblem], _ report: inout Report) {
        for problem in problems.filter({ $0.consequence == .lastOneCounts }).prefix(SyntaxProblem.shown) {
            report.add(
                self, problem.message, at: problem.range, key: "",
                related: problem.related.map { [Related($0.message, at: $0.range)] } ?? [])
        }
    }
}
