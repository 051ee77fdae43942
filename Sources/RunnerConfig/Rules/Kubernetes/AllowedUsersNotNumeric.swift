/// A user or group is not a number.
struct AllowedUsersNotNumeric: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "allowed-users-not-numeric", .warning, .kubernetes,
            summary: "an allowed user or group is not a number",
            why: """
                The Runner compares numeric user and group IDs. It skips any other entry, logs "ignoring non-numeric user \
                allowlist entry", and jobs cannot choose that user.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:180-243"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    allowed_users = [«"root"», "1000"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", allowed_groups = [«"docker"», «""», «"1000:1000"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    allowed_users = ["0", "1000"]
                    allowed_groups = []

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    allowed_users = ["root", "ci"]

                """),
        ]
    }

    var concerns: KeyNames { "allowed_users allowed_groups" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(named: concerns) where entry.schema === KubernetesTable.schema {
            for element in entry.member.node.elements {
                guard let text = element.string, Int64(text) == nil else { continue }
                report.add(
                    self, "`\(text)` is not a numeric ID", at: element.range, key: entry.path, label: "ignored",
                    help: text == "root" ? "write `\"0\"`" : "write the numeric ID, such as `\"1000\"`")
            }
        }
    }
}
