/// The session server has no address for GitLab.
struct SessionServerNoAdvertise: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "session-server-no-advertise", .warning, .global, also: [.error],
            summary: "the session server has no address for GitLab",
            why: """
                Without `advertise_address`, the Runner gives GitLab its `listen_address`. GitLab cannot reach `0.0.0.0` or \
                `[::]`, so terminals hang. With an address without a host, such as `:8093`, the Runner does not start.
                """,
            sources: ["session/server.go:93-131", "commands/multi.go:984-1015"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [session_server]
                  listen_address = «":8093"»

                """),
            Example(
                .config,
                """
                session_server = { listen_address = «'0.0.0.0:8093'», session_timeout = 600 }

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = ":8093"
                  advertise_address = "runner.acme.dev:8093"

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = "10.0.0.5:8093"

                """),
        ]
    }

    var concerns: KeyNames { "listen_address" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let server = config.global.sessionServer?.value, let listen = server.listenAddress, let listener = ListenAddress(listen.value) else { return }
        guard listener.problem == nil, listener.isOnAllInterfaces, server.member("advertise_address")?.node.saysSomething != true else { return }
        let hasHost = !listener.address.host.isEmpty
        report.add(
            self, hasHost ? "GitLab cannot reach `\(listener.address.host)`" : "`listen_address` has no host that GitLab can connect to", at: listen.range,
            key: listen.path, severity: hasHost ? nil : .error, label: hasHost ? "terminals of jobs hang" : "the Runner does not start",
            help: "set `advertise_address` to the host and port under which GitLab reaches this machine")
    }
}
