/// The URL is not the base URL of GitLab.
struct URLWrong: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "url-wrong", .error, .global,
            summary: "the URL is not the base URL of GitLab",
            why: """
                The Runner adds `/api/v4/...` to the URL. If it is the URL of a project, of a page or of the API, GitLab returns \
                404 for every request. A path such as `https://acme.dev/gitlab` is correct if GitLab is installed there.
                """,
            fix: .unsafe, yields: ["placeholder-value"], sources: ["network/client.go:565-573"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = «"https://gitlab.acme.dev/api/v4"»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """,
                repaired:
                    """
                    [[runners]]
                      url = "https://gitlab.acme.dev"
                      token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  url = «"https://gitlab.com/acme/app"»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """,
                repaired:
                    """
                    [[runners]]
                      url = "https://gitlab.com"
                      token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                    """),
            Example(
                .values,
                """
                gitlabUrl: «https://gitlab.acme.dev/admin/runners»

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev

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
                  url = "https://gitlab.com/"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev/ci"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for url in config.servers(where: { Self.partTooMuch(of: $0.address) != nil }).map(\.url) {
            check(url, &report) { config.replacing(url.member.node, at: url.path, with: .string($0)) }
        }
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let member = values.member("gitlabUrl"), let text = member.node.string else { return }
        check(Setting(value: text, path: "gitlabUrl", member: member), &report) { values.replacing(member.node, at: "gitlabUrl", with: .string($0)) }
    }

    private func check(_ url: Setting<String>, _ report: inout Report, replacing: (String) -> Repair) {
        let address = ServerAddress(url.value)
        // A URL with a user may hold a password, which no repair should repeat.
        guard let scheme = address.scheme, let rest = Self.partTooMuch(of: address), !address.host.contains("@"), url.isFinal else { return }
        let whole = scheme + "://" + address.host + (address.port.map { ":\($0)" } ?? "") + String(address.path.dropLast(rest.utf8.count))
        report.add(
            self, "`\(rest)` does not belong in the URL of GitLab", at: url.range, key: url.path, label: "GitLab returns 404 for every request",
            help: "write `\(whole)`", fixes: [Fix("write `\(whole)`", .unsafe, replacing(whole))])
    }

    /// The part of a path that is surely none of GitLab's own address.
    private static func partTooMuch(of address: ServerAddress) -> String? {
        let path = address.path
        if address.host.lowercased() == "gitlab.com" {
            let isRoot = path.allSatisfy { $0 == "/" } || path == "/ci" || path == "/ci/"
            return isRoot ? nil : path
        }
        let marks = ["/api/v4", "/api/v3", "/admin/", "/-/", "/users/sign_in", "/help"]
        for mark in marks {
            if let place = path.firstRange(of: mark) { return String(path[place.lowerBound...]) }
        }
        return path.hasSuffix(".git") ? path : nil
    }
}
