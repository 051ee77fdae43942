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
        case .fileMode: integer(node, kind, place.field?.range ?? 0...0o777, place)
        case .number(let range, let format): node.wholeNumber == nil ? text(node, kind, format, place) : integer(node, kind, range, place)
        case .quantity(let measure): quantity(node, measure, place)
        case .text: text(node, kind, nil, place)
        case .formatted(let format): text(node, kind, format, place)
        case .amounts: amounts(node, place)
        case .map(let element, let keys): map(node, kind, of: element, keys, place)
        case .list(let element): list(node, kind, of: element, place)
        case .object(let object): fields(node, object, place)
        }
    }

    // MARK: Single values

    private mutating func integer(_ node: Node, _ kind: ShapeKind, _ range: ClosedRange<Int64>?, _ place: Place) {
        guard let number = node.wholeNumber else { return add(.wrongType(kind), node, place) }
        if let range, !range.contains(number) { add(.outOfRange(range), node, place) }
    }

    private mutating func quantity(_ node: Node, _ measure: ShapeKind.Measure, _ place: Place) {
        let amount: Double?
        switch node.value {
        case .integer(let number): amount = Double(number)
        case .float(let number): amount = number
        case .string(let text) where TextFormat.isFilledInLater(text): return
        case .string(let text) where text.isEmpty: return add(.empty, node, place)
        case .string(let text): amount = measure == .cpu && text.hasSuffix("i") ? nil : Quantity(text).amount
        case .boolean, .dateTime, .array, .table, .null: return add(.wrongType(.quantity(measure)), node, place)
        }
        guard let amount else { return add(.badValue(.quantity(measure)), node, place) }
        if amount < 0 { add(.outOfRange(0...Int64.max), node, place) }
    }

    private mutating func text(_ node: Node, _ kind: ShapeKind, _ format: TextFormat?, _ place: Place) {
        guard let text = node.string else { return add(.wrongType(kind), node, place) }
        if TextFormat.isFilledInLater(text) { return }
        guard !text.isEmpty else {
            if let format, place.field?.isRequired == true, !format.takes("") { add(.empty, node, place) }
            return
        }
        if let field = place.field, !field.allowed.isEmpty, !field.allowed.contains(text) { return add(.notAllowed(field.allowed), node, place) }
        if let format, !format.takes(text) { add(.badValue(kind), node, place) }
    }

    // MARK: Collections

    private mutating func map(_ node: Node, _ kind: ShapeKind, of element: ShapeKind, _ keys: TextFormat?, _ place: Place) {
        guard node.isTable else { return add(.wrongType(kind), node, place) }
        for member in node.members {
            let inner = Place(path: "\(place.path).\(DottedPath.step(member.key))", name: member.key, key: member.keyRange)
            if let keys, !TextFormat.isFilledInLater(member.key), !keys.takes(member.key) {
                add(.badValue(.formatted(keys)), Node(.string(member.key), at: member.keyRange), inner)
            }
            check(member.node, element, inner)
        }
    }

    private mutating func amounts(_ node: Node, _ place: Place) {
        guard node.isTable else { return add(.wrongType(.amounts), node, place) }
        for member in node.members {
            let inner = Place(path: "\(place.path).\(DottedPath.step(member.key))", name: member.key, key: member.keyRange)
            if Self.isUnknownResource(member.key) {
                let meant = Self.meant(member, .amounts, in: node)
                problems.append(ShapeProblem(kind: .unknownField(.amounts, meant: meant), node: member.node, keyRange: member.keyRange, path: inner.path, name: member.key))
            } else {
                check(member.node, .quantity(Self.measures[member.key] ?? .any), inner)
            }
        }
    }

    private mutating func list(_ node: Node, _ kind: ShapeKind, of element: ShapeKind, _ place: Place) {
        guard case .array(let elements) = node.value else { return add(.wrongType(kind), node, place) }
        for (index, item) in elements.enumerated() {
            let inner = Place(path: "\(place.path)[\(index)]", name: place.name, key: nil, field: place.field)
            if item.isNull, case .object(let object) = element, !object.mayBeEmpty {
                problems.append(ShapeProblem(kind: .emptyEntry(object), node: item, keyRange: place.key, path: inner.path, name: place.name))
            } else {
                check(item, element, inner)
            }
        }
    }

    private mutating func fields(_ node: Node, _ object: KubernetesObject, _ place: Place) {
        guard node.isTable else { return add(.wrongType(.object(object)), node, place) }
        var unknown: [Member] = []
        for member in node.members {
            guard let field = object.field(member.key) else {
                if !object.isOpen { unknown.append(member) }
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
        let missing = object.fields.filter { $0.isRequired && Self.isMissing($0, in: node) }
        for field in missing { add(.missing(field, object), node, place) }
        if missing.isEmpty { rules(node, object, place) }
    }

    /// A list that has to be there has to have entries.
    private static func isMissing(_ field: KubernetesField, in object: Node) -> Bool {
        guard let node = object[field.name]?.node, !node.isNull else { return true }
        if case .array(let elements) = node.value { return elements.isEmpty }
        return false
    }

    private mutating func rules(_ node: Node, _ object: KubernetesObject, _ place: Place) {
        for rule in object.rules where rule.isBroken(by: node) {
            let kind = ShapeProblem.Kind.broken(rule, object, facts: rule.facts(in: node))
            if let culprit = rule.culprit(in: node) {
                let path = "\(place.path).\(DottedPath.step(culprit.key))"
                problems.append(ShapeProblem(kind: kind, node: culprit.node, keyRange: culprit.keyRange, path: path, name: culprit.key))
            } else {
                add(kind, node, place)
            }
        }
    }

    // MARK: Names

    private static let measures: [String: ShapeKind.Measure] = ["cpu": .cpu, "memory": .memory, "ephemeral-storage": .memory, "storage": .memory]

    private static func isUnknownResource(_ name: String) -> Bool {
        measures[name] == nil && !name.contains("/") && !name.hasPrefix("hugepages-") && !name.contains("{{")
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
