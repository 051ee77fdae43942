/// Two runners have the same name.
struct DuplicateRunnerName: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duplicate-runner-name", .info, .global,
            summary: "two runners have the same name",
            why: """
                The log identifies runners by name, and `gitlab-runner verify --name` and `unregister --name` use the first \
                runner with the name.
                """,
            yields: [Yield("duplicate-token", .table)], sources: ["common/config.go: RunnerByName"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  name = "ci"
                  executor = "shell"

                [[runners]]
                  name = «"ci"»
                  executor = "docker"

                """),
            Example(
                .config,
                """
                runners = [{ name = "linux" }, { name = "windows" }, { name = «"windows"» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "ci-shell"

                [[runners]]
                  name = "ci-docker"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = ""

                [[runners]]
                  name = ""

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        var seen: [String: Int] = [:]
        seen.reserveCapacity(config.runners.count)
        for (index, runner) in config.runners.enumerated() {
            guard let name = runner.name, !name.value.isEmpty else { continue }
            if let before = seen[name.value], let first = config.runners[before].name {
                report.add(
                    self, "another runner is also named `\(name.value)`", at: name.range, key: name.path,
                    related: [Related("the same name", at: first.range)], help: "give each runner its own name")
            } else {
                seen[name.value] = index
            }
        }
    }
}
