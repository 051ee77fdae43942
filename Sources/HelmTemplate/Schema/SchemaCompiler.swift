import GoTemplate

/// Makes nodes of all schemas that can be reached from the first; the others are not looked at, as in Helm.
struct SchemaCompiler {
    private(set) var nodes: [SchemaNode] = []
    private var document: SchemaDocument
    private var known: [String: SchemaNode.Index] = [:]

    init(_ root: TemplateValue) throws(SchemaProblem) {
        document = try SchemaDocument(root)
        _ = try node("")
        var done = 0
        while done < nodes.count {
            try fill(nodes[done], done)
            done += 1
        }
    }

    /// The node of a schema, which is filled later.
    private mutating func node(_ place: String) throws(SchemaProblem) -> SchemaNode.Index {
        if let index = known[place] { return index }
        _ = try document.schema(at: place)
        let resource = document.resources[document.resource(of: place)]
        let index = nodes.count
        known[place] = index
        // An address stands above its schemas, so this goes no deeper than once.
        let own = resource.place == place ? index : nil
        nodes.append(SchemaNode(place, resource.draft, resource: own ?? 0))
        if own == nil {
            let parent = try node(resource.place)
            nodes[index] = SchemaNode(place, resource.draft, resource: parent)
        }
        return index
    }

    private mutating func fill(_ node: SchemaNode, _ index: SchemaNode.Index) throws(SchemaProblem) {
        // The node of a `urn:` has no place.
        guard node.fixed == nil else { return }
        let resource = document.resource(of: node.place)
        if node.resource == index, node.draft == .draft2020 {
            for name in document.resources[resource].dynamicAnchors {
                if let place = document.resources[resource].anchors[name] { node.dynamicAnchors[name] = try self.node(place) }
            }
        }
        switch JSONPointer.value(node.place, in: document.root) {
        case .boolean(let flag)?: node.fixed = flag
        case .map(let map)? where map.isEmpty: node.fixed = true
        case .map(let map)?:
            node.reference = try reference(map["$ref"], resource)
            if node.draft.referenceStandsAlone, node.reference != nil { return try fillBesideReference(node, map) }
            try fillLogic(node, map)
            try fillConditions(node, map)
            try fillMappings(node, map)
            try fillLists(node, map)
            try fillPlain(node, map)
            if node.draft.isAtLeast(.draft2019) { try fillReferences(node, map, resource) }
        case .list?, .string?, .number?, .integer?, .null?, .missing?, nil: return
        }
    }

    // MARK: References

    private mutating func reference(_ value: TemplateValue?, _ resource: Int) throws(SchemaProblem) -> SchemaNode.Index? {
        guard let text = value?.schemaText else { return nil }
        if let place = try document.place(of: text, from: resource) { return try node(place) }
        let everything = SchemaNode("", .latest, resource: nodes.count)
        everything.fixed = true
        nodes.append(everything)
        return nodes.count - 1
    }

    private mutating func fillReferences(_ node: SchemaNode, _ map: TemplateMap, _ resource: Int) throws(SchemaProblem) {
        node.recursiveReference = try reference(map["$recursiveRef"], resource)
        if case .boolean(true)? = map["$recursiveAnchor"] { node.isRecursiveAnchor = true }
        guard node.draft == .draft2020 else { return }
        node.dynamicAnchor = map["$dynamicAnchor"]?.schemaText ?? ""
        guard let text = map["$dynamicRef"]?.schemaText, let target = try reference(.string(text), resource) else { return }
        let fragment = SchemaAddress.unescaped(SchemaAddress.split(text).fragment) ?? ""
        node.dynamicReference = (target, fragment.hasPrefix("/") ? "" : fragment)
    }

    /// Beside a `$ref` that stands alone Helm's library sees `const` all the same, and makes ready what draft-06 and -07 brought.
    private mutating func fillBesideReference(_ node: SchemaNode, _ map: TemplateMap) throws(SchemaProblem) {
        fillConstant(node, map)
        guard node.draft.isAtLeast(.draft6) else { return }
        for key in ["contains", "propertyNames"] { _ = try inner(node, map, key) }
        try fillConditions(node, map)
    }

    // MARK: Schemas in schemas

    private mutating func inner(_ node: SchemaNode, _ map: TemplateMap, _ key: String) throws(SchemaProblem) -> SchemaNode.Index? {
        map[key] == nil ? nil : try self.node(node.place + JSONPointer.step(key))
    }

    private mutating func list(_ node: SchemaNode, _ map: TemplateMap, _ key: String) throws(SchemaProblem) -> [SchemaNode.Index] {
        var result: [SchemaNode.Index] = []
        for index in (map[key]?.schemaList ?? []).indices { result.append(try self.node("\(node.place)\(JSONPointer.step(key))/\(index)")) }
        return result
    }

    private mutating func byKey(_ node: SchemaNode, _ map: TemplateMap, _ keyword: String) throws(SchemaProblem) -> [(String, SchemaNode.Index)] {
        var result: [(String, SchemaNode.Index)] = []
        for key in map[keyword]?.schemaMap?.sortedKeys ?? [] {
            result.append((key, try self.node(node.place + JSONPointer.step(keyword) + JSONPointer.step(key))))
        }
        return result
    }

    private mutating func rest(_ node: SchemaNode, _ map: TemplateMap, _ key: String) throws(SchemaProblem) -> SchemaRest? {
        if case .boolean(let flag)? = map[key] { return flag ? .allowed : .forbidden }
        return try inner(node, map, key).map { .schema($0) }
    }

    private mutating func fillLogic(_ node: SchemaNode, _ map: TemplateMap) throws(SchemaProblem) {
        node.not = try inner(node, map, "not")
        node.allOf = try list(node, map, "allOf")
        node.anyOf = try list(node, map, "anyOf")
        node.oneOf = try list(node, map, "oneOf")
    }

    private mutating func fillConditions(_ node: SchemaNode, _ map: TemplateMap) throws(SchemaProblem) {
        guard node.draft.isAtLeast(.draft7), let condition = try inner(node, map, "if") else { return }
        node.condition = condition
        node.then = try inner(node, map, "then")
        node.otherwise = try inner(node, map, "else")
    }

    private mutating func fillMappings(_ node: SchemaNode, _ map: TemplateMap) throws(SchemaProblem) {
        node.minProperties = map.count("minProperties")
        node.maxProperties = map.count("maxProperties")
        node.required = map["required"]?.schemaTexts ?? []
        node.properties = Dictionary(try byKey(node, map, "properties"), uniquingKeysWith: { $1 })
        for (key, schema) in try byKey(node, map, "patternProperties") {
            guard let pattern = RegularExpression(key) else {
                throw SchemaProblem(at: node.place + "/patternProperties", "has the pattern `\(key)`, which is no regular expression as Go reads it")
            }
            node.patternProperties.append((pattern, schema))
        }
        node.additionalProperties = try rest(node, map, "additionalProperties")
        let dependencies = map["dependencies"]?.schemaMap ?? TemplateMap()
        for (key, value) in dependencies.sortedPairs {
            if case .list = value { node.dependentRequired.append((key, value.schemaTexts)); continue }
            node.dependentSchemas.append((key, try self.node(node.place + "/dependencies" + JSONPointer.step(key))))
        }
        if node.draft.isAtLeast(.draft6) { node.propertyNames = try inner(node, map, "propertyNames") }
        guard node.draft.isAtLeast(.draft2019) else { return }
        for (key, value) in map["dependentRequired"]?.schemaMap?.sortedPairs ?? [] { node.dependentRequired.append((key, value.schemaTexts)) }
        node.dependentSchemas += try byKey(node, map, "dependentSchemas").map { (key: $0.0, schema: $0.1) }
        node.unevaluatedProperties = try inner(node, map, "unevaluatedProperties")
    }

    private mutating func fillLists(_ node: SchemaNode, _ map: TemplateMap) throws(SchemaProblem) {
        node.minItems = map.count("minItems")
        node.maxItems = map.count("maxItems")
        if case .boolean(true)? = map["uniqueItems"] { node.itemsDiffer = true }
        if node.draft == .draft2020 {
            node.prefixItems = try list(node, map, "prefixItems")
            node.items = try inner(node, map, "items").map { .schema($0) }
        } else if case .list? = map["items"] {
            node.prefixItems = try list(node, map, "items")
            node.items = try rest(node, map, "additionalItems")
        } else {
            node.items = try inner(node, map, "items").map { .schema($0) }
        }
        if node.draft.isAtLeast(.draft6) { node.contains = try inner(node, map, "contains") }
        guard node.draft.isAtLeast(.draft2019) else { return }
        if node.contains != nil { (node.minContains, node.maxContains) = (map.count("minContains"), map.count("maxContains")) }
        node.unevaluatedItems = try inner(node, map, "unevaluatedItems")
    }

    // MARK: Everything else

    private func fillPlain(_ node: SchemaNode, _ map: TemplateMap) throws(SchemaProblem) {
        node.types = map["type"].map { SchemaTypes($0) } ?? []
        fillConstant(node, map)
        if let values = map["enum"]?.schemaList { node.choices = (Set(values.map(SchemaKey.bytes)), SchemaWords.list(values)) }
        if node.draft.assertsFormats { node.format = map["format"]?.schemaText.flatMap { SchemaFormat(rawValue: $0) } }
        node.minLength = map.count("minLength")
        node.maxLength = map.count("maxLength")
        if let text = map["pattern"]?.schemaText {
            guard let expression = RegularExpression(text) else {
                throw SchemaProblem(at: node.place + "/pattern", "must be a regular expression as Go reads it")
            }
            node.pattern = (expression, text)
        }
        node.multipleOf = map["multipleOf"]?.schemaNumber
        (node.maximum, node.exclusiveMaximum) = limits(map, "maximum", "exclusiveMaximum")
        (node.minimum, node.exclusiveMinimum) = limits(map, "minimum", "exclusiveMinimum")
    }

    private func fillConstant(_ node: SchemaNode, _ map: TemplateMap) {
        if node.draft.isAtLeast(.draft6), let value = map["const"] { node.constant = (SchemaKey.bytes(of: value), SchemaWords.list([value])) }
    }

    /// In draft-04 the second is a flag that makes the first exclusive.
    private func limits(_ map: TemplateMap, _ key: String, _ exclusive: String) -> (Double?, Double?) {
        let limit = map[key]?.schemaNumber
        if case .boolean(true)? = map[exclusive] { return (nil, limit) }
        return (limit, map[exclusive]?.schemaNumber)
    }
}

extension TemplateMap {
    fileprivate func count(_ key: String) -> Int? {
        self[key]?.schemaNumber.flatMap { SchemaNumber.isWhole($0) ? Int(max(-1e9, min(1e15, $0))) : nil }
    }
}

extension TemplateValue {
    /// The strings of a list.
    var schemaTexts: [String] { schemaList?.compactMap(\.schemaText) ?? [] }
}
