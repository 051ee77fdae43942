/// Docker-in-Docker lacks the privileges it needs.
struct DindWithoutPrivileged: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dind-without-privileged", .warning, .executors,
            summary: "Docker-in-Docker lacks the privileges it needs",
            why: """
                The Docker daemon in the service mounts file systems, which only a privileged container may do. It \
                exits with `mount: permission denied`, and jobs fail with `Cannot connect to the Docker daemon at \
                tcp://docker:2375`. Rootless Docker needs it too. The exception is a host whose default runtime \
                supports this, such as Sysbox.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:628-632", "docs/ci/docker/using_docker_build"])
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
                    privileged = «false»
                  [[runners.docker.services]]
                    name = "docker:28-dind"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", services = [{ name = «"registry.acme.dev/mirror/docker:dind"», alias = "docker" }] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    privileged = true
                    services_privileged = «false»
                    services = [{ name = "docker:dind-rootless" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    privileged = true
                    services = [{ name = "docker:28-dind" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    runtime = "sysbox-runc"
                    services = [{ name = "docker:28-dind" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    services = [{ name = "docker:28-cli" }]

                """),
        ]
    }

    var concerns: KeyNames { "services" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for service in DockerInDocker.all(in: config) {
            let others = ["runtime", "runtime_class_name", "pod_spec", "service_container_security_context"]
            guard !others.contains(where: { service.member($0)?.node.saysSomething == true }) else { continue }
            let flag = (service.isKubernetes ? nil : service.member("services_privileged")) ?? service.member("privileged")
            guard flag == nil || flag?.node.boolean == false else { continue }
            // Misspelled, which `unknown-key` tells.
            if flag == nil, service.table.members.contains(where: { Spelling.isSlip($0.key, of: "privileged") }) { continue }
            report.add(
                self, "`\(service.image.text)` needs a privileged container", at: flag?.node.range ?? service.image.range,
                key: flag.map { "\(service.tablePath).\($0.key)" } ?? service.image.path, label: "with the default runtime (runc), the daemon exits",
                related: flag == nil ? [] : [Related("the service", at: service.image.range)],
                help: service.isKubernetes
                    ? "set `privileged = true`, or build images without Docker" : "set `services_privileged = true` or `privileged = true`, or build images without Docker")
        }
    }
}
