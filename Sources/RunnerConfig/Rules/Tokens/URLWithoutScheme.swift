/// The URL of GitLab has no scheme.
struct URLWithoutScheme: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "server-url-without-scheme", .error, .global,
            summary: "the URL of GitLab has no scheme",
            why: """
                The Runner only connects to URLs that begin with `http://` or `https://`. For anything else, it makes \
                no connection and logs `only http or https scheme supported`, or `first path segment in URL cannot \
                contain colon` for an address and a port: the runner gets no jobs, and `register` in a pod fails over \
                and over.
                """,
            fix: .unsafe, yields: ["placeholder-value"], sources: ["network/client.go:565-573"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = «"gitlab.acme.dev"»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """,
                repaired:
                    """
                    [[runners]]
                      url = "https://gitlab.acme.dev"
                      token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                    """),
            Example(
                .values,
                """
                gitlabUrl: «gitlab.acme.dev»

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev

                    """),
            Example(
                .config,
                """
                runners = [{ url = «'ssh://git@gitlab.acme.dev'» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "$CI_SERVER_URL"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .values,
                """
                gitlabUrl: "{{ .Values.global.gitlabUrl }}"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for url in config.servers(where: { $0.address.scheme == nil }).map(\.url) {
            check(url, &report) { config.replacing(url.member.node, at: url.path, with: .string($0)) }
        }
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let member = values.member("gitlabUrl"), let text = member.node.string else { return }
        check(Setting(value: text, path: "gitlabUrl", member: member), &report) { values.replacing(member.node, at: "gitlabUrl", with: .string($0)) }
    }

    private func check(_ url: Setting<String>, _ report: inout Report, replacing: (String) -> Repair) {
        // Blanks around a URL are told by a rule of their own, and words between blanks are not meant as one.
        guard ServerAddress(url.value).scheme == nil, url.isFinal, !url.value.contains(where: \.isWhitespace) else { return }
        let hasOther = url.value.contains("://")
        // A bare host of the outside world has a certificate; of others nobody knows.
        let isHost = !hasOther && !url.value.contains(":") && !url.value.contains("/") && url.value.contains(".") && !ServerAddress(url.value).isInternal
        report.add(
            self, hasOther ? "the URL of GitLab must begin with `http://` or `https://`" : "the URL of GitLab has no `https://`", at: url.range, key: url.path,
            label: "the runner gets no jobs", help: hasOther ? "use the address that you open in the browser" : "add `https://`",
            fixes: isHost ? [Fix("add `https://`", .unsafe, replacing("https://" + url.value))] : [])
    }
}
