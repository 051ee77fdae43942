/// A label has a name or value that is not allowed.
struct LabelInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "label-invalid", .error, .global,
            summary: "a label has a name or value that is not allowed",
            why: """
                A label name has 3 to 65 letters, digits, dots, dashes and underscores, and starts with a letter, digit or underscore. A \
                value has 1 to 256 of the same characters. A runner has at most 32 labels, including those of the global `[labels]`. The \
                Runner refuses a file that breaks these rules.
                """,
            sources: ["common/labels.go:13-45", "common/config.go:2771-2795"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [labels]
                  «os» = "linux"

                """),
            Example(
                .config,
                """
                [labels]
                  team = «"build tools"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  labels = { «-zone» = "eu", tier = «""» }

                """),
            Example(
                .config,
                """
                [labels]
                  team = "build-tools"

                """),
            Example(
                .config,
                """
                [[runners]]
                  labels = { _zone = "-", "acme.dev" = "1.0" }

                """),
        ]
    }

    /// The most labels a runner may have.
    private static let limit = 32

    var concerns: KeyNames { "labels" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let all = config.entries { $0.name == "labels" }.filter { $0.schema === GlobalTable.schema || $0.schema === RunnerTable.schema }
        let shared = Set(all.filter { $0.schema === GlobalTable.schema }.flatMap { $0.member.node.members.map(\.key) })
        for labels in all {
            check(labels, &report)
            // Those of the file only become labels on a runner.
            let count = shared.union(labels.member.node.members.map(\.key)).count
            guard count > Self.limit, labels.schema === RunnerTable.schema || !config.runners.isEmpty else { continue }
            report.add(
                self, "a runner can have at most \(Self.limit) labels, but this one has \(count)", at: labels.member.keyRange, key: labels.path, label: "the Runner refuses the file",
                help: "remove some; global labels and those of the runner are counted together")
        }
    }

    private func check(_ labels: SchemaEntry, _ report: inout Report) {
        for member in labels.member.node.members {
            let path = "\(labels.path).\(member.key)"
            let name = Array(member.key.utf8)
            if !(3...65).contains(name.count) || !name.allSatisfy(Self.isAllowed) || name[0] == UInt8(ascii: ".") || name[0] == UInt8(ascii: "-") {
                report.add(
                    self, "`\(member.key)` is not a valid label name", at: member.keyRange, key: path, label: "the Runner refuses the file",
                    help: "use 3 to 65 letters, digits, dots, dashes and underscores; start with a letter, digit or underscore")
            } else if let value = member.node.string.map({ Array($0.utf8) }), !(1...256).contains(value.count) || !value.allSatisfy(Self.isAllowed) {
                report.add(
                    self, "this is not a valid label value", at: member.node.range, key: path, label: "the Runner refuses the file",
                    help: "use 1 to 256 letters, digits, dots, dashes and underscores")
            }
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
