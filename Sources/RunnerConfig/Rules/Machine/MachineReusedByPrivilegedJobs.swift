/// A machine runs one privileged job after another.
struct MachineReusedByPrivilegedJobs: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-reused-by-privileged-jobs", .info, .security,
            summary: "a machine runs one privileged job after another",
            why: """
                A privileged job can change the machine it runs on. Unless `MaxBuilds` is 1, the machine is reused, and the next \
                job, possibly of another project, runs on whatever the previous one left behind.
                """,
            sources: ["docs/configuration/autoscale.md", "executors/docker/machine/idle_limit_strategy.go:172-178"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    privileged = true
                  [runners.machine]
                    IdleCount = 1
                    MaxBuilds = «0»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  docker = { image = "docker:28", privileged = «true» }
                  machine = { MachineDriver = "google", MachineName = "ci-%s" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    privileged = true
                  [runners.machine]
                    MaxBuilds = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    image = "alpine"
                  [runners.machine]
                    MaxBuilds = 100

                """),
        ]
    }

    var concerns: KeyNames { "machine" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where runner.executorName(in: config) == "docker+machine" {
            guard let machine = runner.machine?.value, let privileged = runner.docker?.value.privileged, privileged.value else { continue }
            let builds = machine.maxBuilds
            guard builds?.value != 1 else { continue }
            report.add(
                self, "several privileged jobs run on the same machine", at: builds?.range ?? privileged.range,
                key: builds?.path ?? privileged.path, help: "set `MaxBuilds = 1` if jobs must be isolated from each other")
        }
    }
}
