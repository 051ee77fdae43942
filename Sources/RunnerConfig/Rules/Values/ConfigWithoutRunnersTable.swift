/// `runners.config` needs exactly one `[[runners]]`.
struct ConfigWithoutRunnersTable: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-without-runners-table", .error, .values,
            summary: "`runners.config` needs exactly one `[[runners]]`",
            why: """
                `register` merges the template into the runner it makes, and takes a template with exactly one. Any other \
                number ends it: 30 attempts, then the pod starts over.
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

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let config = values.config, let member = values.member("runners.config"), config.syntaxProblems.isEmpty,
            member.node.string?.allSatisfy(\.isWhitespace) == false
        else { return }
        if let runners = config.global.member("runners"), runners.node.isTable { return }
        guard config.runners.count != 1 else { return }
        report.add(
            self,
            config.runners.isEmpty
                ? "`runners.config` has no `[[runners]]`" : "`runners.config` has \(config.runners.count) `[[runners]]`, and one is allowed",
            at: config.runners.count > 1 ? config.runners[1].place : member.keyRange, key: "runners.config", label: "the pod never registers",
            help: "leave exactly one `[[runners]]`")
    }
}
