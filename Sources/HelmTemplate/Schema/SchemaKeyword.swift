/// What a keyword of JSON Schema must hold, draft by draft, as the schemas of the drafts themselves say.
struct SchemaKeyword {
    enum Form {
        case text, flag, list
        /// An address, whole or relative to the document.
        case address, reference
        /// An address without a fragment.
        case name
        case anchor
        case pattern
        case number
        /// A number above zero.
        case divisor
        /// A whole number that is not below zero.
        case count
        case types
        /// Values to choose from: at least one and no two alike, or (since 2019-09) any.
        case choices, anyChoices
        /// Names of keys, no two alike; draft-04 wants at least one.
        case keys
        case keysByKey
        case schema
        /// Draft-04: true, false, or a schema.
        case flagOrSchema
        case schemas
        case schemaByKey
        case schemaByPattern
        case schemaOrSchemas
        case schemaOrKeysByKey
        case vocabulary

        /// Whether schemas stand in it.
        var holdsSchemas: Bool {
            switch self {
            case .schema, .flagOrSchema, .schemas, .schemaByKey, .schemaByPattern, .schemaOrSchemas, .schemaOrKeysByKey: true
            case .text, .flag, .list, .address, .reference, .name, .anchor, .pattern, .number, .divisor, .count, .types, .choices, .anyChoices, .keys,
                .keysByKey, .vocabulary:
                false
            }
        }
    }

    let form: Form
    let first: SchemaDraft
    let last: SchemaDraft

    /// What a draft wants of a keyword; nil when it does not know it.
    static func form(of key: String, in draft: SchemaDraft) -> Form? {
        all[key]?.first { draft.isAtLeast($0.first) && $0.last.isAtLeast(draft) }?.form
    }

    /// Whether schemas stand in a keyword. Later drafts look into those of earlier ones too.
    static func holdsSchemas(_ key: String, in draft: SchemaDraft) -> Bool {
        all[key]?.contains { draft.isAtLeast($0.first) && $0.form.holdsSchemas } == true
    }

    private init(_ form: Form, _ first: SchemaDraft, _ last: SchemaDraft) { (self.form, self.first, self.last) = (form, first, last) }

    private static let all: [String: [SchemaKeyword]] = {
        var result: [String: [SchemaKeyword]] = [:]
        func add(_ keys: String, _ form: Form, from first: SchemaDraft = .draft4, to last: SchemaDraft = .latest) {
            for key in keys.split(separator: " ") { result[String(key), default: []].append(SchemaKeyword(form, first, last)) }
        }
        add("title description format", .text)
        add("$comment contentMediaType contentEncoding", .text, from: .draft7)
        add("$schema", .address)
        add("id $ref", .text, to: .draft4)
        add("$id $ref", .reference, from: .draft6, to: .draft7)
        add("$id", .name, from: .draft2019)
        add("$ref $recursiveRef", .reference, from: .draft2019)
        add("$dynamicRef", .reference, from: .draft2020)
        add("$anchor", .anchor, from: .draft2019)
        add("$dynamicAnchor $recursiveAnchor", .anchor, from: .draft2020)
        add("$recursiveAnchor", .flag, from: .draft2019, to: .draft2019)
        add("$vocabulary", .vocabulary, from: .draft2019)
        add("type", .types)
        add("enum", .choices, to: .draft7)
        add("enum", .anyChoices, from: .draft2019)
        add("multipleOf", .divisor)
        add("maximum minimum", .number)
        add("exclusiveMaximum exclusiveMinimum", .flag, to: .draft4)
        add("exclusiveMaximum exclusiveMinimum", .number, from: .draft6)
        add("maxLength minLength maxItems minItems maxProperties minProperties", .count)
        add("maxContains minContains", .count, from: .draft2019)
        add("pattern", .pattern)
        add("uniqueItems", .flag)
        add("readOnly writeOnly", .flag, from: .draft7)
        add("deprecated", .flag, from: .draft2019)
        add("examples", .list, from: .draft7)
        add("required", .keys)
        add("dependentRequired", .keysByKey, from: .draft2019)
        add("dependencies", .schemaOrKeysByKey)
        add("not", .schema)
        add("allOf anyOf oneOf", .schemas)
        add("prefixItems", .schemas, from: .draft2020)
        add("additionalProperties additionalItems", .flagOrSchema, to: .draft4)
        add("additionalProperties", .schema, from: .draft6)
        add("additionalItems", .schema, from: .draft6, to: .draft2019)
        add("items", .schemaOrSchemas, to: .draft2019)
        add("items", .schema, from: .draft2020)
        add("contains propertyNames", .schema, from: .draft6)
        add("if then else", .schema, from: .draft7)
        add("unevaluatedProperties unevaluatedItems contentSchema", .schema, from: .draft2019)
        add("properties definitions", .schemaByKey)
        add("patternProperties", .schemaByKey, to: .draft6)
        add("patternProperties", .schemaByPattern, from: .draft7)
        add("$defs dependentSchemas", .schemaByKey, from: .draft2019)
        return result
    }()
}
