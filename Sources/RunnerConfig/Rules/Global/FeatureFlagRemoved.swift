/// A variable sets a feature flag that was removed.
struct FeatureFlagRemoved: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "feature-flag-removed", .info, .global,
            summary: "a variable sets a feature flag that was removed",
            why: """
                The Runner no longer knows the flag, so the variable has no effect. Most flags are removed when the behavior \
                they enabled has become the only one.
                """,
            sources: ["common/build_settings.go:258-300"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"FF_USE_NEW_BASH_EVAL_STRATEGY=1"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["GIT_DEPTH=10", «'FF_USE_LEGACY_GIT_CLEAN_STRATEGY=true'»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["FF_NETWORK_PER_BUILD=1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["FF_ACME_FAST_CLONE=1"]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment where entry.isForJobs {
            guard let flag = entry.name.flatMap(FeatureFlag.named), let removed = flag.removed, config.target.runner >= removed else { continue }
            report.add(
                self, "`\(flag.name)` was removed in Runner \(removed)", at: entry.node.range, key: entry.path, label: "no effect", help: "remove it")
        }
    }
}
