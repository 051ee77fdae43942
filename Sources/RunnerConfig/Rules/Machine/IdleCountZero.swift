/// No machine waits for jobs.
struct IdleCountZero: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "idle-count-zero", .info, .machine,
            summary: "no idle machines are kept",
            why: """
                With `IdleCount` 0 a machine is only created when a job arrives, so every job first waits until a machine has started. \
                That saves money, and makes sense if jobs are rare.
                """,
            sources: ["executors/docker/machine/provider.go:622-667"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = «0»
                    IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MachineDriver = "google", IdleCount = «0» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 1
                    IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 0
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = 5
                      IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "IdleCount" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let machine = runner.machine?.value, let count = machine.idleCount, count.value == 0 else { continue }
            let others = machine.autoscaling?.value ?? []
            guard !others.contains(where: { ($0.idleCount?.value ?? 0) > 0 }) else { continue }
            report.add(
                self, "no idle machines are kept", at: count.range, key: count.path, label: "every job waits until a machine has started",
                help: "if that takes too long, set `IdleCount` to 1 or more")
        }
    }
}
