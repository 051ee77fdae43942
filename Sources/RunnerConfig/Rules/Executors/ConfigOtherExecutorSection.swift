/// The table belongs to another executor.
struct ConfigOtherExecutorSection: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "config-other-executor-section", .warning, .executors,
            summary: "the table belongs to another executor",
            why: """
                A runner reads only the tables of its own executor. The chart's executor is `kubernetes`, so a \
                `[runners.docker]` in `runners.config` has no effect, and neither do its volumes.
                """,
            sources: ["commands/register.go:336-410"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      «[runners.docker]»
                        volumes = ["/cache"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  «[runners.machine]»
                    MachineDriver = "google"
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  ssh = «{ host = "build.acme.dev" }»

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    image = "alpine"
                  [runners.machine]
                    MachineDriver = "google"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  [runners.docker]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let sections = ["docker", "kubernetes", "machine", "ssh", "parallels", "virtualbox", "custom"].filter(config.keys.mayHold)
        guard !sections.isEmpty else { return }
        for runner in config.runners {
            guard let executor = runner.executorName(in: config), Executors.known.contains(executor) else { continue }
            let own = Executors.sections(for: executor)
            for section in sections where !own.contains(section) {
                guard let member = runner.member(section), member.node.saysSomething else { continue }
                report.add(
                    self, "`[runners.\(section)]` has no effect: the executor is `\(executor)`",
                    at: member.node.range.isEmpty ? member.keyRange : member.node.range,
                    key: "\(runner.keyPath).\(section)", related: runner.executor.map { [Related("the executor is set here", at: $0.statement)] } ?? [],
                    help: own.first.map { "set what you need in `[runners.\($0)]`, which has its own keys" } ?? "remove it")
            }
        }
    }
}
