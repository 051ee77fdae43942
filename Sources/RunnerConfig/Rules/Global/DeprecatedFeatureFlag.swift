/// A feature flag is deprecated.
struct DeprecatedFeatureFlag: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "deprecated-feature-flag", .info, .global,
            summary: "a feature flag is deprecated",
            why: """
                The flag still works, but a later Runner will remove it. From then on, the variable has no effect, and the default applies.
                """,
            sources: ["docs/configuration/feature-flags.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    «FF_USE_FASTZIP» = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { «FF_USE_FASTZIP» = false }

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
                    FF_USE_FASTZIPS = true

                """),
        ]
    }

    var concerns: KeyNames { "feature_flags" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "feature_flags" }) {
            for member in entry.member.node.members {
                guard let flag = FeatureFlag.named(member.key), flag.isDeprecated, flag.isKnown(to: config.target.runner) else { continue }
                report.add(
                    self, "`\(flag.name)` is deprecated", at: member.keyRange, key: "\(entry.path).\(member.key)", label: "works for now",
                    help: "remove it, and try your jobs without it")
            }
        }
    }
}
