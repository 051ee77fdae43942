/// `clone_url` has no scheme.
struct CloneURLWithoutScheme: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "clone-url-without-scheme", .warning, .global, also: [.error],
            summary: "the address for clones has no scheme",
            why: """
                The Runner replaces scheme and host of the repository by those of `clone_url`. A text without a scheme \
                has neither: it is ignored, and jobs clone from the address that GitLab names. In \
                `gitlab.internal:8080` the host is taken for the scheme: Git is given this text as the address, and no \
                job can clone.
                """,
            sources: ["helpers/url/gitauth.go:56-73"])
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
                  clone_url = «"gitlab.internal:8080"»

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

    var concerns: KeyNames { "clone_url" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for url in config.runners.compactMap(\.cloneUrl) where url.isFinal && !url.value.contains("://") {
            let isScheme = Self.isReadAsScheme(url.value)
            report.add(
                self, "`clone_url` has no `https://`", at: url.range, key: url.path, severity: isScheme ? .error : nil,
                label: isScheme ? "the host is taken for the scheme, and no job can clone" : "ignored", help: "write the scheme before it, as in `url`")
        }
    }

    /// Whether Go's `url.Parse` takes what stands before the first colon for a scheme.
    private static func isReadAsScheme(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII, first.isLetter else { return false }
        return text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}
