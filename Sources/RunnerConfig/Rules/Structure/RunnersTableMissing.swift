/// A table of a runner has no `[[runners]]` before it.
struct RunnersTableMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "runners-table-missing", .error, .structure, also: [.info],
            summary: "a table of a runner has no `[[runners]]` before it",
            why: """
                `[runners.docker]` needs a `[[runners]]` before it. Without one the Runner refuses the file: "TOML value has \
                type map; destination has type slice". Excerpts in blogs and documentation often look like this.
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
                «[[runners.docker.services]]»
                  name = "mysql:8"

                """,
                repaired:
                    """
                    [[runners]]
                    [[runners.docker.services]]
                      name = "mysql:8"

                    """),
            Example(
                .config,
                """
                concurrent = 4
                «runners.executor» = "docker"

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
                concurrent = 1
                runners = [{ name = "a", docker = { image = "alpine" } }]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let runners = config.global.member("runners"), runners.node.isTable, runners.node.spelling == .implied else { return }
        guard let first = runners.node.members.first else { return }
        let place = Self.firstHeader(first)
        let isHeader = config.text.text(place).hasPrefix("[")
        // A file without any other setting is an excerpt, and excerpts often leave the runner out.
        let isExcerpt = config.root.members.count == 1
        report.add(
            self, "`\(config.text.text(place))` has no `[[runners]]` before it", at: place, key: "runners", severity: isExcerpt ? .info : .error,
            label: isExcerpt ? "the Runner would refuse this as a complete file" : "the Runner refuses the file",
            help: isHeader ? "put `[[runners]]` above it" : "put `[[runners]]` above it, and remove `\(runners.key).` from the key",
            // In another case it would stay another table to TOML, and below the new header a dotted key would lead elsewhere.
            fixes: runners.key == "runners" && isHeader ? [Fix("insert `[[runners]]`", isExcerpt ? .unsafe : .safe, config.addingHeader("[[runners]]", above: place, at: "runners"))] : [])
    }

    /// The header or the dotted key that made the table, directly or through tables in between.
    private static func firstHeader(_ member: Member) -> Range<Int> {
        guard member.node.spelling == .implied, let inner = member.node.members.first, member.node.range.isEmpty || inner.node.isTable else {
            // The value of a dotted key may be a credential: only the key is shown.
            return member.node.spelling == .block || member.node.spelling == .implied ? member.statement : member.statement.lowerBound..<member.keyRange.upperBound
        }
        return firstHeader(inner)
    }
}
