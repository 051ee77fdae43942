/// The key is no longer read.
struct RemovedKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "removed-key", .warning, .structure, also: [.info],
            summary: "the key is no longer read",
            why: """
                The key was removed from the Runner, which now silently ignores it.
                """,
            fix: .unsafe, yields: ["flat-cache-keys"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «metrics_server» = ":9252"

                """,
                repaired:
                    """
                    listen_address = ":9252"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  «pre_clone_script» = "git config --global http.sslVerify false"
                  pre_get_sources_script = "git config --global core.longpaths true"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    image = "alpine"
                    «terminationGracePeriodSeconds» = 60

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine"
                        pod_termination_grace_period_seconds = 60

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
            Example(
                .config,
                """
                [[runners]]
                  pre_clone_script = "git config --global core.longpaths true"

                """, runner: "16.11"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .removed(let key) = problem.kind, let removed = key.removed else { continue }
            let name = key.replacement?.split(separator: ".").last.map(String.init)
            let isFree = name.map { name in !problem.table.members.contains { $0.key.equalsIgnoringCase(name) } } ?? false
            report.add(
                self, "`\(key.name)` was removed in Runner \(removed)", at: problem.member.keyRange, key: problem.path,
                // Old Runners wrote keys that set nothing: nothing is lost with them.
                severity: problem.member.node.saysSomething ? nil : .info,
                label: "the Runner ignores it", help: Self.help(problem, key.replacement),
                fixes: name.map { isFree ? [Fix("rename it to `\($0)`", .unsafe, config.renaming(problem.member, at: problem.path, to: $0))] : [] } ?? [])
        }
    }
    /// What to write in its place, and where.
    private static func help(_ problem: SchemaProblem, _ replacement: String?) -> String {
        guard let replacement, problem.member.node.saysSomething else { return "remove it" }
        let name = KeyIndex.lastName(of: replacement)
        let home = KeyIndex.parent(of: replacement)
        return home == KeyIndex.withoutIndices(problem.tablePath) ? "use `\(name)` instead" : "use `\(name)` in `[\(home)]` instead"
    }
}
