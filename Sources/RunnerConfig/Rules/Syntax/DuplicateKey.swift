/// A YAML mapping has the same key twice. (In TOML that is a syntax error.)
struct DuplicateKey: Rule {
    var documentation: Documentation {
        Documentation(
            "duplicate-key", .warning, .syntax,
            summary: "a mapping has the same key twice",
            why: "Helm uses the last one and silently drops the first, with all keys below it.",
            sources: ["sigs.k8s.io/yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                concurrent: 4
                runners:
                  tags: a
                «concurrent»: 8

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «secret»: other-token
                «runners»:
                  tags: a

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                data:
                  accesskey: Y2ktd3JpdGVy
                «data»:
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """),
            Example(
                .values,
                """
                concurrent: 4

                """),
            Example(
                .values,
                """
                volumes:
                  - name: builds
                    emptyDir: {}
                  - name: cache
                    emptyDir: {}

                """),
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
