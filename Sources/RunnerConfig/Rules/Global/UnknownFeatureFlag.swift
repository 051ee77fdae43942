/// The Runner has no such feature flag.
struct UnknownFeatureFlag: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-feature-flag", .warning, .global,
            summary: "the Runner has no such feature flag",
            why: """
                `[runners.feature_flags]` takes any name, in capitals, and does nothing for one the Runner does not know: one that is \
                misspelt, came later, or is gone.
                """,
            fix: .safe, yields: ["key-in-wrong-table"], sources: ["common/build_settings.go:258-300"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    «FF_NETWORK_PER_BULID» = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = true

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let runner = config.target.runner
        for entry in config.entries where entry.key.name == "feature_flags" {
            for member in entry.member.node.members {
                let path = "\(entry.path).\(member.key)"
                guard let flag = FeatureFlag.named(member.key) else {
                    unknown(member, path, config, &report)
                    continue
                }
                guard !flag.isKnown(to: runner) else { continue }
                let story = flag.removed.flatMap { runner >= $0 ? "is gone since Runner \($0)" : nil } ?? "is new in Runner \(flag.since)"
                report.add(
                    self, "`\(flag.name)` \(story)", at: member.keyRange, key: path, label: "does nothing in Runner \(runner)", help: "remove it")
            }
        }
    }

    private func unknown(_ member: Member, _ path: String, _ config: ConfigFile, _ report: inout Report) {
        let names = FeatureFlag.all.filter { $0.isKnown(to: config.target.runner) }.map(\.name)
        let better = Spelling.closest(to: member.key, among: names, atMost: 3).first
        report.add(
            self, "there is no feature flag `\(member.key)`", at: member.keyRange, key: path, label: "does nothing",
            help: better.map { "did you mean `\($0)`?" } ?? "remove it",
            fixes: better.map { !Spelling.isSlip(member.key, of: $0) || member.node.boolean == nil ? [] : [Fix("rename it to `\($0)`", .safe, config.renaming(member, at: path, to: $0))] } ?? [])
    }
}
