/// A table of a runner stands without a runner.
struct RunnersTableMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "runners-table-missing", .error, .structure,
            summary: "a table of a runner stands without a runner",
            why: """
                `[runners.docker]` needs a `[[runners]]` before it. Without one the Runner refuses the file: "TOML value has \
                type map; destination has type slice". Excerpts in blogs and documentation have this shape.
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let runners = config.global.member("runners"), runners.node.isTable, runners.node.spelling == .implied else { return }
        guard let first = runners.node.members.first else { return }
        let place = Self.firstHeader(first)
        // A few lines without any other setting are an excerpt, and excerpts have no runner.
        let isExcerpt = config.root.members.count == 1
        report.add(
            self, "`\(config.text.text(place))` has no `[[runners]]` before it", at: place, key: "runners", severity: isExcerpt ? .info : .error,
            label: isExcerpt ? "as a file of its own, the Runner would refuse it" : "the Runner refuses the file", help: "put `[[runners]]` above it",
            // In other letters it would stay another table to TOML, and no runner's.
            fixes: runners.key == "runners" ? [Fix("insert `[[runners]]`", isExcerpt ? .unsafe : .safe, config.addingHeader("[[runners]]", above: place, at: "runners"))] : [])
    }

    /// The header that made the table, directly or through tables in between.
    private static func firstHeader(_ member: Member) -> Range<Int> {
        guard member.node.spelling == .implied, let inner = member.node.members.first, member.node.range.isEmpty || inner.node.isTable else {
            return member.statement
        }
        return firstHeader(inner)
    }
}
