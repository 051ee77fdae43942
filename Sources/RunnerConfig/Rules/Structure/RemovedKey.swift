/// The key is no longer read.
struct RemovedKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "removed-key", .warning, .structure,
            summary: "the key is no longer read",
            why: """
                Newer Runners dropped some keys. They are ignored without a word.
                """,
            fix: .unsafe)
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «metrics_server» = ":9252"

                """),
            Example(
                .config,
                """
                listen_address = ":9252"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            guard case .removed(let removed) = story, config.target.runner >= removed.removed else { continue }
            let name = removed.replacement.split(separator: ".").last.map(String.init) ?? removed.replacement
            let isFree = !problem.table.members.contains { $0.key.equalsIgnoringCase(name) }
            report.add(
                self, "`\(removed.name)` is not read since Runner \(removed.removed)", at: problem.member.keyRange, key: problem.path,
                help: "use `\(name)`",
                fixes: isFree ? [Fix("rename it to `\(name)`", .unsafe, config.replace(problem.member.keyRange, with: name))] : [])
        }
    }
}
