import GoTemplate
import YAMLLite

/// Turns YAML into the values that templates get: YAML 1.1, every number a float64, merge keys applied, keys made texts.
struct YAMLValues {
    /// Nodes that the expansion of aliases may make.
    private var budget = 1_000_000
    /// Where the text begins in the file.
    private let start: Int

    private init(at start: Int) { self.start = start }

    /// The values of a values file: those of its documents are merged in their order, as Helm 4 does.
    static func file(_ bytes: [UInt8]) throws(ValuesProblem) -> TemplateMap {
        var result = TemplateMap()
        for document in try ValuesDocuments.all(of: bytes) {
            switch try value(Array(document), at: document.startIndex) {
            case .null, .missing: continue
            case .map(let map): result = ValuesMerge.over(result, map)
            case let other: throw .notAMap(other.kind)
            }
        }
        return result
    }

    /// The first document of a text; null when there is none. What follows it is not looked at.
    ///
    /// - Parameter start: where the text begins in the file, for the places of problems.
    static func value(_ bytes: [UInt8], at start: Int = 0) throws(ValuesProblem) -> TemplateValue {
        let stream = YAMLStream(parsing: YAMLStream.helmLineEnds(bytes))
        let end = stream.documents.dropFirst().first?.range.lowerBound ?? .max
        if let problem = stream.problemsForHelm.first(where: { $0.isError && $0.range.lowerBound < end }) {
            throw .notYAML(problem.message, problem.range.lowerBound + start..<problem.range.upperBound + start)
        }
        if let refusal = stream.helmRefusal { throw .notYAML(refusal.message, refusal.range.lowerBound + start..<refusal.range.upperBound + start) }
        guard let root = stream.documents.first?.root else { return .null }
        var reader = YAMLValues(at: start)
        return try reader.node(root, 0)
    }

    private mutating func node(_ source: YAMLNode, _ depth: Int) throws(ValuesProblem) -> TemplateValue {
        budget -= 1
        guard budget > 0, depth <= TemplateLimits.valueDepth else { throw .tooLarge }
        switch source.content {
        case .alias: return try node(source.target(), depth + 1)
        case .scalar: return try scalar(source)
        case .sequence(let items):
            var values: [TemplateValue] = []
            for item in items { values.append(try node(item, depth + 1)) }
            return .list(values)
        case .mapping(let entries): return .map(try map(entries, depth))
        }
    }

    private func scalar(_ source: YAMLNode) throws(ValuesProblem) -> TemplateValue {
        if let tag = source.writtenTag, !source.fitsTag { throw .tagDoesNotFit(tag, source.text ?? "") }
        switch source.helmScalar {
        case .null: return .null
        case .boolean(let flag): return .boolean(flag)
        case .number(let number):
            guard number.isFinite else { throw .notInJSON(source.text ?? "") }
            // `-0` is an integer, which has no sign.
            return .number(number == 0 && source.text?.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") } == false ? 0 : number)
        case .string(let text): return .string(text)
        }
    }

    private mutating func map(_ entries: YAMLEntries, _ depth: Int) throws(ValuesProblem) -> TemplateMap {
        var pairs: [(String, TemplateValue)] = []
        for entry in entries {
            guard entry.key.isMergeKey else {
                pairs.append((try key(entry.key), try node(entry.value, depth + 1)))
                continue
            }
            // It counts for what stands before it, too. Of several sources the first counts: it is laid over the others.
            for source in sources(entry.value).reversed() {
                guard case .map(let map) = try node(source, depth + 1) else {
                    throw .notYAML("`<<` merges a mapping, or a list of mappings", entry.key.range.lowerBound + start..<entry.key.range.upperBound + start)
                }
                pairs += map.sortedPairs.map { ($0.key, $0.value) }
            }
        }
        return TemplateMap(pairs)
    }

    private func sources(_ value: YAMLNode) -> [YAMLNode] {
        if case .sequence(let items) = value.target().content { items.map { $0.target() } } else { [value.target()] }
    }

    private func key(_ source: YAMLNode) throws(ValuesProblem) -> String {
        let source = source.target()
        guard let text = source.text else { throw .badKey("a collection") }
        switch source.helmScalar {
        case .null: throw .badKey(text.isEmpty ? "null" : text)
        case .boolean(let flag): return flag ? "true" : "false"
        case .number(let number): return GoText.yaml(number) ?? text
        case .string(let text): return text
        }
    }
}
