/// The advertised address looks like one that only this machine can reach.
struct SessionServerLoopback: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "session-server-loopback", .warning, .global,
            summary: "the advertised address looks like one that only this machine can reach",
            why: """
                GitLab connects to `advertise_address` to open the terminal of a job. For GitLab, `localhost`, `127.0.0.1` and \
                `0.0.0.0` are its own machine, so the terminal stays empty unless GitLab runs on the same machine.
                """,
            isHeuristic: true, yields: ["session-advertise-with-scheme"], sources: ["session/server.go:116-131"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [session_server]
                  listen_address = "0.0.0.0:8093"
                  advertise_address = «"localhost:8093"»

                """),
            Example(
                .config,
                """
                session_server = { listen_address = ":8093", advertise_address = «'0.0.0.0:8093'» }

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = "0.0.0.0:8093"
                  advertise_address = "10.0.0.5:8093"

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = "127.0.0.1:8093"
                  advertise_address = "127.0.0.1:8093"

                [[runners]]
                  url = "http://localhost"

                """),
        ]
    }

    var concerns: KeyNames { "advertise_address" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let address = config.global.sessionServer?.value.advertiseAddress, let listener = ListenAddress(address.value) else { return }
        let isLoopback = listener.address.isLoopback
        guard isLoopback || listener.isOnAllInterfaces, !listener.address.host.isEmpty else { return }
        guard !config.servers.contains(where: \.address.isLoopback) else { return }
        report.add(
            self, "`\(listener.address.host)` looks like an address that GitLab cannot reach", at: address.range, key: address.path,
            label: isLoopback ? "for GitLab, this is its own machine" : "not the address of a machine",
            help: "write the host and port under which GitLab reaches this machine")
    }
}
