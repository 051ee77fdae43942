/// Settings as Helm's `--set` takes them, as one tree: `runners.cache.secretName = s3`. Terraform, Argo CD and Helmfile write them as lists.
struct SetAssignments {
    private(set) var members: [HCL.Attribute] = []
    private let file: [UInt8]

    /// - Parameter file: in which they stand.
    init(of file: [UInt8]) { self.file = file }

    var isEmpty: Bool { members.isEmpty }

    /// - Parameters:
    ///   - path: as Helm's `--set` takes it: keys between dots; a dot that belongs to a key has a backslash before it.
    ///   - place: of the path in the file, quotes included.
    ///   - isText: the value is a text whatever it looks like; else Helm takes true, false, null and whole numbers for what they are.
    mutating func set(_ path: String, _ place: Range<Int>, to value: HCL.Expression, isText: Bool) {
        let steps = Self.steps(path, from: withoutQuotes(place).lowerBound)
        // Items of lists by number are left to Helm.
        guard !steps.isEmpty, !path.contains("[") else { return }
        Self.insert(steps[...], typed(value, isText: isText), into: &members)
    }

    private static func insert(_ steps: ArraySlice<(name: String, range: Range<Int>)>, _ value: HCL.Expression, into members: inout [HCL.Attribute]) {
        guard let first = steps.first else { return }
        guard steps.count > 1 else {
            members.removeAll { $0.name == first.name }
            return members.append(HCL.Attribute(name: first.name, nameRange: first.range, value: value))
        }
        let index = members.firstIndex { $0.name == first.name } ?? members.count
        if index == members.count { members.append(HCL.Attribute(name: first.name, nameRange: first.range, value: .init(value: .object([]), range: first.range))) }
        guard case .object(var inner) = members[index].value.value else { return }
        insert(steps.dropFirst(), value, into: &inner)
        members[index].value.value = .object(inner)
    }

    private static func steps(_ path: String, from start: Int) -> [(name: String, range: Range<Int>)] {
        var steps: [(String, Range<Int>)] = []
        var name: [UInt8] = []
        var begin = start
        var place = start
        var isEscaped = false
        for byte in path.utf8 {
            if byte == UInt8(ascii: "."), !isEscaped {
                steps.append((String(decoding: name, as: UTF8.self), begin..<place))
                name = []
                begin = place + 1
            } else if byte != UInt8(ascii: "\\") || isEscaped {
                name.append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            place += 1
        }
        steps.append((String(decoding: name, as: UTF8.self), begin..<place))
        return steps.contains { $0.0.isEmpty || $0.1.count != $0.0.utf8.count } ? [] : steps
    }

    /// Takes an entry of a list in YAML: a mapping of `name` and `value`.
    mutating func set(_ entry: YAMLPlace, isText: Bool) {
        guard let name = entry["name"], let path = name.string, let value = entry["value"], let expression = expression(value) else { return }
        set(path, name.node.range, to: expression, isText: isText)
    }

    /// Takes an entry of a mapping in YAML.
    mutating func set(_ path: String, at range: Range<Int>, _ value: YAMLPlace) {
        guard let expression = expression(value) else { return }
        set(path, range, to: expression, isText: false)
    }

    private func expression(_ place: YAMLPlace) -> HCL.Expression? {
        let range = place.node.range
        switch place.node.value {
        case .boolean(let flag): return .init(value: .boolean(flag), range: range)
        case .integer(let number): return .init(value: .number(Double(number)), range: range)
        case .string:
            guard let (bytes, map) = place.content else { return nil }
            return .init(value: .text(HCL.Text(bytes, map, of: file)), range: range)
        case .null, .float, .dateTime, .array, .table: return nil
        }
    }

    private func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
        guard range.count >= 2, "\"'".utf8.contains(file[range.lowerBound]) else { return range }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    /// What Helm takes a text for.
    private func typed(_ value: HCL.Expression, isText: Bool) -> HCL.Expression {
        guard !isText, let text = value.literal, !text.isEmpty else { return value }
        let inner = withoutQuotes(value.range)
        switch text {
        case "true": return .init(value: .boolean(true), range: inner)
        case "false": return .init(value: .boolean(false), range: inner)
        case "null": return .init(value: .null, range: inner)
        default: return text == "0" || (Int(text) != nil && !text.hasPrefix("0")) ? .init(value: .number(Double(text) ?? 0), range: inner) : value
        }
    }
}
