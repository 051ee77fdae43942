/// The pieces of Kubernetes' own in a schema of values, each defined once.
final class ShapeDefinitions {
    typealias Keywords = [(String, Node)]

    /// In the order they are first met.
    private(set) var members: [Member] = []
    private var names: [ObjectIdentifier: String] = [:]
    private let home: String
    private let isStrict: Bool

    /// - Parameters:
    ///   - home: where definitions stand in the schema.
    ///   - strict: whether fields that Kubernetes does not know are refused.
    init(home: String, strict: Bool) {
        self.home = home
        isStrict = strict
    }

    /// What Kubernetes takes, where quotes count. A field that is null is a field that is not there.
    func keywords(_ kind: ShapeKind, allowed: [String] = [], range: ClosedRange<Int64>? = nil, isRequired: Bool = false) -> Keywords {
        switch kind {
        case .boolean: [("type", .texts(["boolean", "null"]))]
        case .integer: [("type", .texts(["integer", "null"]))] + (range.map(bounds) ?? [])
        case .fileMode: [("type", .texts(["integer", "null"]))] + bounds(0...511)
        case .text: words(allowed)
        case .formatted(let format): words(allowed) + [Self.pattern(format, orEmpty: !isRequired)]
        case .number(let range, or: let format): [("type", .texts(["integer", "string", "null"])), Self.pattern(format)] + bounds(range)
        case .quantity: quantity
        case .amounts: [("type", .texts(["object", "null"])), ("additionalProperties", .object(quantity))]
        case .list(let element): [("type", .texts(["array", "null"])), ("items", .object(keywords(element, allowed: allowed)))]
        case .map(let element, let keys):
            [("type", .texts(["object", "null"])), ("additionalProperties", .object(keywords(element)))]
                + (keys.map { [Self.keys($0)] } ?? [])
        case .object(let object): [("$ref", .text("#/\(home)/\(define(object))"))]
        case .anything: []
        }
    }

    private func words(_ allowed: [String]) -> Keywords {
        allowed.isEmpty ? [("type", .texts(["string", "null"]))] : [("enum", Node(.array(allowed.map(Node.text) + [.text(""), Node(.null)])))]
    }

    /// What is filled in later may look like anything.
    static func pattern(_ format: TextFormat, orEmpty: Bool = true) -> (String, Node) {
        ("pattern", .text("^(\(format.pattern)\(orEmpty ? "|" : ""))$|\\{\\{|\\$\\{|<"))
    }

    static func keys(_ format: TextFormat) -> (String, Node) { ("propertyNames", .object([pattern(format, orEmpty: false)])) }

    private var quantity: Keywords {
        [("type", .texts(["string", "number", "null"])), ("pattern", .text(ValuesSchemaTypes.quantity)), ("minimum", Node(.integer(0)))]
    }

    func bounds(_ range: ClosedRange<Int64>) -> Keywords {
        if range == .nodePorts, !isStrict { return bounds(0...65535) }
        return [("minimum", Node(.integer(range.lowerBound)))] + (range.upperBound == .max ? [] : [("maximum", Node(.integer(range.upperBound)))])
    }

    /// The name of an object's definition, which is made the first time.
    private func define(_ object: KubernetesObject) -> String {
        if let name = names[ObjectIdentifier(object)] { return name }
        // What the chart takes of an object goes by the name of the whole.
        let namesakes = names.values.count { $0 == object.name || $0.hasPrefix(object.name + "-") }
        let name = namesakes == 0 ? object.name : "\(object.name)-\(namesakes + 1)"
        names[ObjectIdentifier(object)] = name
        let place = members.count
        members.append(Member(name, Node(.null)))
        members[place].node = definition(object)
        return name
    }

    private func definition(_ object: KubernetesObject) -> Node {
        let properties = object.fields.map { Member($0.name, property($0)) }
        let required = object.fields.filter(\.isRequired).map { Node.text($0.name) }
        return .object(
            [("description", .text("\(object.words.capitalizedFirst).")), ("type", .texts(["object", "null"])), ("properties", Node(.table(properties)))]
                + (required.isEmpty ? [] : [("required", Node(.array(required)))])
                + (object.rules.isEmpty ? [] : [("allOf", Node(.array(object.rules.map(RuleSchema.node))))])
                + (isStrict && !object.isOpen ? [("additionalProperties", Node(.boolean(false)))] : []))
    }

    private func property(_ field: KubernetesField) -> Node {
        let type = keywords(field.kind, allowed: field.allowed, range: field.range, isRequired: field.isRequired)
        let own: Keywords = [("description", .text("\(field.meaning.capitalizedFirst)."))]
        // Beside a reference everything else is ignored in draft-07.
        return .object(own + (type.contains { $0.0 == "$ref" } ? [("allOf", Node(.array([.object(type)])))] : type))
    }
}
