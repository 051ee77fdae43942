/// A key repeats the name of the table it is in.
struct KeyRepeatsItsTable: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "key-repeats-its-table", .warning, .structure,
            summary: "a key repeats the name of the table it is in",
            why: """
                A key is relative to the header above it. `runners.machine.autoscaling = [...]` below `[runners.machine]` \
                creates a table `runners` inside `machine`, which the Runner ignores.
                """,
            sources: ["common/config.go:2633"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 1
                    «runners».machine.autoscaling = [{ Periods = ["* * 9-17 * * mon-fri *"], IdleCount = 5, IdleTime = 600 }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  «runners».docker.image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 1
                    autoscaling = [{ Periods = ["* * 9-17 * * mon-fri *"], IdleCount = 5, IdleTime = 600 }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  docker.image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, _) in config.unknownKeys where problem.member.key == "runners" && problem.tablePath.hasPrefix("runners[") && problem.member.node.isTable {
            let header = problem.schema === RunnerTable.schema ? "[[runners]]" : "[\(KeyIndex.withoutIndices(problem.tablePath))]"
            report.add(
                self, "`runners` is repeated below `\(header)`", at: problem.member.keyRange, key: problem.path, label: "ignored here",
                related: problem.table.spelling == .block ? [Related("keys below belong to this table", at: problem.table.range)] : [],
                help: "remove `\(KeyIndex.withoutIndices(problem.tablePath)).` before the key")
        }
    }
}
