/// A feature flag repeats its default.
struct FeatureFlagAtDefault: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "feature-flag-at-default", .info, .global,
            summary: "a feature flag repeats its default",
            why: """
                The flag has this value anyway. The line only keeps jobs from setting the flag, and keeps the value if the \
                default changes.
                """,
            yields: ["deprecated-feature-flag"], sources: ["common/build_settings.go:258-300"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = «false»

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_DIRECT_DOWNLOAD = «true», FF_SCRIPT_SECTIONS = true }

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
                  [runners.feature_flags]
                    FF_ACME_FAST_CLONE = false

                """),
        ]
    }

    var concerns: KeyNames { "feature_flags" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "feature_flags" }) {
            for member in entry.member.node.members {
                guard let flag = FeatureFlag.named(member.key), flag.isKnown(to: config.target.runner), member.node.boolean == flag.isOnByDefault else { continue }
                report.add(
                    self, "`\(flag.name)` is `\(flag.isOnByDefault)` by default", at: member.node.range, key: "\(entry.path).\(member.key)",
                    help: "remove it, unless jobs must not change it")
            }
        }
    }
}
