/// An option that must contain the name of the machine does not.
struct MachineOptionsWithoutPlaceholder: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-options-without-placeholder", .error, .machine,
            summary: "an option in `MachineOptionsWithName` has no `%s`",
            why: """
                Every entry of `MachineOptionsWithName` needs `%s`, which the Runner replaces with the name of the machine. Otherwise it refuses \
                the file.
                """,
            sources: ["common/config.go:2818-2830"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptionsWithName = [«"amazonec2-tags=team"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  machine = { MachineOptionsWithName = ["google-tags=%s", «'google-project=acme'»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptionsWithName = ["amazonec2-tags=name,%s"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-tags=team"]
                    MachineOptionsWithName = []

                """),
        ]
    }

    var concerns: KeyNames { "MachineOptionsWithName" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "MachineOptionsWithName" }) {
            for option in entry.member.node.elements {
                guard let text = option.string, !text.contains("%s") else { continue }
                report.add(
                    self, "an option in `MachineOptionsWithName` needs `%s`", at: option.range, key: entry.path, label: "the Runner refuses the file",
                    help: "write `%s` in place of the machine name, or move the option to `MachineOptions`")
            }
        }
    }
}
