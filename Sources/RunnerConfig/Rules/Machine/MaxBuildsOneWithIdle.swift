/// Each machine runs a single job.
struct MaxBuildsOneWithIdle: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "max-builds-one-with-idle", .info, .machine,
            summary: "each machine runs a single job",
            why: """
                With `MaxBuilds = 1` a machine is removed after its first job, and a new one has to start in its place. That \
                isolates jobs from each other, but with several idle machines it may cost more time and money than intended.
                """,
            sources: ["docs/configuration/autoscale.md", "executors/docker/machine/idle_limit_strategy.go:172-178"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 5
                    MaxBuilds = «1»

                """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MaxBuilds = «1», autoscaling = [{ Periods = ["* * 9-17 * * mon-fri *"], IdleCount = 5, IdleTime = 600 }] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 0
                    MaxBuilds = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 5
                    MaxBuilds = 10

                """),
        ]
    }

    var concerns: KeyNames { "MaxBuilds" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let machine = runner.machine?.value, let builds = machine.maxBuilds, builds.value == 1 else { continue }
            let counts = [machine.idleCount] + (machine.autoscaling?.value ?? []).map(\.idleCount)
            guard counts.contains(where: { ($0?.value ?? 0) > 0 }) else { continue }
            report.add(
                self, "each machine is removed after one job", at: builds.range, key: builds.path, label: "idle machines are replaced all the time",
                help: "if jobs may reuse a machine, raise `MaxBuilds`")
        }
    }
}
