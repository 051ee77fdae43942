/// A comment silences a rule that finds nothing there.
struct SuppressionUnused: SuppressionRule {
    var documentation: Documentation {
        Documentation(
            "suppression-unused", .info, .settings,
            summary: "a comment silences a rule that finds nothing there",
            why: """
                The mistake was repaired, or it is somewhere else: a comment counts for its own line, or, alone on a line, for \
                the statement below it, with all that belongs to a table or a key. What is left behind would hide the next mistake of this kind.
                """,
            fix: .safe, sources: ["docs/suppressions.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 4 # runnercfg: «ignore[wrong-type]» the template writes it so

                """,
                repaired:
                    """
                    concurrent = 4

                    """),
            Example(
                .config,
                """
                # runnercfg: ignore[«wrong-type», unknown-key]
                concurent = 4

                """,
                repaired:
                    """
                    # runnercfg: ignore[unknown-key]
                    concurent = 4

                    """),
            Example(
                .values,
                """
                # runnercfg: «ignore-file[wrong-type, unknown-key]»
                concurrent: 4

                """,
                repaired:
                    """
                    concurrent: 4

                    """),
            Example(.config, "concurent = 4 # runnercfg: ignore[unknown-key]\n"),
            Example(.config, "# runnercfg: ignore[unknown-key]\n\n# more about it\nconcurent = 4\n"),
        ]
    }

    func check(_ review: SuppressionReview, _ report: inout Report) {
        for (directive, names, _, isUsed) in review.ignoring {
            let unused = names.indices.filter { !isUsed[$0] && review.isAsked(names[$0].text) }
            if unused.count == names.count {
                add(Set(names.map(\.text)).sorted(), at: directive.place, &report, Fix("remove the comment", .safe, Repair([directive.removed(from: review.text)], paths: [])))
                continue
            }
            for index in unused.prefix(Self.most) {
                add([names[index].text], at: names[index].range, &report, Fix("remove the name", .safe, Repair([directive.removing(index, of: names)], paths: [])))
            }
        }
    }

    /// How many names of one comment are told one by one.
    private static let most = 20

    private func add(_ names: [String], at range: Range<Int>, _ report: inout Report, _ fix: Fix) {
        var words = names.prefix(Self.most).map { "`\($0)`" }
        if names.count > Self.most { words.append("\(names.count - Self.most) more") }
        let list = words.count > 1 ? words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1] : words[0]
        report.add(self, "\(list) \(names.count == 1 ? "finds" : "find") nothing here", at: range, key: "", label: "nothing to silence", help: fix.title, fixes: [fix])
    }
}
