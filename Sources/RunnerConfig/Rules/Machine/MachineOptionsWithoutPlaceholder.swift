/// An option that should hold the machine's name does not.
struct MachineOptionsWithoutPlaceholder: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-options-without-placeholder", .error, .machine,
            summary: "an option that should hold the machine's name does not",
            why: """
                Every entry of `MachineOptionsWithName` needs `%s`, in whose place the machine's name is put. The Runner refuses the file otherwise.
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
                  [runners.machine]
                    MachineOptionsWithName = ["amazonec2-tags=name,%s"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptionsWithName = [
                      "amazonec2-tags=name,%s",
                      «"amazonec2-keypair-name=ci"»,
                    ]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-keypair-name=ci"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries where entry.key.name == "MachineOptionsWithName" {
            for option in entry.member.node.elements {
                guard let text = option.string, !text.contains("%s") else { continue }
                report.add(
                    self, "an option with the machine's name needs `%s`", at: option.range, key: entry.path, label: "the Runner refuses the file",
                    help: "put `%s` where the name belongs, or move the option to `MachineOptions`")
            }
        }
    }
}
