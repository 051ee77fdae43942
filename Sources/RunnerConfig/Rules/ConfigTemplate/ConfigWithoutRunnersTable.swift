/// `runners.config` needs exactly one `[[runners]]`.
struct ConfigWithoutRunnersTable: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-without-runners-table", .error, .values,
            summary: "`runners.config` needs exactly one `[[runners]]`",
            why: """
                `register` merges the template into the runner it creates, and accepts only a template with exactly one \
                `[[runners]]` entry. With any other number it fails, and after 30 attempts the pod restarts.
                """,
            sources: ["commands/register.go:38-70"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  «config»: |
                    concurrent = 4

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"
                    «[[runners]]»
                      executor = "kubernetes"

                """),
            Example(
                .values,
                """
                runners:
                  «config»: |
                    # nothing yet

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"

                """),
            Example(
                .values,
                """
                runners:
                  config: ""

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let config = values.config, let member = values.member("runners.config"), config.syntaxProblems.isEmpty,
            member.node.string?.allSatisfy(\.isWhitespace) == false, values.member("runners.configOverride") == nil
        else { return }
        if let runners = config.global.member("runners"), runners.node.isTable { return }
        guard config.runners.count != 1 else { return }
        report.add(
            self,
            config.runners.isEmpty
                ? "`runners.config` has no `[[runners]]` entry" : "`runners.config` has \(config.runners.count) `[[runners]]` entries, but only one is allowed",
            at: config.runners.count > 1 ? config.runners[1].place : member.keyRange, key: "runners.config", label: "the pod never registers",
            help: config.runners.isEmpty ? "add `[[runners]]`" : "keep exactly one `[[runners]]`")
    }
}
