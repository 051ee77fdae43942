import GoTemplate

/// A schema's JSON, and which schemas in it have names of their own.
struct SchemaDocument {
    /// A schema with an address: the whole document, or an embedded one with `$id`.
    struct Resource {
        let place: String
        let address: SchemaAddress
        let draft: SchemaDraft
        /// `$anchor` and its kin, with the places of what they name.
        var anchors: [String: String] = [:]
        var dynamicAnchors: [String] = []
    }

    let root: TemplateValue
    private(set) var resources: [Resource] = []
    private var resourceAtPlace: [String: Int] = [:]
    private var resourceByAddress: [String: Int] = [:]
    /// The drafts of the resources, by their places.
    private var drafts: [String: SchemaDraft] = [:]
    /// Where a schema is known to stand.
    private var seen: Set<String> = []

    /// What Helm calls the document; relative references start from here.
    private static let address = "file:///values.schema.json"

    init(_ root: TemplateValue) throws(SchemaProblem) {
        self.root = root
        guard let address = SchemaAddress(Self.address) else { throw SchemaProblem("the schema has no address") }
        try collect(root, "", base: nil, address, .latest)
        if resources.isEmpty { try addResource("", address, .latest) }
        try check(root, at: "", resources[0].draft)
    }

    /// The schema that a place belongs to: the nearest above it with an address.
    func resource(of place: String) -> Int {
        var place = place
        while true {
            if let index = resourceAtPlace[place] { return index }
            guard let parent = JSONPointer.parent(place) else { return 0 }
            place = parent
        }
    }

    /// The value at a place that something refers to, which is a schema then, whatever it was before.
    mutating func schema(at place: String) throws(SchemaProblem) -> TemplateValue {
        guard let value = JSONPointer.value(place, in: root) else { throw SchemaProblem("the schema refers to `#\(place)`, where nothing is") }
        guard !seen.contains(place) else { return value }
        let base = resource(of: place)
        try collect(value, place, base: base, resources[base].address, resources[base].draft)
        try check(value, at: place, resources[resource(of: place)].draft)
        return value
    }

    private func check(_ value: TemplateValue, at place: String, _ draft: SchemaDraft) throws(SchemaProblem) {
        try SchemaForm(drafts: drafts).check(value, at: place, draft)
    }

    // MARK: References

    /// Where a reference of a schema leads; nil for a document of a `urn:`, which Helm takes for a schema that allows everything.
    func place(of reference: String, from resource: Int) throws(SchemaProblem) -> String? {
        let (text, escaped) = SchemaAddress.split(reference)
        guard let fragment = SchemaAddress.unescaped(escaped), let relative = SchemaAddress(text) else {
            throw SchemaProblem("the schema refers to `\(reference)`, which is no URL")
        }
        let address = resources[resource].address.resolving(relative)
        let known = address.text == Self.address ? 0 : resourceByAddress[address.text]
        guard let known else {
            if address.scheme == "urn", fragment.isEmpty { return nil }
            throw SchemaProblem("the schema refers to \(address.text); runnercfg fetches nothing")
        }
        if fragment.isEmpty || fragment.hasPrefix("/") { return resources[known].place + fragment }
        guard let place = resources[known].anchors[fragment] else { throw SchemaProblem("the schema refers to `\(reference)`, where nothing is") }
        return place
    }

    // MARK: Collecting

    /// Notes the names below a schema. Values are no deeper than the reader of JSON lets them be.
    private mutating func collect(
        _ value: TemplateValue, _ place: String, base: Int?, _ address: SchemaAddress, _ inherited: SchemaDraft
    ) throws(SchemaProblem) {
        guard seen.insert(place).inserted, case .map(let map) = value else { return }
        var (draft, address, base) = (inherited, address, base)
        if let given = map["$schema"]?.schemaText {
            guard let known = SchemaDraft(address: given) else { throw SchemaProblem("the schema is written in \(given); runnercfg fetches nothing") }
            draft = known
        }
        var id = Self.id(of: map, draft)
        if id.isEmpty, !place.isEmpty {
            // Only a schema with an address may have a draft of its own.
            draft = inherited
            id = Self.id(of: map, draft)
        }
        if !id.isEmpty {
            guard let own = SchemaAddress(id) else { throw SchemaProblem(at: place, "has an `\(draft.idKey)` that is no URL") }
            address = address.resolving(own)
        }
        if !id.isEmpty || place.isEmpty { base = try addResource(place, address, draft) }
        guard let base else { return }
        try collectAnchors(map, place, base)
        let inner = resources[base].draft
        for (key, value) in map.sortedPairs where SchemaKeyword.holdsSchemas(key, in: draft) {
            let place = place + JSONPointer.step(key)
            switch (SchemaKeyword.form(of: key, in: draft) ?? .schemaOrSchemas, value) {
            case (.schemas, .list(let items)), (.schemaOrSchemas, .list(let items)),
                (.schema, .list(let items)) where key == "items":
                for (index, item) in items.enumerated() { try collect(item, "\(place)/\(index)", base: base, address, inner) }
            case (.schemaByKey, .map(let map)), (.schemaByPattern, .map(let map)), (.schemaOrKeysByKey, .map(let map)):
                for (key, item) in map.sortedPairs { try collect(item, place + JSONPointer.step(key), base: base, address, inner) }
            case (.schema, _), (.flagOrSchema, _), (.schemaOrSchemas, _): try collect(value, place, base: base, address, inner)
            case (_, _): continue
            }
        }
    }

    @discardableResult
    private mutating func addResource(_ place: String, _ address: SchemaAddress, _ draft: SchemaDraft) throws(SchemaProblem) -> Int {
        let name = address.text
        if let known = resourceByAddress[name] {
            throw SchemaProblem("the schema has \(name) at `\(resources[known].place)` and at `\(place)`")
        }
        resourceByAddress[name] = resources.count
        resourceAtPlace[place] = resources.count
        drafts[place] = draft
        resources.append(Resource(place: place, address: address, draft: draft))
        return resources.count - 1
    }

    private mutating func collectAnchors(_ map: TemplateMap, _ place: String, _ base: Int) throws(SchemaProblem) {
        let draft = resources[base].draft
        var names: [String] = []
        if draft.referenceStandsAlone {
            if map["$ref"] == nil, let id = map[draft.idKey]?.schemaText {
                guard let fragment = SchemaAddress.unescaped(SchemaAddress.split(id).fragment) else {
                    throw SchemaProblem(at: place, "has an `\(draft.idKey)` that is no URL")
                }
                if !fragment.isEmpty, !fragment.hasPrefix("/") { names.append(fragment) }
            }
        } else {
            if let name = map["$anchor"]?.schemaText { names.append(name) }
            if draft == .draft2020, let name = map["$dynamicAnchor"]?.schemaText {
                names.append(name)
                resources[base].dynamicAnchors.append(name)
            }
        }
        for name in names {
            if let known = resources[base].anchors.updateValue(place, forKey: name), known != place {
                throw SchemaProblem("the schema has the anchor `\(name)` at `\(known)` and at `\(place)`")
            }
        }
    }

    private static func id(of map: TemplateMap, _ draft: SchemaDraft) -> String {
        if draft.referenceStandsAlone, map["$ref"] != nil { return "" }
        return map[draft.idKey]?.schemaText.map { SchemaAddress.split($0).address } ?? ""
    }
}
