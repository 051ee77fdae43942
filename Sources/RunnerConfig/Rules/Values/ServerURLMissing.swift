/// `gitlabUrl` is missing.
struct ServerURLMissing: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "server-url-missing", .warning, .values,
            summary: "`gitlabUrl` is missing",
            why: """
                Without `gitlabUrl` the pod's CI_SERVER_URL is empty, `gitlab-runner register` does not know where to register, \
                and the pod restarts repeatedly. Helm installs the release anyway and only prints "WARNING: You did not specify \
                an gitlabUrl". Values that are only part of a release are not reported. If `--set` or another file sets the \
                address, check them together.
                """,
            yields: [Yield("unknown-chart-value", .path)], sources: ["chart 0.86.0 NOTES.txt", "chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «runnerToken»: "${RUNNER_TOKEN}"
                rbac:
                  create: true

                """),
            Example(
                .values,
                """
                gitlabUrl: «""»
                serviceAccount:
                  name: runner-manager
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                rbac: {create: true}
                metrics:
                  enabled: true

                """),
            Example(
                .values,
                """
                gitlab-runner:
                  rbac: {create: true}
                  runners:
                    secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard ReleaseNeeds.missing(in: values) == .server else { return }
        let stated = values.member("gitlabUrl")
        report.add(
            self, stated == nil ? "these values do not say where GitLab is" : "`gitlabUrl` is empty", at: stated.map { $0.node.isNull ? $0.keyRange : $0.node.range } ?? values.firstKey, key: "gitlabUrl",
            label: stated == nil ? "" : "the pod has no address to register at", help: "set `gitlabUrl` to the address of GitLab, such as `https://gitlab.com`",
            notes: ["if another file or `--set` sets it, check them together: `runnercfg lint -f values.yaml --set gitlabUrl=...`"])
    }
}
