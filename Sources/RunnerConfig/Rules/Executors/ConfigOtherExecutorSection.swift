/// The table belongs to another executor.
struct ConfigOtherExecutorSection: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "config-other-executor-section", .warning, .executors,
            summary: "the table belongs to another executor",
            why: """
                A runner only reads the tables of its own executor. With the chart, whose executor is kubernetes, a \
                `[runners.docker]` is dropped, volumes and socket included.
                """,
            sources: ["commands/register.go:336-410"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      «[runners.docker]»
                        volumes = ["/cache"]

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let executor = runner.executorName(in: config), Executors.known.contains(executor) else { continue }
            let own = Executors.sections(for: executor)
            for section in ["docker", "kubernetes", "machine", "ssh", "parallels", "virtualbox", "custom"] where !own.contains(section) {
                guard let member = runner.member(section), member.node.saysSomething else { continue }
                report.add(
                    self, "`[runners.\(section)]` does nothing: the executor is `\(executor)`",
                    at: member.node.range.isEmpty ? member.keyRange : member.node.range,
                    key: "\(runner.keyPath).\(section)", related: runner.executor.map { [Related("the executor", at: $0.statement)] } ?? [],
                    help: own.first.map { "put its settings into `[runners.\($0)]`, in that table's own keys" } ?? "remove it")
            }
        }
    }
}
