import GoTemplate

/// The types of JSON, several at once.
struct SchemaTypes: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = SchemaTypes(rawValue: 1)
    static let boolean = SchemaTypes(rawValue: 2)
    static let number = SchemaTypes(rawValue: 4)
    static let integer = SchemaTypes(rawValue: 8)
    static let string = SchemaTypes(rawValue: 16)
    static let array = SchemaTypes(rawValue: 32)
    static let object = SchemaTypes(rawValue: 64)

    private static let names: [(name: String, type: SchemaTypes, words: String)] = [
        ("boolean", .boolean, "true or false"), ("number", .number, "a number"), ("integer", .integer, "an integer"),
        ("string", .string, "a string"), ("array", .array, "a list"), ("object", .object, "a mapping"), ("null", .null, "null"),
    ]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What `type` holds; names that are none count for nothing.
    init(_ value: TemplateValue) {
        self = []
        for item in value.schemaList ?? [value] {
            if let text = item.schemaText, let known = Self.names.first(where: { $0.name == text }) { insert(known.type) }
        }
    }

    /// What `type` holds; nil unless all of it is in order.
    init?(strict value: TemplateValue) {
        self.init(value)
        var count = 0
        for type in Self.names where contains(type.type) { count += 1 }
        guard count > 0, count == value.schemaList?.count ?? 1 else { return nil }
    }

    /// The type of a value. Whole numbers are numbers here, see ``holds(_:)``.
    init(of value: TemplateValue) {
        switch value {
        case .null, .missing: self = .null
        case .boolean: self = .boolean
        case .integer, .number: self = .number
        case .string: self = .string
        case .list: self = .array
        case .map: self = .object
        }
    }

    func holds(_ value: TemplateValue) -> Bool {
        if contains(SchemaTypes(of: value)) { return true }
        guard contains(.integer), let number = value.schemaNumber else { return false }
        return SchemaNumber.isWhole(number)
    }

    /// `an integer, a string or null`.
    var words: String {
        let all = Self.names.filter { contains($0.type) }.map(\.words)
        guard all.count > 1, let last = all.last else { return all.first ?? "" }
        return all.dropLast().joined(separator: ", ") + " or " + last
    }
}
