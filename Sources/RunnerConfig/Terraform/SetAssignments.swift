import HelmTemplate

/// Settings as Helm's `--set` takes them, as one tree: `runners.cache.secretName = s3`. Terraform, Argo CD and Helmfile write them as lists.
struct SetAssignments {
    private(set) var members: [HCL.Attribute] = []
    private let file: [UInt8]

    /// - Parameter file: in which they stand.
    init(of file: [UInt8]) { self.file = file }

    var isEmpty: Bool { members.isEmpty }

    /// - Parameters:
    ///   - name: of the setting, as Helm's `--set` takes it.
    ///   - map: from the name to the file.
    ///   - isText: the value is a text whatever it looks like; else Helm takes true, false, null and whole numbers for what they are.
    mutating func set(_ name: [UInt8], _ map: SourceMap, to value: HCL.Expression, isText: Bool) {
        guard let steps = SetArgument.steps(name)?.map({ ValuesAssignment.Step(name: $0.name, range: map.file($0.range)) }) else { return }
        let whole = HCL.Expression(value: .object(members), range: value.range)
        guard case .object(let changed)? = Self.setting(typed(value, isText: isText), at: steps[...], in: whole)?.value else { return }
        members = changed
    }

    /// What stands there with the value set; nil when something of another kind is there, or when items before it would be left open.
    private static func setting(_ value: HCL.Expression, at steps: ArraySlice<ValuesAssignment.Step>, in old: HCL.Expression?) -> HCL.Expression? {
        guard let step = steps.first else { return value }
        let range = step.range
        switch step.name {
        case .key(let name):
            var members: [HCL.Attribute] = []
            if let old { if case .object(let known) = old.value { members = known } else { return nil } }
            let index = members.firstIndex { $0.name == name } ?? members.count
            let known = index < members.count ? members[index] : HCL.Attribute(name: name, nameRange: range, value: value)
            guard let set = setting(value, at: steps.dropFirst(), in: index < members.count && steps.count > 1 ? known.value : nil) else { return nil }
            if index < members.count { members.remove(at: index) }
            // What is set once more stands where it was set last.
            let isLast = steps.count == 1
            members.insert(HCL.Attribute(name: name, nameRange: isLast ? range : known.nameRange, value: set), at: isLast ? members.count : index)
            return HCL.Expression(value: .object(members), range: old?.range ?? range)
        case .index(let index):
            var items: [HCL.Expression] = []
            if let old { if case .list(let known) = old.value { items = known } else { return nil } }
            guard index <= items.count, let set = setting(value, at: steps.dropFirst(), in: index < items.count && steps.count > 1 ? items[index] : nil)
            else { return nil }
            items.replaceSubrange(index..<min(index + 1, items.count), with: [set])
            return HCL.Expression(value: .list(items), range: old?.range ?? range)
        }
    }

    /// Takes an entry of a list in YAML: a mapping of `name` and `value`.
    mutating func set(_ entry: YAMLPlace, isText: Bool) {
        guard let (name, map) = entry["name"]?.content, let value = entry["value"], let expression = expression(value) else { return }
        set(name, map, to: expression, isText: isText)
    }

    /// Takes an entry of a mapping in YAML.
    mutating func set(_ name: String, at range: Range<Int>, _ value: YAMLPlace) {
        guard let expression = expression(value) else { return }
        let (name, inner) = (Array(name.utf8), withoutQuotes(range))
        // With escapes of YAML, only the whole is known.
        let segment = SourceMap.Segment(text: 0..<name.count, file: inner, isVerbatim: inner.count == name.count)
        set(name, SourceMap(segments: [segment], allowsEdits: false), to: expression, isText: false)
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
