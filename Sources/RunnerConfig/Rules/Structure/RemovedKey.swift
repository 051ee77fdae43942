/// The key is no longer read.
struct RemovedKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "removed-key", .warning, .structure, also: [.info],
            summary: "the key is no longer read",
            why: """
                Later versions of the Runner no longer read the key, and silently ignore it.
                """,
            fix: .unsafe, yields: ["flat-cache-keys"], sources: ["common/config.go of Runners 9.0 to 19.4"])
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
                  executor = "shell"
                  «pre_clone_script» = "umask 022"
                  «post_clone_script» = ""

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "shell"
                      pre_get_sources_script = "umask 022"
                      post_clone_script = ""

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    «memory» = "1Gi"
                    memory_limit = "2Gi"

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

                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    memory = "1g"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  pre_clone_script = "umask 022"

                """, runner: "16.11"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        lazy var flatTables = FlatCacheKeys.tables(in: config)
        for problem in config.schemaProblems {
            guard case .removed(let key) = problem.kind, let removed = key.removed else { continue }
            // Beside others of its kind `Insecure` moved with them, and was not removed.
            if problem.schema === CacheTable.schema, S3CacheTable.schema.key(key.name) != nil, flatTables.contains(problem.tablePath) { continue }
            let says = problem.member.node.saysSomething
            let name = key.replacement?.split(separator: ".").last.map(String.init)
            let home = key.replacement.map(KeyIndex.parent(of:))
            let isHere = home == KeyIndex.withoutIndices(problem.tablePath)
            let isFree = name.map { name in !problem.table.members.contains { $0.key.equalsIgnoringCase(name) } } ?? false
            report.add(
                self, "`\(key.name)` was removed in Runner \(removed)", at: problem.member.keyRange, key: problem.path,
                // Old Runners wrote keys that say nothing: nothing is lost with them.
                severity: says ? nil : .info, label: "the Runner ignores it",
                help: says ? Self.help(name, in: isHere ? nil : home, isFree: !isHere || isFree) : "remove it",
                fixes: name.map {
                    says && isHere && isFree ? [Fix("rename it to `\($0)`", .unsafe, config.renaming(problem.member, at: problem.path, to: $0))] : []
                } ?? [])
        }
    }

    private static func help(_ name: String?, in table: String?, isFree: Bool) -> String {
        guard let name else { return "remove it" }
        return isFree ? "use `\(name)`\(table.map { " in `[\($0)]`" } ?? "")" : "remove it: `\(name)` is already set"
    }
}
