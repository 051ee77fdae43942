/// A feature flag is set in `environment`.
struct FeatureFlagInEnvironment: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "feature-flag-in-environment", .info, .global,
            summary: "a feature flag is set in `environment`",
            why: """
                A flag in `environment` is a job variable: it works, but a variable with the same name in the project or the job \
                overrides it. A flag in `[runners.feature_flags]` overrides both.
                """,
            sources: ["common/build_settings.go:258-300"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"FF_NETWORK_PER_BUILD=1"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["GIT_DEPTH=10", «'FF_SCRIPT_SECTIONS=true'»]
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = true

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

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment where entry.isForJobs {
            guard let flag = entry.name.flatMap(FeatureFlag.named), flag.isKnown(to: config.target.runner) else { continue }
            report.add(
                self, "jobs may override `\(flag.name)` here", at: entry.node.range, key: entry.path, label: "a job variable",
                help: "to set it for all jobs, use `[runners.feature_flags]`")
        }
    }
}
