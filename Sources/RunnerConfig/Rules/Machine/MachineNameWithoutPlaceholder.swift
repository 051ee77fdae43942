/// `MachineName` has no place for a unique part.
struct MachineNameWithoutPlaceholder: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-name-without-placeholder", .error, .machine,
            summary: "`MachineName` has no place for a unique part",
            why: """
                The Runner replaces `%s` in `MachineName` with a unique part. Without it, the names end with a format error, and \
                the Runner cannot find its machines again: they keep running, and nothing removes them.
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
                  name = "first"

                [[runners]]
                  name = "second"
                  machine = { MachineName = «'ci-machine-'» }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      machine = { MachineName = 'ci-machine-%s' }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineName = «"ci-%d"»

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
                  [runners.machine]
                    MachineName = "auto-scale-%s.acme.dev"

                """),
        ]
    }

    var concerns: KeyNames { "MachineName" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let name = runner.machine?.value.machineName, !name.value.isEmpty, !name.value.contains("%s") else { continue }
            let better = name.value + (name.value.hasSuffix("-") ? "%s" : "-%s")
            // Another verb would take the unique part for itself.
            let isPlain = !name.value.contains("%")
            report.add(
                self, "`MachineName` has no `%s` for the unique part of the name", at: name.range, key: name.path,
                label: "the Runner cannot find its machines again",
                help: isPlain ? "write `\"\(better)\"`" : "write `%s` in place of the unique part, and no other `%`",
                fixes: isPlain ? [Fix("append `%s`", .safe, config.replacing(name.member.node, at: name.path, with: .string(better)))] : [])
        }
    }
}
