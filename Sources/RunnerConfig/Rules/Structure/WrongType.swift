import TOMLKit

/// The value is of a kind the Runner does not take.
struct WrongType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wrong-type", .error, .structure,
            summary: "the value is of a kind the Runner does not take",
            why: """
                One value of the wrong kind - a number in quotes, a text where a list is expected, a number where a text is \
                - and the Runner refuses the whole file.
                """,
            fix: .safe, isRefusal: true, yields: ["key-in-wrong-table", "syntax-error"], sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = «"10"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    volumes = «"/cache"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    cpus = «2»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.node_selector]
                      gpu = «true»

                """),
            Example(
                .config,
                """
                concurrent = 10

                [[runners]]
                  [runners.docker]
                    volumes = ["/cache"]
                    cpus = "2"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            let expected: ValueKind
            var isDropped = false
            switch problem.kind {
            case .wrongKind(_, .boolean) where ["true", "false"].contains(problem.node.string?.lowercased() ?? ""): continue
            case .wrongKind(_, .duration): continue
            case .wrongKind(_, let kind), .wrongElement(_, let kind): expected = kind
            case .outOfRange(let key, _):
                report.add(
                    self, "`\(key.name)` is beyond what the Runner can hold", at: problem.node.range, key: problem.path, label: "the Runner refuses the file")
                continue
            case .ignoredValue(_, let kind):
                expected = kind
                isDropped = true
            case .unknownKey, .badFormat, .missing, .otherCase, .duplicateByCase, .tooNew, .removed, .deprecated: continue
            }
            let fix = Self.repair(problem.node, to: expected)
            report.add(
                self, "`\(problem.member.key)` takes \(expected.words), not \(Self.words(problem.node))", at: problem.node.range, key: problem.path,
                severity: isDropped ? .warning : nil, label: isDropped ? "the Runner drops it without a word" : "the Runner refuses the file",
                help: fix.map { "write `\(TOMLWriter.value($0))`" },
                fixes: fix.map { [Fix("write `\(TOMLWriter.value($0))`", .safe, config.replacing(problem.node, at: problem.path, with: $0))] } ?? [])
        }
    }

    private static func words(_ node: Node) -> String {
        switch node.value {
        case .null: "nothing"
        case .boolean: "true or false"
        case .integer, .float: "a number"
        case .string: "a text"
        case .dateTime: "a date"
        case .array: node.spelling == .block ? "tables in double brackets" : "a list"
        case .table: node.spelling == .inline ? "a table" : "a table in single brackets"
        }
    }

    /// The same value in the kind that is expected, where nothing is left to guess.
    private static func repair(_ node: Node, to kind: ValueKind) -> TOMLLiteral? {
        switch (kind, node.value) {
        case (.integer, .string(let text)): Int64(text).map(TOMLLiteral.integer)
        case (.float, .string(let text)): Double(text).map(TOMLLiteral.float)
        case (.string, .integer(let number)): .string(String(number))
        case (.string, .boolean(let flag)): .string(String(flag))
        case (.boolean, .string(let text)): ["true", "false"].contains(text.lowercased()) ? .boolean(text.lowercased() == "true") : nil
        case (.list(.string), .string(let text)): .array([.string(text)])
        default: nil
        }
    }
}
