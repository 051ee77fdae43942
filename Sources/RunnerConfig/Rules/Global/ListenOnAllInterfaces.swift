/// Metrics and profiles of the manager are open to the network.
struct ListenOnAllInterfaces: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "listen-on-all-interfaces", .info, .security,
            summary: "metrics and profiles of the manager are open to the network",
            why: """
                On this address the Runner serves `/metrics`, and profiles of the process below `/debug/pprof`, without a password. \
                With no host, or with `0.0.0.0` or `[::]`, anyone who can reach the machine can read them.
                """,
            sources: ["docs/monitoring/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                listen_address = «":9252"»

                """),
            Example(
                .config,
                """
                concurrent = 4
                listen_address = «'0.0.0.0:9252'»

                """),
            Example(
                .config,
                """
                listen_address = "127.0.0.1:9252"

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = "[::]:8093"
                  advertise_address = "runner.acme.dev:8093"

                """),
        ]
    }

    var concerns: KeyNames { "listen_address" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let address = config.global.listenAddress, let listener = ListenAddress(address.value), listener.problem == nil, listener.isOnAllInterfaces else { return }
        report.add(
            self, "metrics are served on all interfaces", at: address.range, key: address.path, label: "and so are profiles below `/debug/pprof`",
            help: "use the interface that Prometheus connects to, or restrict access with a firewall")
    }
}
