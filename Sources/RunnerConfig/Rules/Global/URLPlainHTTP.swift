/// The Runner connects to GitLab over plain HTTP.
struct URLPlainHTTP: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "url-plain-http", .warning, .global, also: [.info],
            summary: "the Runner connects to GitLab over plain HTTP",
            why: """
                Tokens, source code and artifacts are sent unencrypted. If GitLab redirects to HTTPS, requests lose their body \
                and fail.
                """,
            sources: ["network/client.go:571", "net/http: Client.Do on redirects"])
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
                runners = [{ name = "a", url = «"http://10.0.0.7:8080"» }, { name = "b", url = "http://10.0.0.7:8080" }]

                """),
            Example(
                .values,
                """
                gitlabUrl: «http://gitlab.gitlab.svc.cluster.local»

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
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "http://localhost:8080"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  environment = ["HTTP_PROXY=http://proxy.acme.dev:3128"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // Runners of one instance: the address is told once.
        let urls = config.servers(where: { $0.address.scheme == "http" }).map(\.url)
        guard !urls.isEmpty else { return }
        for same in Dictionary(grouping: urls, by: \.value).values.sorted(by: { $0[0].range.lowerBound < $1[0].range.lowerBound }) {
            check(same[0], same.dropFirst().prefix(20).map { Related("and here", at: $0.range) }, &report)
        }
    }

    func check(_ url: Setting<String>, _ others: [Related], _ report: inout Report) {
        let address = ServerAddress(url.value)
        guard address.scheme == "http", !address.isLoopback else { return }
        report.add(
            self, "the Runner connects to GitLab over plain HTTP: `\(url.value)`", at: url.range, key: url.path,
            severity: address.isInternal ? .info : .warning,
            label: "tokens are sent unencrypted", related: others, help: "use `https://`")
    }
}
