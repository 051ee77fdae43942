/// Functions about maps. `set`, `unset` and `merge` change the map they are given, for all who hold it.
enum MapFunctions {
    static let all: [Function] = asking + changing + changing.compactMap { function in
        function.name.hasPrefix("merge") ? Function("mustM" + function.name.dropFirst(), function.fixed, rest: function.rest, function.body) : nil
    } + ["deepCopy", "mustDeepCopy"].map { name in
        Function(name, [.any]) { values throws(TemplateFailure) in
            guard !values.value(0).isNothing else { throw TemplateFailure("reflect: call of reflect.Value.Type on zero Value") }
            // Of a version the library copies nothing that is private, which all of it is.
            if values.value(0).type == "*semver.Version", let empty = SemanticVersion("0.0.0") { return VersionObject.value(empty) }
            guard let copy = values.value(0).detached() else {
                throw TemplateFailure("values are nested more than \(TemplateLimits.valueDepth) levels deep")
            }
            return copy
        }
    }

    /// The functions that change a map in place.
    static let changingNames: Set<String> = ["set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite"]

    private static let asking: [Function] = [
        Function("dict", [], rest: .any) { values in
            .map(TemplateMap(stride(from: 0, to: values.count, by: 2).map { index in
                (values[index].isNothing ? "<nil>" : values[index].text, index + 1 < values.count ? values[index + 1] : .string(""))
            }))
        },
        Function("get", [.map, .string]) { $0.map(0)[$0.string(1)] ?? .string("") },
        Function("hasKey", [.map, .string]) { .boolean($0.map(0)[$0.string(1)] != nil) },
        Function("keys", [], rest: .map) { values in
            .strings(values.indices.flatMap { values.map($0).sortedKeys })
        },
        Function("values", [.map]) { .list($0.map(0).sortedPairs.map(\.value)) },
        Function("pick", [.map], rest: .string) { values in
            let map = values.map(0)
            return .map(TemplateMap(values.indices.dropFirst().compactMap { index in map[values.string(index)].map { (values.string(index), $0) } }))
        },
        Function("omit", [.map], rest: .string) { values in
            let names = Set(values.indices.dropFirst().map(values.string))
            return .map(TemplateMap(values.map(0).sortedPairs.filter { !names.contains($0.key) }.map { ($0.key, $0.value) }))
        },
        Function("pluck", [.string], rest: .map) { values in
            .list(values.indices.dropFirst().compactMap { values.map($0)[values.string(0)] })
        },
        Function("dig", [.string, .any], rest: .any) { values throws(TemplateFailure) in
            guard values.count > 2 else { throw TemplateFailure("dig needs at least three arguments") }
            var value = values.value(values.count - 1)
            for key in values.dropLast(2) {
                guard case .map(let inner) = value, inner.traits == nil else {
                    throw TemplateFailure("interface conversion: interface {} is \(value.isNothing ? "nil" : value.type), not map[string]interface {}")
                }
                guard let next = inner[key.text] else { return values.value(values.count - 2) }
                value = next
            }
            return value
        },
    ]

    private static let changing: [Function] = [
        Function("set", [.map, .string, .any]) { values throws(TemplateFailure) in
            let (map, key) = (values.map(0), values.string(1))
            if values.value(0).goType?.isNil == true { throw TemplateFailure("assignment to entry in nil map") }
            // A map may come to hold itself, as charts do with `set $ "context" $`: what walks through values watches its depth.
            map.setShared(key, values.value(2))
            return .map(map)
        },
        Function("unset", [.map, .string]) { values in
            values.map(0).setShared(values.string(1), nil)
            return values.value(0)
        },
        Function("merge", [.map], rest: .map) { values throws(TemplateFailure) in try merged(values, replaces: false) },
        Function("mergeOverwrite", [.map], rest: .map) { values throws(TemplateFailure) in try merged(values, replaces: true) },
    ]

    private static func merged(_ values: [TemplateValue], replaces: Bool) throws(TemplateFailure) -> TemplateValue {
        for index in values.indices.dropFirst() { try merge(values.map(index), into: values.map(0), replaces: replaces, 0) }
        return values.value(0)
    }

    /// What is empty in the target (`false` and 0 as well) counts as not set. A map that comes over whole is shared, not copied.
    private static func merge(_ source: TemplateMap, into target: TemplateMap, replaces: Bool, _ depth: Int) throws(TemplateFailure) {
        guard depth <= TemplateLimits.valueDepth else {
            throw TemplateFailure("values are nested more than \(TemplateLimits.valueDepth) levels deep")
        }
        guard !source.isSame(as: target) else { return }
        for (key, value) in source.sortedPairs {
            if case .map(let inner) = value, case .map(let known)? = target[key] {
                try merge(inner, into: known, replaces: replaces, depth + 1)
            } else if replaces || target[key]?.isTrue != true && !value.isNothing {
                target.setShared(key, value)
            }
        }
    }
}
