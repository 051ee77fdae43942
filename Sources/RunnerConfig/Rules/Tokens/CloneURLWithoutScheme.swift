/// The address for clones has no scheme.
struct CloneURLWithoutScheme: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "clone-url-without-scheme", .warning, .global,
            summary: "the address for clones has no scheme",
            why: """
                The Runner replaces scheme and host of the repository by those of `clone_url`. A text without a scheme \
                has neither: it is ignored, and jobs clone from the address that GitLab names.
                """,
            sources: ["helpers/url/gitauth.go:56-57"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  clone_url = «"gitlab.internal"»

                """),
            Example(
                .config,
                """
                runners = [{ clone_url = «'10.0.0.7:8080'» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  clone_url = "http://gitlab.internal"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  clone_url = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  clone_url = "ssh://git@gitlab.acme.dev"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for url in config.runners.compactMap(\.cloneUrl) where url.isFinal && !url.value.contains("://") {
            report.add(
                self, "`clone_url` has no `https://`", at: url.range, key: url.path, label: "ignored", help: "write the scheme before it, as in `url`")
        }
    }
}
