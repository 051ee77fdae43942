/// The address to listen on is not `host:port`.
struct ListenAddressMisuse: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "listen-address-misuse", .error, .global, also: [.warning],
            summary: "the address to listen on is not `host:port`",
            why: """
                `listen_address` takes `host:port`, `:port` or a host; a number alone is taken for a host. The Runner cannot listen at anything else and \
                does not start: `Failed to create listener for metrics server`, or `Failed to create session server`. \
                Only a URL with a port for the metrics does no more than log `invalid listen address`, and there are \
                no metrics.
                """,
            fix: .safe, sources: ["commands/multi.go:826-862", "commands/multi.go:1000-1015"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                listen_address = «"9252"»

                """,
                repaired:
                    """
                    listen_address = ":9252"

                    """),
            Example(
                .config,
                """
                listen_address = «"http://127.0.0.1:9252/metrics"»

                """,
                repaired:
                    """
                    listen_address = "127.0.0.1:9252"

                    """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = «'https://[::]:8093'»
                  advertise_address = "runner.acme.dev:8093"

                """,
                repaired:
                    """
                    [session_server]
                      listen_address = '[::]:8093'
                      advertise_address = "runner.acme.dev:8093"

                    """),
            Example(
                .config,
                """
                listen_address = «"127.0.0.1:99252"»

                """),
            Example(
                .config,
                """
                listen_address = ":9252"

                [session_server]
                  listen_address = "[::]:8093"
                  advertise_address = "runner.acme.dev:8093"

                """),
            Example(
                .config,
                """
                listen_address = "localhost"

                """),
        ]
    }

    var concerns: KeyNames { "listen_address" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "listen_address" }) {
            guard let text = entry.member.node.string, let listener = ListenAddress(text) else { continue }
            guard let problem = listener.problem else { continue }
            // More than one colon is told at once; the rest only when the Runner tries to listen.
            let isOnlyLogged = entry.schema === GlobalTable.schema && text.filter { $0 == ":" }.count > 1
            report.add(
                self, "`listen_address` \(problem)", at: entry.member.node.range, key: entry.path, severity: isOnlyLogged ? .warning : nil,
                label: isOnlyLogged ? "there are no metrics" : "the Runner does not start",
                help: "write host and port, such as `\"\(listener.plain ?? "127.0.0.1:9252")\"`",
                fixes: listener.plain.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(entry.member.node, at: entry.path, with: .string($0)))] } ?? [])
        }
    }
}
