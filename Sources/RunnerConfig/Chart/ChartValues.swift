import GoTemplate

/// Why Helm refuses values, or why it is not known what it makes of them.
public struct ChartRefusal: Error, Sendable, Equatable {
    public let message: String
    /// The template asks for something that only a cluster or a parent chart knows: Helm itself may well be content.
    public let isUnknown: Bool

    init(_ message: String, isUnknown: Bool = false) {
        self.message = message
        self.isUnknown = isUnknown
    }
}

/// Values as a template asks for them: what is not there is nothing, a key of nothing is an error.
struct ChartValues {
    let root: TemplateMap

    subscript(path: String) -> TemplateValue {
        get throws(ChartRefusal) {
            var value = TemplateValue.map(root)
            for key in path.split(separator: ".").map(String.init) {
                switch value {
                case .map(let map): value = map[key] ?? .null
                case .null, .missing: throw ChartRefusal("`.Values.\(path)`: nil pointer evaluating interface {}.\(key)")
                case .boolean, .integer, .number, .string, .list, .typed:
                    throw ChartRefusal("`.Values.\(path)`: can't evaluate field \(key) in type interface {}")
                }
            }
            return value
        }
    }

    /// Whether a key is written, whatever its value.
    func has(_ path: String) throws(ChartRefusal) -> Bool {
        let keys = path.split(separator: ".")
        let parent = keys.dropLast().joined(separator: ".")
        guard case .map(let map) = parent.isEmpty ? TemplateValue.map(root) : try self[parent] else {
            throw ChartRefusal("`.Values.\(parent)`: wrong type for value; expected map[string]interface {}")
        }
        return map[String(keys.last ?? "")] != nil
    }

    /// A value that a template function wants to be a text.
    func text(_ path: String) throws(ChartRefusal) -> String {
        let value = try self[path]
        guard case .string(let text) = value else {
            throw ChartRefusal("`.Values.\(path)`: wrong type for value; expected string; got \(value.type)")
        }
        return text
    }

    /// The entries that a `range` runs over, by key.
    func entries(_ path: String) throws(ChartRefusal) -> [(key: String, value: TemplateValue)] {
        let value = try self[path]
        switch value {
        case .map(let map): return map.sortedPairs
        case .list(let items): return items.enumerated().map { ("\($0.offset)", $0.element) }
        case .null, .missing: return []
        case .boolean, .integer, .number, .string, .typed: throw ChartRefusal("`.Values.\(path)`: range can't iterate over \(value.text)")
        }
    }
}
