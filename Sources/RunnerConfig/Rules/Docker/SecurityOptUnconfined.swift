/// Jobs run without the kernel protection of containers.
struct SecurityOptUnconfined: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-security-opt", .info, .security,
            summary: "jobs run without the kernel protection of containers",
            why: """
                Docker's seccomp and AppArmor profiles and SELinux labels block what a container never needs. Without them, a \
                single kernel vulnerability can be enough to escape the container.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs.docker.com/engine/security/seccomp"])
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
                    security_opt = [«"seccomp=unconfined"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", services_security_opt = ["no-new-privileges", «"label:disable"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    security_opt = ["no-new-privileges:true"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    security_opt = ["seccomp=/etc/docker/ci.json"]

                """),
        ]
    }

    var concerns: KeyNames { "security_opt services_security_opt" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for key in ["security_opt", "services_security_opt"] {
                for option in docker.texts(key) {
                    guard option.text.hasSuffix("unconfined") || ["label:disable", "label=disable"].contains(option.text) else { continue }
                    report.add(
                        self, "`\(option.text)` removes protection from containers", at: option.node.range, key: docker.path(key),
                        help: "use a profile that allows what jobs need")
                }
            }
        }
    }
}
