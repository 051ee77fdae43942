/// The executor cannot run in the manager's pod.
struct ExecutorCannotRunInChart: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "executor-cannot-run-in-chart", .warning, .values,
            summary: "the executor cannot run in the manager's pod",
            why: """
                The manager's pod contains only the Runner: no Docker daemon and no virtual machines. With `docker` every job \
                fails with "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?". \
                The chart is designed for the executor `kubernetes`. If the values add a daemon (`extraContainers`, a socket, \
                DOCKER_HOST, `host` under `[runners.docker]`), nothing is reported.
                """,
            sources: ["chart 0.86.0 deployment.yaml", "executors/docker/docker.go"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  executor: «docker»

                """),
            Example(
                .values,
                """
                runners: {executor: «virtualbox», secret: runner-token}

                """),
            Example(
                .values,
                """
                runners:
                  executor: kubernetes

                """),
            Example(
                .values,
                """
                runners:
                  executor: docker
                extraContainers:
                  - name: dind
                    image: docker:dind

                """),
            Example(
                .values,
                """
                runners:
                  executor: docker
                  config: |
                    [[runners]]
                      [runners.docker]
                        host = "tcp://dind.acme.dev:2376"

                """),
            Example(
                .values,
                """
                runners:
                  executor: shell

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let executor = values.member("runners.executor"), let name = executor.node.string, values.isAskedFor("runners.executor"), values.uncheckedConfig == nil else { return }
        guard let reason = reason(name, values) else { return }
        report.add(
            self, "`\(name)` cannot run in the manager's pod: there is no \(reason)", at: executor.node.range, key: "runners.executor", label: "every job fails",
            help: "use `kubernetes`, which the chart is designed for, and `[runners.kubernetes]` in `runners.config`")
    }

    /// What is not there that the executor needs; nil when it can run, or when nobody knows.
    private func reason(_ executor: String, _ values: ValuesFile) -> String? {
        switch executor {
        case "docker", "docker-windows": hasDaemon(values) ? nil : "Docker daemon"
        case "virtualbox", "parallels": "hypervisor"
        default: nil
        }
    }

    private func hasDaemon(_ values: ValuesFile) -> Bool {
        ["extraContainers", "volumeMounts", "runners.configPath", "runners.configOverride"].contains(where: values.isFilled) || values.hasVariable(["DOCKER_HOST"])
            || (values.config?.runners ?? []).contains { $0.node[path: ["docker", "host"]] != nil }
    }
}
