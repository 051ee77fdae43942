import GoTemplate

/// A schema made ready: its keywords read, its references turned into numbers of other nodes.
final class SchemaNode {
    /// A number of a node.
    typealias Index = Int

    /// Where the schema stands, a JSON pointer.
    let place: String
    let draft: SchemaDraft
    /// The schema with an address that this one belongs to.
    let resource: Index

    /// For `true`, `false` and `{}`.
    var fixed: Bool?

    var reference: Index?
    var recursiveReference: Index?
    var isRecursiveAnchor = false
    var dynamicReference: (target: Index, anchor: String)?
    var dynamicAnchor = ""
    /// Of a schema with an address: what its dynamic anchors name.
    var dynamicAnchors: [String: Index] = [:]

    var types: SchemaTypes = []
    var constant: (key: [UInt8], words: String)?
    var choices: (keys: Set<[UInt8]>, words: String)?
    var format: SchemaFormat?

    var not: Index?
    var allOf: [Index] = []
    var anyOf: [Index] = []
    var oneOf: [Index] = []
    var condition: Index?
    var then: Index?
    var otherwise: Index?

    // Mappings.
    var minProperties: Int?
    var maxProperties: Int?
    var required: [String] = []
    var properties: [String: Index] = [:]
    var patternProperties: [(pattern: RegularExpression, schema: Index)] = []
    var additionalProperties: SchemaRest?
    var propertyNames: Index?
    var dependentRequired: [(key: String, keys: [String])] = []
    var dependentSchemas: [(key: String, schema: Index)] = []
    var unevaluatedProperties: Index?

    // Lists.
    var minItems: Int?
    var maxItems: Int?
    var itemsDiffer = false
    /// The schemas of the first items.
    var prefixItems: [Index] = []
    /// What holds for the items after those.
    var items: SchemaRest?
    var contains: Index?
    var minContains: Int?
    var maxContains: Int?
    var unevaluatedItems: Index?

    // Strings.
    var minLength: Int?
    var maxLength: Int?
    var pattern: (expression: RegularExpression, text: String)?

    // Numbers.
    var minimum: Double?
    var maximum: Double?
    var exclusiveMinimum: Double?
    var exclusiveMaximum: Double?
    var multipleOf: Double?

    init(_ place: String, _ draft: SchemaDraft, resource: Index) { (self.place, self.draft, self.resource) = (place, draft, resource) }
}

/// What becomes of keys or items that no other keyword speaks of.
enum SchemaRest {
    case allowed
    case forbidden
    case schema(SchemaNode.Index)
}
