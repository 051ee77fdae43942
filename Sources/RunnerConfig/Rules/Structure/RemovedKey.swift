/// The key is no longer read.
struct RemovedKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "removed-key", .warning, .structure, also: [.info],
            summary: "the key is no longer read",
            why: """
                Newer Runners dropped some keys. They are ignored without a word.
                """,
            fix: .unsafe, yields: ["flat-cache-keys"])
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
                [[runners]]
                  [runners.cache]
                    «Insecure» = false

                """),
            Example(
                .config,
                """
                listen_address = ":9252"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .removed(let key) = problem.kind, let removed = key.removed else { continue }
            let name = key.replacement?.split(separator: ".").last.map(String.init)
            let isFree = name.map { name in !problem.table.members.contains { $0.key.equalsIgnoringCase(name) } } ?? false
            report.add(
                self, "`\(key.name)` is not read since Runner \(removed)", at: problem.member.keyRange, key: problem.path,
                // Old Runners wrote keys that say nothing: nothing is lost with them.
                severity: problem.member.node.saysSomething ? nil : .info,
                help: name.map { "use `\($0)`" },
                fixes: name.map { isFree ? [Fix("rename it to `\($0)`", .unsafe, config.renaming(problem.member, at: problem.path, to: $0))] : [] } ?? [])
        }
    }
}
