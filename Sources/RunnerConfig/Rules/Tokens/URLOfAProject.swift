/// The URL looks like the URL of a project or a group.
struct URLOfAProject: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "url-of-a-project", .warning, .global,
            summary: "the URL looks like the URL of a project or a group",
            why: """
                The Runner adds `/api/v4/...` to the URL. With the URL of a project or a group, GitLab returns 404 for every \
                request. Where GitLab is installed under a relative URL, the path usually has one part: `https://acme.dev/gitlab`.
                """,
            isHeuristic: true, yields: ["placeholder-value", "url-wrong", "url-trailing-ci"], sources: ["network/client.go:565-573"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = «"https://gitlab.acme.dev/group/project"»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .values,
                """
                gitlabUrl: «http://gitlab.acme.dev:8080/team/apps/shop/»

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://acme.dev/gitlab/"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://acme.dev/gitlab/ci"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .values,
                """
                gitlabUrl: https://acme.dev/${STAGE}/gitlab

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for url in config.servers(where: { Self.steps($0.address).count > 1 }).map(\.url) { check(url, &report) }
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let member = values.member("gitlabUrl"), let text = member.node.string else { return }
        check(Setting(value: text, path: "gitlabUrl", member: member), &report)
    }

    private static func steps(_ address: ServerAddress) -> [Substring] { address.path.split(separator: "/") }

    private func check(_ url: Setting<String>, _ report: inout Report) {
        let address = ServerAddress(url.value)
        let steps = Self.steps(address)
        guard steps.count > 1, steps.last != "ci", let scheme = address.scheme, !address.host.contains("@"), !address.path.contains("?"), url.isFinal else { return }
        let root = scheme + "://" + address.host + (address.port.map { ":\($0)" } ?? "")
        report.add(
            self, "`\(address.path)` looks like the path of a project or a group", at: url.range, key: url.path, label: "the Runner needs the base URL of GitLab",
            help: "write `\(root)`, or `\(root)/\(steps[0])` if GitLab is installed there")
    }
}
