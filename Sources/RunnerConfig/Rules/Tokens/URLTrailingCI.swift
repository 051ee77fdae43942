/// The URL ends with /ci.
struct URLTrailingCI: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "url-trailing-ci", .warning, .global,
            summary: "the URL ends with /ci",
            why: """
                This is the address of GitLab CI before it became part of GitLab in version 8. The Runner removes it \
                and logs a warning.
                """,
            fix: .safe, sources: ["network/client.go:532-536", "common/config.go:2389"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev«/ci»"
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
                runners = [{ url = 'https://gitlab.com«/ci»' }]

                """,
                repaired:
                    """
                    runners = [{ url = 'https://gitlab.com' }]

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
                  url = "https://acme.dev/gitlab-ci"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for url in config.servers(where: { Self.ending(of: $0.url.value) != nil && $0.address.scheme != nil }).map(\.url) {
            guard let ending = Self.ending(of: url.value) else { continue }
            let bare = String(url.value.dropLast(ending.count))
            report.add(
                self, "the URL of GitLab no longer ends with `/ci`", at: url.range(ofBytes: bare.utf8.count..<url.value.utf8.count), key: url.path,
                label: "the Runner removes it and logs a warning", help: "remove it",
                fixes: [Fix("remove `\(ending)`", .safe, config.replacing(url.member.node, at: url.path, with: .string(bare)))])
        }
    }

    private static func ending(of url: String) -> String? { ["/ci", "/ci/"].first { url.hasSuffix($0) } }
}
