/// An entry of `environment` has no `=`.
struct EnvironmentWithoutEquals: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "environment-without-equals", .warning, .global,
            summary: "an entry of `environment` has no `=`",
            why: """
                The Runner splits each entry of `environment` at its first `=`, and silently drops those without one. A colon \
                does not work, and neither does a name alone, which some other tools take from their own environment.
                """,
            fix: .safe, sources: ["common/config.go:1385-1396", "common/config.go:2443-2456", "common/config.go:2909"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"DOCKER_DRIVER: overlay2"», "GIT_DEPTH=10"]

                """,
                repaired:
                    """
                    [[runners]]
                      environment = ["DOCKER_DRIVER=overlay2", "GIT_DEPTH=10"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.kubernetes.services]]
                    name = "postgres:16"
                    environment = [«'POSTGRES_PASSWORD'»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["DOCKER_DRIVER=overlay2", "EMPTY="]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["{{ .Values.proxy }}", "..."]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment where entry.name == nil && entry.text.contains(where: \.isLetter) {
            let better = Self.respelled(entry.text)
            let name = entry.text.prefix { $0 != ":" && $0 != " " }
            report.add(
                self, EnvironmentEntry.isName(name) ? "the entry for `\(name)` has no `=`" : "this entry has no `=`", at: entry.node.range, key: entry.path,
                label: "dropped", help: "write `NAME=value`",
                fixes: better.map { [Fix("put `=` between name and value", .safe, config.replacing(entry.node, at: entry.path, with: .string($0)))] } ?? [])
        }
    }

    /// `NAME: value` as the Runner needs it.
    private static func respelled(_ text: String) -> String? {
        guard let colon = text.firstIndex(of: ":"), EnvironmentEntry.isName(text[..<colon]) else { return nil }
        let value = text[text.index(after: colon)...]
        guard value.first == " " else { return nil }
        let trimmed = value.drop { $0 == " " }
        return trimmed.isEmpty || "\"'".contains(trimmed.first ?? "x") ? nil : "\(text[..<colon])=\(trimmed)"
    }
}
