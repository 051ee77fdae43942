import GoTemplate

/// `.Values`, and `.` itself: a map with Helm's methods. The maps in it are plain ones, without them.
package enum ValuesObject {
    package static func value(_ pairs: [(String, TemplateValue)]) -> TemplateValue { value(TemplateMap(pairs)) }

    /// The same map, as one of Helm's: whoever holds it sees what templates set in the other.
    package static func value(_ map: TemplateMap) -> TemplateValue { .map(map.with(traits)) }

    /// A map as ``value(_:)`` gives it; what is none stays as it is.
    package static func value(_ values: TemplateValue) -> TemplateValue { if case .map(let map) = values { value(map) } else { values } }

    private static let traits: TemplateTraits = {
        var traits = TemplateTraits(type: "common.Values")
        traits.mapMethods = methods
        return traits
    }()

    private static let methods: [String: TemplateTraits.MapMethod] = [
        "AsMap": { map, values throws(TemplateFailure) in
            try check(values, takes: 0, "AsMap")
            return .map(map.plain)
        },
        "YAML": { map, values throws(TemplateFailure) in
            try check(values, takes: 0, "YAML")
            return .string(YAMLEmitter.text(.map(map)) ?? "")
        },
        "Table": { map, values throws(TemplateFailure) in
            value(try table(try path(values, "Table").split(separator: ".", omittingEmptySubsequences: false).map(String.init), in: map))
        },
        "PathValue": { map, values throws(TemplateFailure) in try pathValue(try path(values, "PathValue"), in: map) },
    ]

    private static func check(_ values: [TemplateValue], takes count: Int, _ name: String) throws(TemplateFailure) {
        guard values.count == count else { throw TemplateFailure("wrong number of args for \(name): want \(count) got \(values.count)") }
    }

    private static func path(_ values: [TemplateValue], _ name: String) throws(TemplateFailure) -> String {
        try check(values, takes: 1, name)
        guard case .string(let path) = values[0] else { throw TemplateFailure("wrong type for value; expected string; got \(values[0].type)") }
        return path
    }

    private static func table(_ path: [String], in map: TemplateMap) throws(TemplateFailure) -> TemplateMap {
        var table = map
        for key in path {
            guard case .map(let next)? = table[key] else { throw TemplateFailure("\(GoQuote.quoted(key)) is not a table") }
            table = next
        }
        return table
    }

    /// What a path leads to; a table is no value.
    private static func pathValue(_ path: String, in map: TemplateMap) throws(TemplateFailure) -> TemplateValue {
        guard !path.isEmpty else { throw TemplateFailure("yaml path cannot be empty") }
        var keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let last = keys.popLast() else { return .null }
        let failure = TemplateFailure("\(GoQuote.quoted(last)) is not a value")
        guard let table = try? table(keys, in: map), let value = table[last] else { throw failure }
        if case .map = value { throw failure }
        return value
    }
}
