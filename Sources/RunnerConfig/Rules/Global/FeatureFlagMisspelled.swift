/// A variable looks like a feature flag, misspelled.
struct FeatureFlagMisspelled: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "feature-flag-misspelled", .warning, .global,
            summary: "a variable looks like a feature flag, misspelled",
            why: """
                If a variable in `environment` does not have the name of a feature flag, it is only a variable. The Runner does \
                not report it.
                """,
            fix: .unsafe, isHeuristic: true, sources: ["common/build_settings.go:258-300"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"FF_NETWORK_PER_BULID=1"»]

                """,
                repaired:
                    """
                    [[runners]]
                      environment = ["FF_NETWORK_PER_BUILD=1"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["GIT_DEPTH=10", «'ff_script_sections=true'»]

                """,
                repaired:
                    """
                    [[runners]]
                      environment = ["GIT_DEPTH=10", 'FF_SCRIPT_SECTIONS=true']

                    """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["FF_ACME_FAST_CLONE=1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["FF_NETWORK_PER_BUILD=1", "FFMPEG_PATH=/usr/bin/ffmpeg"]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment where entry.isForJobs {
            guard let name = entry.name, name.lowercased().hasPrefix("ff_"), FeatureFlag.named(name) == nil else { continue }
            let names = FeatureFlag.all.filter { $0.isKnown(to: config.target.runner) }.map(\.name)
            guard let better = Spelling.closest(to: name, among: names, atMost: 2).first, Spelling.isSlip(name, of: better) else { continue }
            report.add(
                self, "`\(name)` looks like the feature flag `\(better)`", at: entry.node.range, key: entry.path, label: "not a flag that the Runner knows",
                help: "did you mean `\(better)`?",
                fixes: [Fix("rename it to `\(better)`", .unsafe, config.replacing(entry.node, at: entry.path, with: .string("\(better)=\(entry.value)")))])
        }
    }
}
