/// A shutdown may end before all machines are removed.
struct ShutdownTimeoutShort: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shutdown-timeout-short", .info, .global, also: [.warning],
            summary: "a shutdown may end before all machines are removed",
            why: """
                `shutdown_timeout` is the number of seconds that a forced shutdown waits for jobs and machines. A value of 0 or \
                less means 30. With `[machine.shutdown_drain]` the Runner warns below 300 seconds: machines that are not removed \
                in time keep running and incur costs.
                """,
            sources: ["common/config.go:2694", "executors/docker/machine/shutdown.go:19"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                shutdown_timeout = «-1»
                concurrent = 4

                """),
            Example(
                .config,
                """
                shutdown_timeout = «60»

                [machine.shutdown_drain]
                  enabled = true

                """),
            Example(
                .config,
                """
                «[machine.shutdown_drain]»
                  enabled = true

                """),
            Example(
                .config,
                """
                shutdown_timeout = 0

                """),
            Example(
                .config,
                """
                shutdown_timeout = 600

                [machine.shutdown_drain]
                  enabled = true

                """),
        ]
    }

    var concerns: KeyNames { "shutdown_timeout shutdown_drain" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.origin == .file else { return }
        let timeout = config.global.shutdownTimeout
        if let drain = config.global.machine?.value.shutdownDrain, drain.value.enabled?.value == true, (timeout?.value ?? 0) < 300 {
            report.add(
                self, "removing all machines may take longer than `shutdown_timeout`", at: timeout?.range ?? (drain.range.isEmpty ? drain.keyRange : drain.range),
                key: "shutdown_timeout", severity: .warning, label: timeout.map { $0.value > 0 } == true ? "the Runner warns below 300 seconds" : "this is 30 seconds",
                related: timeout == nil ? [] : [Related("machines are removed at shutdown", at: drain.range.isEmpty ? drain.keyRange : drain.range)],
                help: "set `shutdown_timeout = 600`, and the same timeout in the service manager")
        } else if let timeout, timeout.value < 0 {
            // `register` writes 0.
            report.add(
                self, "`shutdown_timeout = \(timeout.value)` means 30 seconds", at: timeout.range, key: timeout.path,
                help: "write the number of seconds you want, or remove it")
        }
    }
}
