/// The file is not valid TOML, YAML, or Go template text.
struct SyntaxError: Rule {
    var documentation: Documentation {
        Documentation(
            "syntax-error", .error, .syntax, also: [.warning],
            summary: "the file has a syntax error",
            why: """
                If config.toml is not valid TOML, the Runner keeps the old configuration or does not start at all. Helm refuses \
                values and templates that it cannot parse, but it does not check the TOML in `runners.config`: `helm install` \
                succeeds, and the pod restarts after 30 failed attempts to register.
                """,
            isRefusal: true, sources: ["common/config.go:2598", "chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = «»

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = «“»build”

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine" }
                  [runners.«docker».tmpfs]
                    "/run" = "rw"

                """),
            Example(
                .values,
                """
                runners:
                «	»secret: runner-token

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      name = «build»

                """),
            Example(
                .template,
                """
                «{{- if .Values.rbac.create }}»
                kind: Role

                """),
            Example(
                .config,
                """
                concurrent = 4

                """),
            Example(
                .config,
                #"""
                [[runners]]
                  name = "build's"
                  builds_dir = 'C:\builds'

                """#),
            Example(
                .values,
                """
                runners:
                  secret: "{{ .Release.Name }}"

                """),
        ]
    }

    func check(_ problems: [SyntaxProblem], in text: SourceText, _ report: inout Report) {
        let fatal = problems.filter { $0.consequence != .lastOneCounts }
        if fatal.count > SyntaxProblem.shown { report.leaveUnchecked("\(fatal.count - SyntaxProblem.shown) more syntax errors are not shown") }
        for problem in fatal.prefix(SyntaxProblem.shown) {
            report.add(
                self, problem.message, at: problem.range, key: "", severity: problem.isFatal ? nil : .warning,
                label: problem.isFatal ? Self.label(text.text(problem.range)) : "the Runner reads it anyway; other TOML parsers refuse the file",
                related: problem.related.map { [Related($0.message, at: $0.range)] } ?? [], help: Self.help(problem, text))
        }
    }

    /// Names what cannot be seen.
    private static func label(_ text: String) -> String {
        guard !text.isEmpty, text.allSatisfy({ $0 == "\t" }) else { return "" }
        return text.count == 1 ? "this is a tab" : "these are tabs"
    }

    /// `name = shell runner` with its quotes. Of a key that may hold a secret nothing is repeated.
    private static func help(_ problem: SyntaxProblem, _ text: SourceText) -> String? {
        let place = problem.range.lowerBound
        let lineStart = text.lineStart(place)
        let start = text.text(lineStart..<place).split(separator: "=", omittingEmptySubsequences: false)
        guard problem.message.hasSuffix("a string needs quotes"), start.count == 2, start[1].allSatisfy(\.isWhitespace) else { return nil }
        let key = start[0].split(separator: " ").joined(separator: " ")
        let keys = KeyIndex.named(key)
        guard !keys.isEmpty, !keys.contains(where: { $0.key.isSecret || $0.key.kind != .string }) else { return nil }
        let value = (text.text(place..<text.lineEnd(place)).split(separator: "#", omittingEmptySubsequences: false).first ?? "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = value.utf8.allSatisfy { TellingName.isLetterOrDigit($0) || " -_./:".utf8.contains($0) }
        return isPlain && !value.isEmpty ? "write `\(key) = \"\(value)\"`" : nil
    }
}
