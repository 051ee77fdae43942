/// GitLab is spoken to by plain http.
struct URLPlainHTTP: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "url-plain-http", .warning, .global,
            summary: "GitLab is spoken to by plain http",
            why: """
                Tokens, sources and artifacts travel in clear. Where GitLab redirects to https, requests that send something \
                lose it on the way.
                """,
            sources: ["network/client.go:532-535"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = «"http://gitlab.acme.dev"»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let url = runner.url else { continue }
            check(url, &report)
            guard Self.isPlain(url.value) else { continue }
        }
    }

    func check(_ url: Setting<String>, _ report: inout Report) {
        guard Self.isPlain(url.value) else { return }
        report.add(
            self, "the token travels to GitLab in clear: `\(url.value)`", at: url.range, key: url.path, help: "use https, or a tunnel on this machine"
        )
    }

    /// Whether an address is http and leaves the machine.
    static func isPlain(_ url: String) -> Bool {
        let address = ServerAddress(url)
        return address.scheme == "http" && address.host != "localhost" && !address.host.hasPrefix("127.")
    }
}
