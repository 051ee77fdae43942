import TOMLKit

/// The value has the wrong type.
struct WrongType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wrong-type", .error, .structure, also: [.warning],
            summary: "the value has the wrong type",
            why: """
                Because of one value of the wrong type, such as a number in quotes, or a string instead of a list, the Runner \
                refuses the whole file. If a table of free entries is expected, it silently drops the value instead.
                """,
            fix: .safe, isRefusal: true, yields: ["key-in-wrong-table", "syntax-error"], sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = «"10"»

                """,
                repaired:
                    """
                    concurrent = 10

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", volumes = «'/cache'» }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", volumes = ["/cache"] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    cpus = «1.50»
                    allowed_images = [«3»]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.docker]
                        cpus = "1.50"
                        allowed_images = ["3"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.node_selector]
                      gpu = «true»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        [runners.kubernetes.node_selector]
                          gpu = "true"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    «[runners.docker.services]»
                      name = "mysql:8"

                """),
            Example(
                .config,
                """
                [[runners]]
                  labels = «["site=a"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleTime = «"10m"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.machine]
                        IdleTime = 600

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.kubernetes.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution]]
                    weight = «3000000000»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      scale_factor = «9007199254740993»

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
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pull_policy = "always"

                [[runners]]
                  [runners.kubernetes]
                    pull_policy = ["always", "if-not-present"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            let expected: ValueKind
            var isDropped = false
            var unit: String?
            switch problem.kind {
            case .wrongKind(_, .boolean) where ["true", "false"].contains(problem.node.string?.lowercased() ?? ""): continue
            case .wrongKind(_, .duration): continue
            case .wrongKind(let key, let kind), .wrongElement(let key, let kind):
                expected = kind
                unit = key.unit
            case .outOfRange(let key, _):
                report.add(
                    self, "`\(key.name)` is out of range", at: problem.node.range, key: problem.path, label: "the Runner refuses the file",
                    help: "use a smaller number")
                continue
            case .ignoredValue(_, let kind):
                expected = kind
                isDropped = true
            case .unknownKey, .badFormat, .missing, .otherCase, .duplicateByCase, .tooNew, .removed, .deprecated: continue
            }
            let fix = Self.repair(problem.node, to: expected, unit: unit, spelling: config.text.text(problem.node.range))
            report.add(
                self, "`\(problem.member.key)` must be \(Self.words(expected)), not \(Self.words(problem.node))", at: problem.node.range, key: problem.path,
                severity: isDropped ? .warning : nil, label: isDropped ? "the Runner silently ignores it" : "the Runner refuses the file",
                help: fix.map { "write `\(TOMLWriter.value($0))`" },
                fixes: fix.map { [Fix("write `\(TOMLWriter.value($0))`", .safe, config.replacing(problem.node, at: problem.path, with: $0))] } ?? [])
        }
    }

    private static func words(_ kind: ValueKind) -> String {
        switch kind {
        case .boolean: "`true` or `false`"
        case .integer: "a whole number"
        case .float: "a number"
        case .map: "a table"
        case .tables: "a list of tables (double brackets)"
        default: kind.words
        }
    }

    private static func words(_ node: Node) -> String {
        switch node.value {
        case .null: "nothing"
        case .boolean: "a boolean"
        case .integer, .float: "a number"
        case .string: "a string"
        case .dateTime: "a date"
        case .array: node.spelling == .block ? "a list of tables (double brackets)" : "a list"
        case .table: node.spelling == .inline ? "a table" : "a table (single brackets)"
        }
    }

    /// The same value in the type that is expected, where nothing is left to guess.
    private static func repair(_ node: Node, to kind: ValueKind, unit: String?, spelling: String) -> TOMLLiteral? {
        switch (kind, node.value) {
        case (.integer, .string(let text)): (Int64(text) ?? (unit == "seconds" ? seconds(text) : nil)).map(TOMLLiteral.integer)
        case (.float, .string(let text)): Double(text).map(TOMLLiteral.float)
        case (.string, .integer(let number)): .string(String(number))
        case (.string, .float): spelling.allSatisfy { $0.isNumber || $0 == "." } ? .string(spelling) : nil
        case (.string, .boolean(let flag)): .string(String(flag))
        case (.boolean, .string(let text)): ["true", "false"].contains(text.lowercased()) ? .boolean(text.lowercased() == "true") : nil
        // With a comma it may have been meant as several.
        case (.list(.string), .string(let text)) where !text.contains(","): .array([.string(text)])
        default: nil
        }
    }
    /// `10m` where the Runner counts seconds.
    private static func seconds(_ text: String) -> Int64? {
        guard let nanoseconds = GoDuration.nanoseconds(text), nanoseconds % 1_000_000_000 == 0 else { return nil }
        return nanoseconds / 1_000_000_000
    }
}
