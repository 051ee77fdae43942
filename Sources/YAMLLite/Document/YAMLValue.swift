/// What a node means to Helm, without places and styles: the value that templates see.
public enum YAMLValue: Sendable, Equatable {
    case null
    case boolean(Bool)
    /// Helm reads every number as a float64.
    case number(Double)
    case string(String)
    case list([YAMLValue])
    case map([YAMLMember])

    /// Mappings are equal whatever the order of their keys; a number that is none equals itself.
    public static func == (left: YAMLValue, right: YAMLValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let one), .boolean(let other)): one == other
        case (.number(let one), .number(let other)): one == other || one.isNaN && other.isNaN
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.list(let one), .list(let other)): one == other
        case (.map(let one), .map(let other)):
            one.count == other.count && one.sorted { $0.key < $1.key } == other.sorted { $0.key < $1.key }
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.list, _), (.map, _): false
        }
    }
}

/// A key of a mapping and what it leads to.
public struct YAMLMember: Sendable, Equatable {
    public var key: String
    public var value: YAMLValue

    public init(_ key: String, _ value: YAMLValue) {
        self.key = key
        self.value = value
    }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(integerLiteral value: Int64) { self = .number(Double(value)) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(arrayLiteral elements: YAMLValue...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, YAMLValue)...) { self = .map(elements.map { YAMLMember($0.0, $0.1) }) }
    public init(nilLiteral: ()) { self = .null }
}

/// A step from a collection to one of its values. `["runners", "tags", 0]` is a path.
public enum YAMLStep: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    public init(stringLiteral value: String) { self = .key(value) }
    public init(integerLiteral value: Int) { self = .index(value) }
}

extension YAMLValue {
    /// The value one step away.
    public subscript(step: YAMLStep) -> YAMLValue? {
        switch (self, step) {
        case (.map(let members), .key(let key)): members.last { $0.key == key }?.value
        case (.list(let items), .index(let index)): items.indices.contains(index) ? items[index] : nil
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.list, _), (.map, _): nil
        }
    }

    public subscript(path: [YAMLStep]) -> YAMLValue? {
        var value = self
        for step in path {
            guard let next = value[step] else { return nil }
            value = next
        }
        return value
    }

    /// With what stands at a path changed; nil where the path leads nowhere.
    func changing(_ path: ArraySlice<YAMLStep>, _ change: (YAMLValue?) -> YAMLValue?) -> YAMLValue? {
        guard let step = path.first else { return change(self) }
        let rest = path.dropFirst()
        switch (self, step) {
        case (.map(var members), .key(let key)):
            let place = members.lastIndex { $0.key == key }
            let changed = rest.isEmpty ? change(place.map { members[$0].value }) : place.flatMap { members[$0].value.changing(rest, change) }
            if !rest.isEmpty, changed == nil { return nil }
            if let place, let changed { members[place].value = changed } else if let changed { members.append(YAMLMember(key, changed)) }
            if let place, changed == nil { members.remove(at: place) }
            return .map(members)
        case (.list(var items), .index(let index)) where items.indices.contains(index):
            let changed = rest.isEmpty ? change(items[index]) : items[index].changing(rest, change)
            if !rest.isEmpty, changed == nil { return nil }
            if let changed { items[index] = changed } else { items.remove(at: index) }
            return .list(items)
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.list, _), (.map, _): return nil
        }
    }
}
