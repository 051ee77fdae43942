/// GitLab is spoken to by plain http.
struct URLPlainHTTP: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "url-plain-http", .warning, .global, also: [.info],
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
        // Runners of one instance: the address is told once.
        var told: Set<String> = []
        for url in config.runners.compactMap(\.url) where told.insert(url.value).inserted {
            check(url, config.runners.compactMap(\.url).filter { $0.value == url.value }.dropFirst().prefix(20).map { Related("and here", at: $0.range) }, &report)
        }
    }

    func check(_ url: Setting<String>, _ others: [Related], _ report: inout Report) {
        let address = ServerAddress(url.value)
        guard address.scheme == "http", !address.isLoopback else { return }
        report.add(
            self, "the Runner reaches GitLab over plain http: `\(url.value)`", at: url.range, key: url.path,
            severity: address.isInternal ? .info : .warning, 
            label: "its token and every job's are sent in clear text", related: others, help: "use https")
    }
}
