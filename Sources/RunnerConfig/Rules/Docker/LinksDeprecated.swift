/// `links` are a legacy feature of Docker.
struct LinksDeprecated: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "links-or-volumes-from-deprecated", .info, .executors,
            summary: "`links` are a legacy feature of Docker",
            why: """
                Docker supports links only on the default network, and may remove them. They do not work with \
                `FF_NETWORK_PER_BUILD` or a user-defined network.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs.docker.com/engine/network/links"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    links = «["mysql_container:mysql"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", links = «["db:db"]», network_mode = "bridge" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    links = []

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    network_mode = "tools"

                """),
        ]
    }

    var concerns: KeyNames { "links" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let links = docker.docker.links, !links.value.isEmpty else { continue }
            report.add(
                self, "`links` are a legacy feature of Docker", at: links.range, key: links.path,
                help: "put the container and the jobs on one network with `network_mode`, or use `[[runners.docker.services]]`")
        }
    }
}
