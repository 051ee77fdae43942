/// All machines would get the same name.
struct MachineNameWithoutPlaceholder: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-name-without-placeholder", .error, .machine,
            summary: "all machines would get the same name",
            why: """
                `%s` in `MachineName` becomes the part that tells machines apart. Without it names end in format errors, \
                machines are never found again, and stay behind.
                """,
            fix: .safe, sources: ["executors/docker/machine/name.go:13-47"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineName = «"ci-machine"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.machine]
                        MachineName = "ci-machine-%s"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineName = "ci-machine-%s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MachineName = «"ci-%d"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineName = "%s-ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let name = runner.machine?.value.machineName, !name.value.isEmpty, !name.value.contains("%s") else { continue }
            // Another verb would take the machine's part, and leave nothing for `%s`.
            let hasOtherVerb = name.value.contains("%")
            report.add(
                self, "`MachineName` needs `%s`, which becomes the unique part of the name", at: name.range, key: name.path,
                label: "machines are never found again",
                help: hasOtherVerb ? "use `%s` as the only verb in the name" : "write `\"\(name.value)-%s\"`",
                fixes: hasOtherVerb ? [] : [Fix("append `-%s`", .safe, config.replacing(name.member.node, at: name.path, with: .string("\(name.value)-%s")))])
        }
    }
}
