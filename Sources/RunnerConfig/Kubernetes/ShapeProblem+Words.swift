/// A problem in words.
extension ShapeProblem {
    /// What is wrong.
    var message: String {
        switch kind {
        case .wrongType(let kind): "`\(name)` must be \(kind.words)"
        case .unknownField: "Kubernetes does not know `\(name)` here"
        case .missing(let field, _): "`\(field.name)` is missing"
        case .badValue(let kind): "`\(node.string ?? "")` is not a valid \(kind.noun)"
        case .empty: "`\(name)` is empty"
        case .notAllowed: "`\(node.string ?? "")` is not a valid `\(name)`"
        case .outOfRange(0...0o777), .outOfRange(0...0o1777): "`\(name)` must be from 0 to 0777"
        case .outOfRange(let range): "`\(name)` must be \(range.words(for: node.wholeNumber ?? -1))"
        case .emptyEntry: "an entry of `\(name)` is empty"
        case .broken(let rule, let object, let facts): rule.message(facts, in: object)
        }
    }

    /// What to do.
    func help(in text: SourceText) -> String? {
        switch kind {
        case .wrongType(let kind): ShapeForm.text(for: kind, instead: node, under: name, in: text)
        case .unknownField(let object, let meant): meant.map { "did you mean `\($0)`?" } ?? Self.fields(of: object)
        case .missing(let field, let object): "\(object.words) needs `\(field.name)`: \(field.meaning)"
        case .badValue: advice
        case .empty: "write a value, or remove the key"
        case .notAllowed(let allowed): "write " + (meant(among: allowed).map { "`\($0)`" } ?? FieldRule.alternatives(allowed))
        case .outOfRange(0...0o777), .outOfRange(0...0o1777): "write it with a leading zero: `0\(text.text(node.range))`"
        case .outOfRange: advice
        case .emptyEntry(let object): "remove the entry, or write \(object.words)"
        case .broken(let rule, let object, let facts): rule.help(facts, in: object)
        }
    }

    /// What is valid, as far as no source is needed to say it.
    var advice: String? {
        switch kind {
        case .badValue(let kind): kind.advice
        case .outOfRange(.nodePorts): "other ports need an API server with `--service-node-port-range`"
        case .wrongType, .unknownField, .missing, .empty, .notAllowed, .outOfRange, .emptyEntry, .broken: nil
        }
    }

    /// Whether a cluster may be set up so that it takes the value.
    var dependsOnCluster: Bool {
        guard case .outOfRange(.nodePorts) = kind, let number = node.wholeNumber else { return false }
        return ClosedRange.ports.contains(number)
    }

    /// The allowed value that differs in case only.
    func meant(among allowed: [String]) -> String? {
        let text = node.string?.lowercased()
        return allowed.first { $0.lowercased() == text }
    }

    /// What there is, where that is a short list.
    private static func fields(of object: KubernetesObject) -> String? {
        object.fields.count > 8 ? nil : "\(object.words) has " + object.fields.map { "`\($0.name)`" }.joined(separator: ", ")
    }
}

extension ShapeKind {
    /// As it is called after "is not a valid".
    var noun: String {
        switch self {
        case .quantity: "quantity"
        case .formatted(let format): format.noun
        case .number(_, or: .portName): "port"
        case .number: "number or percentage"
        case .fileMode: "file mode"
        case .boolean, .integer, .text, .amounts, .list, .map, .object, .anything: "value"
        }
    }

    /// What is valid.
    var advice: String? {
        switch self {
        case .quantity(.cpu): "write `500m` or `2`"
        case .quantity: "write `512Mi` or `2Gi`"
        case .formatted(let format), .number(_, let format): format.advice
        case .fileMode, .boolean, .integer, .text, .amounts, .list, .map, .object, .anything: nil
        }
    }
}
