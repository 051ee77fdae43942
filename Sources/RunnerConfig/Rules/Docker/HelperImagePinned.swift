/// The version of the helper image is pinned.
struct HelperImagePinned: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "helper-image-pinned", .info, .executors, also: [.warning],
            summary: "the version of the helper image is pinned",
            why: """
                The Runner and its helper are released together. After an upgrade of the Runner, a helper of another version may \
                no longer be compatible: artifacts and caches fail in ways that are hard to explain. Without `helper_image`, the \
                Runner uses the matching version.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs/configuration/advanced-configuration.md: Helper image"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    helper_image = «"gitlab/gitlab-runner-helper:arm64-v18.6.1"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", helper_image = «"registry.acme.dev/gitlab-runner-helper:x86_64-latest"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    helper_image = «"gitlab/gitlab-runner-helper:alpine3.18-x86_64-v15.0.0"»

                """, runner: "18.6"),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    helper_image = "registry.acme.dev/gitlab-runner-helper:x86_64-v${CI_RUNNER_VERSION}"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    helper_image = "registry.acme.dev/ci/helper:2024-05"

                """),
        ]
    }

    var concerns: KeyNames { "helper_image" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "helper_image" }) where entry.tablePath.hasSuffix(".docker") || entry.tablePath.hasSuffix(".kubernetes") {
            guard let image = entry.member.node.string, !image.contains("$"), !image.contains("{{") else { continue }
            let parts = (image.split(separator: "/").last ?? "").split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].contains("runner-helper") else { continue }
            let version = Self.version(in: String(parts[1]))
            let stated = config.target.statedRunner
            let isOther = if let version, let stated { version.number.major != stated.major || version.number.minor != stated.minor } else { false }
            report.add(
                self, isOther ? "the helper is \(version?.text ?? ""), but the Runner is \(config.target.runner)" : "this helper may not match the Runner after an upgrade",
                at: entry.member.node.range, key: entry.path, severity: isOther ? .warning : nil,
                label: parts[1].contains("latest") ? "`\(parts[1])` follows the newest Runner, not this one" : "the version is pinned",
                help: "remove it, or write `${CI_RUNNER_VERSION}` in place of the version")
        }
    }

    /// The version in a tag: `15.0.0` of `alpine-x86_64-v15.0.0`; nil for a commit and for `latest`.
    private static func version(in tag: String) -> (text: String, number: Version)? {
        for part in tag.split(separator: "-") where part.hasPrefix("v") {
            let text = String(part.dropFirst())
            if text.contains("."), let number = Version(text) { return (text, number) }
        }
        return nil
    }
}
