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

    func check(_ problems: [SyntaxProblem], _ report: inout Report) {
        let fatal = problems.filter { $0.consequence != .lastOneCounts }
        if fatal.count > SyntaxProblem.shown { report.leaveUnchecked("\(fatal.count - SyntaxProblem.shown) more syntax errors are not shown") }
        for problem in fatal.prefix(SyntaxProblem.shown) {
            report.add(
                self, problem.message, at: problem.range, key: "", severity: problem.isFatal ? nil : .warning,
                label: problem.isFatal ? "" : "the Runner reads it anyway; other TOML parsers refuse the file",
                related: problem.related.map { [Related($0.message, at: $0.range)] } ?? [])
        }
    }
}
