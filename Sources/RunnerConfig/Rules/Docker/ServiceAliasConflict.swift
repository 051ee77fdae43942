/// Two services share a name.
struct ServiceAliasConflict: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-service-alias-conflict", .warning, .executors,
            summary: "two services share a name",
            why: """
                A job reaches a service by its alias, or by the name of its image. In the default network only the \
                first of two services gets a shared name: the job log says `Skipping alias "db"` of the second. In a \
                network of its own, Docker answers with either of the two.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/services.go:173-180", "executors/docker/docker.go:749-780"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [[runners.docker.services]]
                    name = "postgres:16"
                    alias = "db"
                  [[runners.docker.services]]
                    name = "mysql:8"
                    alias = «"db"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", services = [{ name = "redis:7", alias = "cache session" }, { name = "redis:6", alias = «"session"» }] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [[runners.docker.services]]
                    name = "postgres:16"
                    alias = "db"
                  [[runners.docker.services]]
                    name = "postgres:15"
                    alias = "olddb"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [[runners.docker.services]]
                    name = "redis:7"
                  [[runners.docker.services]]
                    name = "postgres:16"

                """),
        ]
    }

    var concerns: KeyNames { "alias" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            var seen: [String: Range<Int>] = [:]
            for service in docker.services {
                guard let alias = service.alias else { continue }
                for name in Set(alias.value.split { $0 == " " || $0 == "," }.map(String.init)).sorted() {
                    if let first = seen[name] {
                        report.add(
                            self, "another service is also called `\(name)`", at: alias.range, key: alias.path, label: "jobs may not reach this one",
                            related: [Related("first used here", at: first)], help: "give each service a name of its own")
                    } else {
                        seen[name] = alias.range
                    }
                }
            }
        }
    }
}
