import TOMLKit

/// The value is of the wrong type.
struct WrongType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wrong-type", .error, .structure, also: [.warning],
            summary: "the value is of the wrong type",
            why: """
                If a single value has the wrong type, the Runner refuses the whole file: a number in quotes, a string where a \
                list is expected, or a number where a string is expected.
                """,
            fix: .safe, isRefusal: true, yields: ["key-in-wrong-table", "syntax-error"], sources: ["BurntSushi/toml v1.6.0"])
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            let expected: ValueKind
            var isDropped = false
            switch problem.kind {
            case .wrongKind(_, .boolean) where Self.isQuotedBoolean(problem.node):
                continue
            case .wrongKind(_, .duration): continue
            case .wrongKind(_, let kind), .wrongElement(_, let kind): expected = kind
            case .outOfRange(let key, _):
                report.add(
                    self, "`\(key.name)` is out of range", at: problem.node.range, key: problem.path, label: "the Runner refuses the file")
                continue
            case .ignoredValue(_, let kind):
                expected = kind
                isDropped = true
            case .unknownKey, .badFormat, .missing, .otherCase, .duplicateByCase, .tooNew, .removed, .deprecated: continue
            }
            if let name = Self.dottedName(problem, expected) {
                let range = problem.member.statement.lowerBound..<name.end
                report.add(
                    self, "`\(name.text)` needs quotes: without them each dot begins another table", at: range, key: problem.path,
                    label: "the Runner refuses the file", help: "write `\"\(name.text)\"`",
                    fixes: [Fix("put the name in quotes", .safe, config.replacingHeader(range, with: "\"\(name.text)\"", at: KeyIndex.parent(of: problem.path)))])
                continue
            }
            if let headers = Self.doubled(problem, expected, config.text) {
                report.add(
                    self, "`\(headers.written)` needs double brackets", at: problem.node.range, key: problem.path, label: "the Runner refuses the file",
                    help: "write `\(headers.meant)`",
                    fixes: [Fix("write `\(headers.meant)`", .safe, config.replacingHeader(problem.node.range, with: headers.meant, at: problem.path))])
                continue
            }
            let size = Self.size(problem)
            let bare = Self.bareMemory(problem)
            let fix = bare != nil ? nil : size.map { .integer($0) } ?? Self.repair(problem.node, to: expected, config.text)
            report.add(
                self, "`\(problem.member.key)` must be \(expected.words), but this is \(Self.words(problem.node))", at: problem.node.range, key: problem.path,
                severity: isDropped ? .warning : nil, label: isDropped ? "the Runner silently ignores it" : "the Runner refuses the file",
                help: fix.map { "write `\(TOMLWriter.value($0))`" + (size.map { ", \(Self.mebibytes($0)) in bytes" } ?? "") } ?? bare.map { "write it with its unit, such as `\"\($0)m\"`" } ?? Self.header(problem, expected).map { "write it as `\($0)`" } ?? Self.line(problem, expected),
                fixes: fix.map { [Fix("write `\(TOMLWriter.value($0))`", .safe, config.replacing(problem.node, at: problem.path, with: $0))] } ?? [])
        }
    }

    /// `net.ipv4.ip_forward = "1"` where names are the user's own: the name that was meant, and where its last part ends.
    private static func dottedName(_ problem: SchemaProblem, _ kind: ValueKind) -> (text: String, end: Int)? {
        guard case .wrongElement(let key, _) = problem.kind, case .map = key.kind, kind == .string else { return nil }
        var names = [problem.member.key]
        var member = problem.member
        while member.node.isTable {
            guard member.node.spelling == .implied, member.node.members.count == 1, let next = member.node.members.first else { return nil }
            names.append(next.key)
            member = next
        }
        guard member.node.string != nil, member.keyRange.upperBound > problem.member.statement.lowerBound else { return nil }
        return names.contains { $0.contains(".") } ? nil : (names.joined(separator: "."), member.keyRange.upperBound)
    }

    /// How a key looks that is written as a table and is none.
    private static func line(_ problem: SchemaProblem, _ kind: ValueKind) -> String? {
        guard problem.node.isTable || problem.node.spelling == .block, case .wrongKind(let key, _) = problem.kind else { return nil }
        let table = KeyIndex.named(key.name).first { $0.path == KeyIndex.withoutIndices(problem.path) }?.header
        let value: String? =
            switch (key.name, kind) {
            case ("shell", _): "\"bash\""
            case ("environment", _): "[\"NAME=value\"]"
            case (_, .string), (_, .stringOrList): key.allowed.first { !$0.isEmpty }.map { "\"\($0)\"" } ?? "\"...\""
            case (_, .list(.string)): "[\"...\"]"
            default: nil
            }
        guard let table, let value else { return nil }
        return "write it as `\(key.name) = \(value)` in `\(table)`"
    }

    /// A header with single brackets where the Runner reads a list of tables, and the header that was meant.
    private static func doubled(_ problem: SchemaProblem, _ kind: ValueKind, _ source: SourceText) -> (written: String, meant: String)? {
        guard case .tables = kind, problem.node.isTable, problem.node.spelling == .block else { return nil }
        let written = source.text(problem.node.range)
        guard written.hasPrefix("["), !written.hasPrefix("[["), written.hasSuffix("]") else { return nil }
        return (written, "[\(written)]")
    }

    /// `"256m"` where bytes are counted.
    private static func size(_ problem: SchemaProblem) -> Int64? {
        guard case .wrongKind(let key, .integer) = problem.kind, key.unit == "bytes", let text = problem.node.string, Int64(text) == nil else { return nil }
        return DockerSize(text).bytes
    }

    /// `memory = 512`: less than Docker accepts when it counts bytes, so that mebibytes or something else was meant.
    private static func bareMemory(_ problem: SchemaProblem) -> Int64? {
        guard case .wrongKind(let key, .string) = problem.kind, key.name.contains("memory"), let number = problem.node.integer, number < 6 << 20 else { return nil }
        return KeyIndex.withoutIndices(problem.path).hasPrefix("runners.docker.") ? max(number, 6) : nil
    }

    private static func mebibytes(_ bytes: Int64) -> String {
        bytes % (1 << 30) == 0 ? "\(bytes >> 30) GiB" : bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
    }

    /// `"true"`: a rule of its own says so.
    private static func isQuotedBoolean(_ node: Node) -> Bool { ["true", "false"].contains(node.string?.lowercased() ?? "") }

    /// The header of the table that is expected.
    private static func header(_ problem: SchemaProblem, _ kind: ValueKind) -> String? {
        let path = KeyIndex.withoutIndices(problem.path)
        return switch (problem.kind, kind) {
        case (.wrongElement, .table), (_, .tables): "[[\(path)]]"
        case (_, .table), (_, .map): "[\(path)]"
        default: nil
        }
    }

    private static func words(_ node: Node) -> String {
        switch node.value {
        case .null: "nothing"
        case .boolean: "a boolean"
        case .integer: "a number"
        case .float: "a number with a decimal point"
        case .string: "a string"
        case .dateTime: "a date"
        case .array: node.spelling == .block ? "a list of tables" : "a list"
        case .table: node.spelling == .inline ? "a table" : "a table with single brackets"
        }
    }

    /// The same value in the kind that is expected, where nothing is left to guess.
    private static func repair(_ node: Node, to kind: ValueKind, _ source: SourceText) -> TOMLLiteral? {
        switch (kind, node.value) {
        case (.integer, .string(let text)): Int64(text).map(TOMLLiteral.integer)
        case (.float, .string(let text)): Double(text).map(TOMLLiteral.float)
        case (.string, .integer(let number)): .string(String(number))
        case (.string, .float): source.text(node.range).allSatisfy { $0.isNumber || $0 == "." } ? .string(source.text(node.range)) : nil
        case (.string, .boolean(let flag)): .string(String(flag))
        case (.boolean, .string(let text)): ["true", "false"].contains(text.lowercased()) ? .boolean(text.lowercased() == "true") : nil
        // Several in one string are not told apart safely.
        case (.list(.string), .string(let text)): text.contains { $0 == "," || $0 == " " } ? nil : .array(text.isEmpty ? [] : [.string(text)])
        default: nil
        }
    }
}
