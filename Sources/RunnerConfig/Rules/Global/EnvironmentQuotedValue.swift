/// The value of a variable keeps its quotes.
struct EnvironmentQuotedValue: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "environment-quoted-value", .warning, .global,
            summary: "the value of a variable keeps its quotes",
            why: """
                No shell processes `environment`: everything after the `=` is the value, including quotes. A program that gets \
                `'-Xmx1g'` with the quotes most likely fails.
                """,
            fix: .unsafe, isHeuristic: true, sources: ["common/config.go:2443-2456", "common/config.go:2909"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"JAVA_OPTS='-Xmx1g'"»]

                """,
                repaired:
                    """
                    [[runners]]
                      environment = ["JAVA_OPTS=-Xmx1g"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.docker.services]]
                    name = "postgres:16"
                    environment = [«'POSTGRES_DB="builds"'»]

                """,
                repaired:
                    """
                    [[runners]]
                      [[runners.docker.services]]
                        name = "postgres:16"
                        environment = ['POSTGRES_DB=builds']

                    """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["JAVA_OPTS=-Xmx1g", "OPTIONS='a' 'b'"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ['DOCKER_AUTH_CONFIG={"credsStore":"ecr-login"}', "QUOTE='"]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment {
            guard let name = entry.name, let quote = entry.value.first, quote == "\"" || quote == "'", entry.value.last == quote, entry.value.utf8.count > 1 else { continue }
            let inner = entry.value.dropFirst().dropLast()
            guard !inner.contains(quote) else { continue }
            report.add(
                self, "the value of `\(name)` looks quoted, but the quotes are part of it", at: entry.node.range, key: entry.path,
                label: "jobs get the quotes as well", help: "remove the inner quotes",
                fixes: [Fix("remove the inner quotes", .unsafe, config.replacing(entry.node, at: entry.path, with: .string("\(name)=\(inner)")))])
        }
    }
}
