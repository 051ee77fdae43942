/// Two runners have the same token.
struct DuplicateToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duplicate-token", .warning, .global,
            summary: "two runners have the same token",
            why: """
                The Runner counts jobs and machines by token, so two `[[runners]]` with the same token share these counts, and \
                each compares them with its own `limit`. GitLab sees one runner, and assigns a job to whichever asks first. The \
                usual cause is that `register` was run twice.
                """,
            sources: ["commands/builds_helper.go:118-131", "executors/docker/machine/provider.go:152-168"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                [[runners]]
                  name = "two"
                  url = "https://gitlab.acme.dev"
                  token = «"glrt-t1_a1b2c3d4e5f6g7h8i9j0"»

                """),
            Example(
                .config,
                """
                runners = [{ token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0" }, { token = "glrt-t1_z9y8x7w6v5u4t3s2r1q0" }, { token = «"glrt-t1_a1b2c3d4e5f6g7h8i9j0"» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                [[runners]]
                  url = "https://gitlab.example.org"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "RUNNER_TOKEN"

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "RUNNER_TOKEN"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let repeated = Self.repeatedTokens(config.runners)
        guard !repeated.isEmpty else { return }
        var seen: [String: Setting<String>] = [:]
        for runner in config.runners {
            guard let token = runner.token, repeated.contains(token.value) else { continue }
            // With its length before it, no token runs into the server.
            let registration = "\(token.value.utf8.count) \(token.value) \(Self.server(of: runner))"
            if let first = seen[registration] {
                guard Self.isToken(token) else { continue }
                report.add(
                    self, "another runner has the same token", at: token.range, key: token.path, label: "their jobs are counted together",
                    related: [Related("the same token", at: first.range)], help: "register this runner separately, or remove one of them")
            } else {
                seen[registration] = token
            }
        }
    }

    /// Those that stand there more than once: hardly any file has one.
    private static func repeatedTokens(_ runners: [Runner]) -> Set<String> {
        var (seen, repeated): (Set<String>, Set<String>) = ([], [])
        seen.reserveCapacity(runners.count)
        for runner in runners {
            guard let token = runner.token?.value else { continue }
            if !seen.insert(token).inserted { repeated.insert(token) }
        }
        return repeated
    }

    /// A server's path may end in a slash or not.
    private static func server(of runner: Runner) -> String {
        var url = runner.url?.value.lowercased() ?? ""
        while url.hasSuffix("/") { url.removeLast() }
        return url
    }

    /// Whether a text is a token and stands for no other text: a token has digits, or one of GitLab's prefixes, or is a variable.
    static func isToken(_ token: Setting<String>) -> Bool {
        let text = token.value
        guard text.hasPrefix("glrt-") || text.contains(where: \.isNumber) || text.hasPrefix("$") else { return false }
        return !Placeholders.contains(text) && !Placeholders.isReplaced(text) && !["{{", "<%", "..."].contains(where: text.contains)
    }
}
