/// A table of a runner has no `[[runners]]` before it.
struct RunnersTableMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "runners-table-missing", .error, .structure, also: [.info],
            summary: "a table of a runner has no `[[runners]]` before it",
            why: """
                `[runners.docker]` needs a `[[runners]]` before it. Without one the Runner refuses the file: "TOML value has \
                type map; destination has type slice". Excerpts in documentation and blogs often look like this.
                """,
            fix: [.safe, .unsafe], isRefusal: true, sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                «[runners.docker]»
                  image = "alpine"

                """,
                repaired:
                    """
                    concurrent = 1

                    [[runners]]
                    [runners.docker]
                      image = "alpine"

                    """),
            Example(
                .config,
                """
                «[runners.kubernetes.pod_labels]»
                  app = "ci"

                [runners.kubernetes]
                  image = "alpine"

                """,
                repaired:
                    """
                    [[runners]]
                    [runners.kubernetes.pod_labels]
                      app = "ci"

                    [runners.kubernetes]
                      image = "alpine"

                    """),
            Example(
                .config,
                """
                concurrent = 1
                «runners.executor = "shell"»
                runners.shell = "bash"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runner]]
                  executor = "docker"
                  «[runners.docker]»
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[Runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [runners]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let runners = config.global.member("runners"), runners.node.isTable, runners.node.spelling == .implied else { return }
        guard RunnersCasing(config)?.isMixed != true else { return }
        // A second `[[runners]]` below `[[runner]]` would leave one without a table and the other without a token.
        let misspelled = config.root.members.first { $0.node.spelling == .block && !$0.node.elements.isEmpty && Spelling.isSlip($0.key, of: "runners") }
        guard let place = Self.firstStatement(runners.node) else { return }
        // Below a new header, `runners.name` would be another key.
        let isHeader = config.text.text(place).hasPrefix("[")
        // A few lines without any other setting look like an excerpt.
        let isExcerpt = config.root.members.count == 1
        report.add(
            // A dotted key's statement may hold a token.
            self, isHeader ? "`\(config.text.text(place))` has no `[[runners]]` before it" : "the keys of `runners` have no `[[runners]]` before them",
            at: place, key: "runners", severity: isExcerpt ? .info : .error,
            label: isExcerpt ? "the Runner would refuse this as a whole file" : "the Runner refuses the file",
            help: misspelled.map { "rename `[[\($0.key)]]` to `[[runners]]`" } ?? (isHeader ? "put `[[runners]]` above it" : "put `[[runners]]` above them, and remove `runners.` from the keys"),
            // In another case, TOML would take it for another table.
            fixes: isHeader && runners.key == "runners" && misspelled == nil
                ? [Fix("insert `[[runners]]`", isExcerpt ? .unsafe : .safe, config.addingHeader("[[runners]]", above: place, at: "runners"))] : [])
    }

    /// The first header or dotted key that makes a part of the table.
    private static func firstStatement(_ table: Node) -> Range<Int>? {
        table.members.compactMap { member -> Range<Int>? in
            let own = member.node.spelling == .implied ? nil : member.statement
            let inner = member.node.isTable && member.node.spelling != .inline ? firstStatement(member.node) : nil
            guard let own, let inner else { return own ?? inner }
            return inner.lowerBound < own.lowerBound ? inner : own
        }
        .min { $0.lowerBound < $1.lowerBound }
    }
}
