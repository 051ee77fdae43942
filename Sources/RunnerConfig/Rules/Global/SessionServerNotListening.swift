/// The session server is off.
struct SessionServerNotListening: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "session-server-not-listening", .warning, .global,
            summary: "the session server is off",
            why: """
                Without `listen_address` there is no session server, whatever else `[session_server]` says, and GitLab offers no \
                terminal for jobs.
                """,
            sources: ["commands/multi.go:984-1015"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [session_server]
                  «advertise_address» = "runner.acme.dev:8093"

                """),
            Example(
                .config,
                """
                session_server = { listen_address = "", «advertise_address» = "10.0.0.5:8093", session_timeout = 600 }

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = "[::]:8093"
                  advertise_address = "runner.acme.dev:8093"

                """),
            Example(
                .config,
                """
                [session_server]
                  session_timeout = 1800

                """),
        ]
    }

    var concerns: KeyNames { "advertise_address" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let server = config.global.sessionServer?.value, let address = server.advertiseAddress, !address.value.isEmpty else { return }
        guard server.member("listen_address")?.node.saysSomething != true else { return }
        report.add(
            self, "`advertise_address` has no effect without `listen_address`", at: address.keyRange, key: address.path, label: "the session server is off",
            help: "set `listen_address`, such as `listen_address = \"[::]:8093\"`")
    }
}
