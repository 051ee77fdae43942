/// A shell expands the runner's name.
struct RunnerNameForShell: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "runner-name-for-shell", .info, .values,
            summary: "a shell expands the runner's name",
            why: """
                The chart writes `runners.name` in double quotes into a shell script. The shell expands `$NAME` and runs \
                commands in backticks, so the runner gets another name.
                """,
            sources: ["chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  name: «"ci $HOSTNAME"»

                """),
            Example(
                .values,
                """
                runners: {secret: runner-token, name: «"ci-`hostname`"»}

                """),
            Example(
                .values,
                """
                runners:
                  name: "ci runner 1"

                """),
            Example(
                .values,
                """
                runners:
                  name: "${RUNNER_NAME}"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "runners.name"
        // What stands in braces is most often filled in before Helm sees it.
        guard let name = values.member(path), let text = name.node.string, text.replacingBraces.contains(where: { $0 == "$" || $0 == "`" }) else { return }
        report.add(self, "a shell expands `\(text)` before the runner is registered", at: name.node.range, key: path, label: "the runner gets another name", help: "use a name without `$` and backticks")
    }
}

private extension String {
    /// Without `${...}`.
    var replacingBraces: String {
        var rest = self[...]
        var text = ""
        while let start = rest.firstRange(of: "${") {
            text += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].drop { $0 != "}" }.dropFirst()
        }
        return text + rest
    }
}
