/// An image pattern looks like a regular expression.
struct AllowedImagesRegexp: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "allowed-images-regexp", .warning, .executors,
            summary: "an image pattern looks like a regular expression",
            why: """
                The lists of allowed images and services contain wildcards: `*` is any text without a slash, `**` any \
                text. `^`, `$`, `|` and `!` stand for themselves, so such a pattern matches no image, and jobs fail \
                with `disallowed image`. Nothing is excluded by `!` either. A backslash only takes the meaning from \
                the letter after it: `\\.` is a dot.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)], sources: ["common/allowed_images.go:21-53"])
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
                    allowed_images = ["registry.acme.dev/*:*", «"^ruby.*$"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", allowed_services = ["**", «"!*/evil:*"»], allowed_privileged_images = [«"(docker|dind):.*"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    allowed_images = ["registry.acme.dev/**", "ruby:3.?", "{ruby,node}:*", "my.registry.dev/*", 'registry\\.acme\\.dev/**']

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "virtualbox"
                  [runners.virtualbox]
                    base_name = "debian"
                    allowed_images = ["^debian.*$"]

                """),
        ]
    }

    var concerns: KeyNames { "allowed_images allowed_services allowed_privileged_images allowed_privileged_services" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let tables = [runner.docker.map { ($0.value.node, $0.path) }, runner.kubernetes.map { ($0.value.node, $0.path) }].compactMap { $0 }
            for (table, tablePath) in tables {
                for member in table.members where Self.keys.contains(member.key) {
                    for pattern in member.node.elements {
                        guard let text = pattern.string, let message = Self.message(text) else { continue }
                        report.add(
                            self, message, at: pattern.range, key: "\(tablePath).\(member.key)", label: "matches no image",
                            help: text.hasPrefix("!") ? "list what is allowed; a pattern cannot exclude anything" : "use wildcards, such as `\"ruby:*\"` or `\"registry.acme.dev/**\"`")
                    }
                }
            }
        }
    }

    private static let keys = ["allowed_images", "allowed_services", "allowed_privileged_images", "allowed_privileged_services"]

    private static func message(_ text: String) -> String? {
        if text.hasPrefix("!") { return "`\(text)` looks like an exclusion, which image patterns do not have" }
        let isRegexp = text.hasPrefix("^") || (text.hasSuffix("$") && text.count > 1) || text == ".*" || text == ".+"
            || ["/.*", ":.*", ".*:", "\\d", "\\w", "(?", "|", ".+"].contains { text.contains($0) && !text.contains("${") }
        return isRegexp ? "`\(text)` looks like a regular expression, not like a wildcard" : nil
    }
}
