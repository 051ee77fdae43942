/// The address of Docker is ignored with docker+machine.
struct MachineDockerHostSet: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-docker-host-set", .warning, .executors, also: [.info],
            summary: "the address of Docker is ignored with docker+machine",
            why: """
                With docker+machine each job runs on the Docker daemon of its own machine. The Runner replaces `host`, \
                `tls_cert_path` and `tls_verify` with what Docker Machine reports for that machine. None of them concerns the \
                registry, GitLab, or a `docker:dind` service of jobs.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/machine/provider.go:696-715"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    image = "alpine"
                    host = «"tcp://10.0.0.5:2376"»
                  [runners.machine]
                    MachineName = "ci-%s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  docker = { image = "alpine", tls_cert_path = «"/certs"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    image = "docker:27"
                    tls_verify = «true»
                  [runners.machine]
                    MachineName = "ci-%s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  docker = { image = "alpine", tls_verify = false, host = "" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = "tcp://10.0.0.5:2376"

                """),
        ]
    }

    var concerns: KeyNames { "host tls_cert_path tls_verify" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor == "docker+machine" {
            for key in ["host", "tls_cert_path", "tls_verify"] {
                guard let member = docker.docker.member(key), member.node.saysSomething else { continue }
                report.add(
                    self, "`\(key)` is ignored with docker+machine", at: member.node.range, key: docker.path(key),
                    // The machines are checked in any case.
                    severity: key == "tls_verify" ? .info : nil, label: "each machine has its own address and certificates",
                    help: "remove it")
            }
        }
    }
}
