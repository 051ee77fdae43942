#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The token of the runner may have expired.
struct RunnerTokenExpiry: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "runner-token-expiry", .info, .global,
            summary: "the token of the runner may have expired",
            why: """
                The Runner renews its token when three quarters of its time are over, and writes the new date here. If it was not \
                running then, GitLab may refuse the old token: the log says `Checking for jobs... forbidden`, and renewing fails with \
                `Resetting runner authentication token... failed (check used token)`.
                """,
            sources: ["commands/multi.go:323-343", "network/gitlab.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  token = "glrt-t3_Xq7VwZ2mKp9LrT4bNcYd"
                  token_obtained_at = 2021-01-01T00:00:00Z
                  token_expires_at = «2021-03-01T00:00:00Z»

                """),
            Example(
                .config,
                """
                runners = [{ name = "ci", token_expires_at = «2019-12-31T23:59:59+02:00» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  token_obtained_at = 0001-01-01T00:00:00Z
                  token_expires_at = 0001-01-01T00:00:00Z

                """),
            Example(
                .config,
                """
                [[runners]]
                  token_expires_at = 2999-01-01T00:00:00Z

                """),
        ]
    }

    var concerns: KeyNames { "token_expires_at" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let member = runner.member("token_expires_at"), case .dateTime(let text) = member.node.value else { continue }
            // Year 1 is how the Runner writes that there is no date.
            let day = text.prefix(10)
            guard !day.hasPrefix("0001-"), day.lexicographicallyPrecedes(Self.today) else { continue }
            report.add(
                self, "the token may have expired on \(day)", at: member.node.range, key: "\(runner.keyPath).token_expires_at",
                help: "if the Runner logs `forbidden`, create a new authentication token in GitLab")
        }
    }

    /// As TOML writes a date, in UTC.
    private static let today: String = {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let pad = { (number: Int32, width: Int) in String(repeating: "0", count: max(0, width - String(number).count)) + String(number) }
        return [pad(parts.tm_year + 1900, 4), pad(parts.tm_mon + 1, 2), pad(parts.tm_mday, 2)].joined(separator: "-")
    }()
}
