/// The Sentry DSN is not complete.
struct SentryAddressInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "sentry-dsn-invalid", .info, .global,
            summary: "the Sentry DSN is not complete",
            why: """
                `sentry_dsn` is a URL with a public key and a project ID, such as `https://key@sentry.acme.dev/1`. With \
                anything else the Runner cannot report its errors to Sentry.
                """,
            sources: ["commands/multi.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                sentry_dsn = «"sentry.acme.dev"»

                """),
            Example(
                .config,
                """
                concurrent = 4
                sentry_dsn = «'https://sentry.acme.dev/1'»

                """),
            Example(
                .config,
                """
                sentry_dsn = "https://key@sentry.acme.dev/1"

                """),
            Example(
                .config,
                """
                sentry_dsn = "${SENTRY_DSN}"

                """),
        ]
    }

    var concerns: KeyNames { "sentry_dsn" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let address = config.global.sentryDsn, !address.value.isEmpty, !Placeholders.contains(address.value) else { return }
        let text = address.value
        guard !text.contains("$"), !text.contains("{"), !text.contains("<"), !text.contains("...") else { return }
        let parts = ServerAddress(text)
        let problem: String?
        if parts.scheme == nil {
            problem = "is not a URL"
        } else if !parts.host.contains("@") {
            problem = "has no public key"
        } else if parts.path.last?.isNumber != true {
            problem = "has no project ID"
        } else {
            problem = nil
        }
        guard let problem else { return }
        report.add(
            self, "`sentry_dsn` \(problem)", at: address.range, key: address.path, label: "errors may not be reported",
            help: "copy the DSN from the settings of the project in Sentry")
    }
}
