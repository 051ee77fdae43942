/// The text is not the name of an image.
struct ImageReferenceInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "image-reference-invalid", .error, .executors,
            summary: "the text is not the name of an image",
            why: """
                Docker refuses the name, and jobs fail with `invalid reference format`; on Kubernetes the pod stays in \
                `InvalidImageName`. A name is `[registry/]path[:tag][@digest]`: it has no `https://`, no spaces, no capital letters in \
                the path, and one tag.
                """,
            yields: [Yield("config-other-executor-section", .around), "placeholder-value"], sources: ["github.com/distribution/reference reference.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = «"https://registry.acme.dev/ci/base:4"»
                    helper_image = «"registry.acme.dev/CI/gitlab-runner-helper:x86_64-latest"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = «"alpine :3.20"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = «"alpine:3.20:latest"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "Registry.acme.dev:5000/ci/base_image:Version-4@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                    helper_image = "$CI_REGISTRY/Helper Image"

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "{{ .Values.image.registry }}/CI/Base"

                """),
        ]
    }

    var concerns: KeyNames { "image helper_image" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(named: concerns) where ["runners.docker", "runners.kubernetes"].contains(KeyIndex.withoutIndices(entry.tablePath)) {
            guard let text = entry.member.node.string, !TextFormat.isFilledInLater(text), !text.contains("$"), let problem = Self.problem(text) else { continue }
            report.add(self, "`\(text)` \(problem)", at: entry.member.node.range, key: entry.path, label: "jobs that use it fail", help: "write `registry/path:tag`")
        }
    }

    private static func problem(_ text: String) -> String? {
        if text.contains("://") { return "is a URL, not the name of an image" }
        if text.contains(where: \.isWhitespace) { return "contains a space" }
        let parts = text.prefix { $0 != "@" }.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last else { return nil }
        if last.filter({ $0 == ":" }).count > 1 { return "has two tags" }
        // With a slash, a first part that is not all lowercase is the name of a registry.
        let path = (parts.count > 1 ? parts.dropFirst().dropLast() : []) + [last.prefix { $0 != ":" }]
        return path.contains { $0.contains { $0.isASCII && $0.isUppercase } } ? "has capital letters in its path" : nil
    }
}
