import SourceBytes
import GoTemplate

extension SchemaValidator {
    // MARK: Mappings

    mutating func checkMap(_ map: TemplateMap, _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        if let least = node.minProperties, map.count < least { fail(node, "minProperties", "must have at least \(SchemaWords.count(least, "key"))") }
        if let most = node.maxProperties, map.count > most { fail(node, "maxProperties", "must have at most \(SchemaWords.count(most, "key"))") }
        for key in node.required where map[key] == nil { fail(node, "required", at: [.key(key)], "is missing, and the schema requires it") }
        for (trigger, keys) in node.dependentRequired where map[trigger] != nil {
            for key in keys where map[key] == nil {
                fail(node, "dependentRequired", at: [.key(key)], "is missing, and the schema requires it beside `\(trigger)`")
            }
        }
        for (trigger, schema) in node.dependentSchemas where map[trigger] != nil { try checkInner(schema, .map(map), &unseen) }
        let looksAtKeys = !node.properties.isEmpty || !node.patternProperties.isEmpty || node.additionalProperties != nil || node.propertyNames != nil
        guard looksAtKeys else { return }
        let before = faults
        for (key, value) in map.sortedPairs {
            try spend(1)
            if isQuiet, faults > before { return }
            var isKnown = false
            if let schema = node.properties[key] {
                isKnown = true
                try checkPart(schema, value, .key(key))
            }
            for (pattern, schema) in node.patternProperties where try matches(pattern, key) {
                isKnown = true
                try checkPart(schema, value, .key(key))
            }
            switch node.additionalProperties {
            case .schema(let schema)? where !isKnown: try checkPart(schema, value, .key(key))
            case .forbidden? where !isKnown: fail(node, "additionalProperties", at: [.key(key)], "is not a key that the schema of the chart allows")
            case .allowed?, .forbidden?, .schema?: break
            case nil: if isKnown { unseen.keys.remove(key) }
            }
            if let schema = node.propertyNames, try !fitsName(schema, key) {
                fail(node, "propertyNames", at: [.key(key)], "is not a name that the schema allows for a key")
            }
        }
    }

    // MARK: Lists

    mutating func checkList(_ items: [TemplateValue], _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        if let least = node.minItems, items.count < least { fail(node, "minItems", "must have at least \(SchemaWords.count(least, "item"))") }
        if let most = node.maxItems, items.count > most { fail(node, "maxItems", "must have at most \(SchemaWords.count(most, "item"))") }
        if node.itemsDiffer, items.count > 1, let (later, earlier) = SchemaKey.firstRepeated(items) {
            fail(node, "uniqueItems", at: [.item(later)], "is the same as item \(earlier), and the schema wants all items to differ")
        }
        for (index, (schema, item)) in zip(node.prefixItems, items).enumerated() { try checkPart(schema, item, .item(index)) }
        let start = min(node.prefixItems.count, items.count)
        switch node.items {
        case .schema(let schema)?: for index in start..<items.count { try checkPart(schema, items[index], .item(index)) }
        case .forbidden? where start < items.count:
            fail(node, "additionalItems", at: [.item(start)], "is one item too many: the schema allows \(node.prefixItems.count)")
        case .allowed?, .forbidden?, nil: break
        }
        if let schema = node.contains { try checkContains(schema, items, node, &unseen) }
    }

    private mutating func checkContains(
        _ schema: SchemaNode.Index, _ items: [TemplateValue], _ node: SchemaNode, _ unseen: inout Unseen
    ) throws(SchemaProblem) {
        var count = 0
        for (index, item) in items.enumerated() {
            guard try isQuietly({ (validator) throws(SchemaProblem) in try validator.checkPart(schema, item, .item(index)) }) else { continue }
            count += 1
            if node.draft == .draft2020 { unseen.items.remove(index) }
        }
        let least = node.minContains ?? 1
        if count < least { fail(node, "contains", "must have at least \(SchemaWords.count(least, "item")) of the kind that the schema describes") }
        if let most = node.maxContains, count > most {
            fail(node, "maxContains", "must have at most \(SchemaWords.count(most, "item")) of the kind that the schema describes")
        }
    }

    // MARK: What is left

    mutating func checkUnseen(_ value: TemplateValue, _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        switch value.plain {
        case .map(let map):
            guard let schema = node.unevaluatedProperties else { return }
            for key in unseen.keys.sorted(by: { $0.precedes($1) }) {
                guard let part = map[key] else { continue }
                if nodes[schema].fixed == false {
                    fail(node, "unevaluatedProperties", at: [.key(key)], "is not a key that the schema of the chart allows")
                } else {
                    try checkPart(schema, part, .key(key))
                }
            }
            unseen.keys = []
        case .list(let items):
            guard let schema = node.unevaluatedItems else { return }
            for index in unseen.items.sorted() { try checkPart(schema, items[index], .item(index)) }
            unseen.items = []
        case .null, .missing, .boolean, .integer, .number, .string, .typed: return
        }
    }
}
