/// The Runner does not know a feature flag.
struct UnknownFeatureFlag: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-feature-flag", .warning, .global,
            summary: "the Runner does not know this feature flag",
            why: """
                The Runner silently ignores flags in `[runners.feature_flags]` that it does not know: they are misspelled, not \
                in uppercase, newer than the Runner, or were removed.
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

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.feature_flags]
                        FF_NETWORK_PER_BUILD = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { «ff_network_per_build» = true }

                """,
                repaired:
                    """
                    [[runners]]
                      feature_flags = { FF_NETWORK_PER_BUILD = true }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    «FF_ACME_FAST_CLONE» = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["FF_ACME_FAST_CLONE=1"]

                """),
        ]
    }

    var concerns: KeyNames { "feature_flags" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let runner = config.target.runner
        for entry in config.entries(where: { $0.name == "feature_flags" }) {
            for member in entry.member.node.members {
                let path = "\(entry.path).\(member.key)"
                guard let flag = FeatureFlag.named(member.key) else {
                    unknown(member, path, config, &report)
                    continue
                }
                guard !flag.isKnown(to: runner) else { continue }
                let story = flag.removed.flatMap { runner >= $0 ? "was removed in Runner \($0)" : nil } ?? "is new in Runner \(flag.since)"
                report.add(
                    self, "`\(flag.name)` \(story)", at: member.keyRange, key: path, label: "ignored by Runner \(runner)", help: "remove it")
            }
        }
    }

    private func unknown(_ member: Member, _ path: String, _ config: ConfigFile, _ report: inout Report) {
        let names = FeatureFlag.all.filter { $0.isKnown(to: config.target.runner) }.map(\.name)
        let better = Spelling.closest(to: member.key, among: names, atMost: 3).first
        report.add(
            self, "`\(member.key)` is not a feature flag that the Runner knows", at: member.keyRange, key: path, label: "ignored",
            help: better.map { "did you mean `\($0)`?" } ?? "remove it",
            fixes: better.map { !Spelling.isSlip(member.key, of: $0) || member.node.boolean == nil ? [] : [Fix("rename it to `\($0)`", .safe, config.renaming(member, at: path, to: $0))] } ?? [])
    }
}
