/// The advertised address has a scheme.
struct SessionAdvertiseWithScheme: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "session-advertise-with-scheme", .error, .global,
            summary: "the advertised address has a scheme",
            why: """
                `advertise_address` must be `host:port`. With `http://` or `https://` the Runner cannot create the session \
                server and exits at startup. The session server always uses https.
                """,
            fix: .safe, sources: ["session/server.go:18", "session/server.go:116-131"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [session_server]
                  listen_address = "0.0.0.0:8093"
                  advertise_address = «"https://runner.acme.dev:8093/"»

                """,
                repaired:
                    """
                    [session_server]
                      listen_address = "0.0.0.0:8093"
                      advertise_address = "runner.acme.dev:8093"

                    """),
            Example(
                .config,
                """
                session_server = { listen_address = ":8093", advertise_address = «'http://10.0.0.5:8093'» }

                """,
                repaired:
                    """
                    session_server = { listen_address = ":8093", advertise_address = '10.0.0.5:8093' }

                    """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = "0.0.0.0:8093"
                  advertise_address = "runner.acme.dev:8093"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  clone_url = "https://gitlab.acme.dev"

                """),
        ]
    }

    var concerns: KeyNames { "advertise_address" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let address = config.global.sessionServer?.value.advertiseAddress else { return }
        let parts = ServerAddress(address.value)
        guard parts.scheme != nil else { return }
        let plain = parts.host + (parts.port.map { ":\($0)" } ?? "")
        report.add(
            self, "`advertise_address` must not have a scheme", at: address.range, key: address.path, label: "the Runner does not start",
            help: "write `\"\(plain)\"`",
            fixes: plain.isEmpty ? [] : [Fix("remove the scheme", .safe, config.replacing(address.member.node, at: address.path, with: .string(plain)))])
    }
}
