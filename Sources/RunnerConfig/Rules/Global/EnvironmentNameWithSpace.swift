/// A space before the equals sign becomes part of the variable's name.
struct EnvironmentNameWithSpace: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "environment-name-with-space", .warning, .global,
            summary: "a space before the equals sign becomes part of the variable's name",
            why: """
                The Runner splits each entry of `environment` at its first `=` and keeps what is before it as the name, spaces \
                included. Jobs get a variable with another name than the one that is meant, or none, as a shell takes no such name.
                """,
            sources: ["common/variables.go: ParseVariable"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"DOCKER_DRIVER = overlay2"», "GIT_DEPTH=10"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.docker.services]]
                    name = "postgres:16"
                    environment = [«'POSTGRES_DB =ci'»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["DOCKER_OPTS= --mtu=1300", "GREETING=a = b"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["{{ .Values.name }} =x", "no equals sign"]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment {
            guard let name = entry.name, name.last?.isWhitespace == true else { continue }
            let meant = name.prefix { !$0.isWhitespace }
            guard EnvironmentEntry.isName(meant), name.dropFirst(meant.count).allSatisfy(\.isWhitespace) else { continue }
            report.add(
                self, "the name of this variable ends with a space", at: entry.node.range, key: entry.path, label: "jobs do not get `\(meant)`",
                help: "remove the spaces around `=`")
        }
    }
}
