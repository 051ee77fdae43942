/// Walks a value along what Kubernetes takes and collects what does not fit.
///
/// Null is as good as nothing, as for the API server. What another program or a template fills in is not judged.
struct ShapeCheck {
    private(set) var problems: [ShapeProblem] = []

    /// - Parameters:
    ///   - path: where the value stands.
    ///   - key: the key it stands under.
    init(_ node: Node, kind: ShapeKind, path: String, key: Range<Int>?) {
        check(node, kind, Place(path: path, name: DottedPath.keys(path).last ?? path, key: key))
    }

    private struct Place {
        var path: String
        var name: String
        var key: Range<Int>?
        var field: KubernetesField?
    }

    private mutating func check(_ node: Node, _ kind: ShapeKind, _ place: Place) {
        if node.isNull { return }
        switch kind {
        case .anything: break
        case .boolean: if node.boolean == nil { add(.wrongType(kind), node, place) }
        case .integer: integer(node, kind, place.field?.range, place)
        case .port: integer(node, kind, 1...65535, place)
        case .fileMode: integer(node, kind, 0...(place.name == "mode" && place.field?.meaning == "Mode of the directory" ? 0o1777 : 0o777), place)
        case .integerOrText:
            guard node.wholeNumber == nil else { return }
            format(node, kind, place, ShapeFormat.isCountOrShare)
        case .portOrName:
            if node.wholeNumber != nil { return integer(node, kind, 1...65535, place) }
            format(node, kind, place, ShapeFormat.isPortName)
        case .quantity(let measure):
            switch node.value {
            case .integer, .float: break
            case .string: format(node, kind, place) { Quantity($0).isValid && !(measure == .cpu && $0.hasSuffix("i")) }
            case .boolean, .dateTime, .array, .table, .null: add(.wrongType(kind), node, place)
            }
        case .text: format(node, kind, place) { _ in true }
        case .portName: format(node, kind, place, ShapeFormat.isPortName)
        case .label: format(node, kind, place, ShapeFormat.isLabel)
        case .subdomain: format(node, kind, place, ShapeFormat.isSubdomain)
        case .labelKey: format(node, kind, place, ShapeFormat.isLabelKey)
        case .labelValue: format(node, kind, place, ShapeFormat.isLabelValue)
        case .address: format(node, kind, place, ShapeFormat.isAddress)
        case .amounts, .map, .labels: map(node, kind, place)
        case .list(let element): list(node, kind, of: element, place)
        case .object(let object): fields(node, object, place)
        }
    }

    private mutating func integer(_ node: Node, _ kind: ShapeKind, _ range: ClosedRange<Int64>?, _ place: Place) {
        guard let number = node.wholeNumber else { return add(.wrongType(kind), node, place) }
        if let range, !range.contains(number) { add(.outOfRange(range), node, place) }
    }

    private mutating func format(_ node: Node, _ kind: ShapeKind, _ place: Place, _ isGood: (String) -> Bool) {
        guard let text = node.string else { return add(.wrongType(kind), node, place) }
        // Filled in later, or left out.
        guard !text.isEmpty, !text.contains("{{"), !text.contains("${"), !text.contains("<") else { return }
        if let field = place.field, !field.allowed.isEmpty, !field.allowed.contains(text) { return add(.notAllowed(field.allowed), node, place) }
        if !isGood(text) { add(.badValue(kind), node, place) }
    }

    private mutating func map(_ node: Node, _ kind: ShapeKind, _ place: Place) {
        guard node.isTable else { return add(.wrongType(kind), node, place) }
        for member in node.members {
            let inner = Place(path: "\(place.path).\(DottedPath.step(member.key))", name: member.key, key: member.keyRange)
            switch kind {
            case .amounts where Self.isUnknownResource(member.key):
                problems.append(ShapeProblem(kind: .unknownField(.amounts, meant: Self.meant(member, .amounts, in: node)), node: member.node, keyRange: member.keyRange, path: inner.path, name: member.key))
            case .amounts:
                let measure: ShapeKind.Measure = member.key == "cpu" ? .cpu : ["memory", "ephemeral-storage", "storage"].contains(member.key) ? .memory : .any
                check(member.node, .quantity(measure), inner)
            case .labels(let element):
                if !member.key.contains("{{"), !member.key.contains("${"), !ShapeFormat.isLabelKey(member.key) {
                    add(.badValue(.labelKey), Node(.string(member.key), at: member.keyRange), inner)
                }
                check(member.node, element, inner)
            case .map(let element): check(member.node, element, inner)
            case .boolean, .integer, .text, .integerOrText, .quantity, .port, .portName, .portOrName, .label, .subdomain, .labelKey, .labelValue,
                .address, .fileMode, .list, .object, .anything:
                break
            }
        }
    }

    private mutating func list(_ node: Node, _ kind: ShapeKind, of element: ShapeKind, _ place: Place) {
        guard case .array(let elements) = node.value else { return add(.wrongType(kind), node, place) }
        for (index, item) in elements.enumerated() {
            check(item, element, Place(path: "\(place.path)[\(index)]", name: place.name, key: nil, field: place.field))
        }
    }

    private mutating func fields(_ node: Node, _ object: KubernetesObject, _ place: Place) {
        guard node.isTable else { return add(.wrongType(.object(object)), node, place) }
        var unknown: [Member] = []
        for member in node.members {
            guard let field = object.field(member.key) else {
                unknown.append(member)
                continue
            }
            let path = "\(place.path).\(DottedPath.step(member.key))"
            check(member.node, field.kind, Place(path: path, name: member.key, key: member.keyRange, field: field))
        }
        if let first = unknown.first {
            let path = "\(place.path).\(DottedPath.step(first.key))"
            var problem = ShapeProblem(kind: .unknownField(object, meant: Self.meant(first, object, in: node)), node: first.node, keyRange: first.keyRange, path: path, name: first.key)
            problem.others = Array(unknown.dropFirst())
            problems.append(problem)
            // What is missing is probably what is misspelt.
            return
        }
        for field in object.fields where field.isRequired && (node[field.name]?.node.isNull ?? true) {
            add(.missing(field, object), node, place)
        }
    }

    private static func isUnknownResource(_ name: String) -> Bool {
        !["cpu", "memory", "ephemeral-storage", "storage"].contains(name) && !name.contains("/") && !name.hasPrefix("hugepages-") && !name.contains("{{")
    }

    /// A field that is near in spelling, takes what is written, and is not there yet.
    private static func meant(_ member: Member, _ object: KubernetesObject, in node: Node) -> String? {
        let names = object.fields.filter { $0.kind.couldTake(member.node) && node[$0.name] == nil }.map(\.name)
        return Spelling.closest(to: member.key, among: names, atMost: 3).first
    }

    private mutating func add(_ kind: ShapeProblem.Kind, _ node: Node, _ place: Place) {
        problems.append(ShapeProblem(kind: kind, node: node, keyRange: place.key, path: place.path, name: place.name))
    }
}
