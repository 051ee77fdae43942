/// Where a value departs from what Kubernetes takes: facts, without a judgement. Rules turn them into findings.
struct ShapeProblem: Sendable {
    enum Kind: Sendable {
        /// Another kind of value.
        case wrongType(ShapeKind)
        /// No field of that name; with the name that was probably meant.
        case unknownField(KubernetesObject, meant: String?)
        /// The object does not work without a field.
        case missing(KubernetesField, KubernetesObject)
        /// A text or number that is not what it has to look like.
        case badValue(ShapeKind)
        /// An empty text where there has to be one.
        case empty
        /// None of the values there are.
        case notAllowed([String])
        case outOfRange(ClosedRange<Int64>)
        /// A null in a list that stands for an object without a field it needs.
        case emptyEntry(KubernetesObject)
        /// The fields of an object do not go together; with what ``FieldRule/facts(in:)`` tells.
        case broken(FieldRule, KubernetesObject, facts: [String])
    }

    var kind: Kind
    /// The value that is wrong; of an unknown field its value, of a missing one the object.
    var node: Node
    /// The key of an unknown field, or of the value.
    var keyRange: Range<Int>?
    /// `affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight`.
    var path: String
    /// The last key of the path.
    var name: String
    /// Further unknown fields of the same object.
    var others: [Member] = []

    /// The smallest part of the file that is wrong.
    var range: Range<Int> {
        switch kind {
        case .unknownField: keyRange ?? node.range
        case .missing: node.members.first?.keyRange ?? node.range
        case .wrongType: node.isTable || !node.elements.isEmpty ? keyRange ?? node.range : node.range
        case .badValue, .notAllowed, .outOfRange: node.range
        case .empty, .emptyEntry: node.range.isEmpty ? keyRange ?? node.range : node.range
        case .broken(.needs, _, _): node.isTable ? node.members.first?.keyRange ?? keyRange ?? node.range : node.range
        case .broken: keyRange ?? node.members.first?.keyRange ?? node.range
        }
    }
}

extension ShapeKind {
    /// In words that fit after "must be".
    var words: String {
        switch self {
        case .boolean: "true or false, without quotes"
        case .integer: "a whole number, without quotes"
        case .text: "a string"
        case .formatted(.address): "an IP address"
        case .formatted(.labelKey): "the key of a label"
        case .formatted(.portName): "the name of a port"
        case .formatted(.label), .formatted(.subdomain): "a name"
        case .formatted: "a string"
        case .number(_, or: .portName): "a port number, or the name of a port"
        case .number: "a whole number or a percentage such as \"25%\""
        case .quantity(.cpu): "a quantity such as 500m"
        case .quantity(.memory): "a quantity such as 256Mi"
        case .quantity(.any): "a quantity such as 500m or 256Mi"
        case .amounts: "a map such as `cpu: 500m`"
        case .fileMode: "a file mode such as 0644, without quotes"
        case .list(let element): element.isText ? "a list of strings" : "a list"
        case .map(let element, _): element.isText ? "a map of strings" : "a map"
        case .object(let object): object.words
        case .anything: "anything"
        }
    }

    /// Whether it is a text in YAML.
    var isText: Bool {
        switch self {
        case .text, .formatted: true
        case .boolean, .integer, .number, .quantity, .amounts, .fileMode, .list, .map, .object, .anything: false
        }
    }

    /// Whether a value can be meant for it at all.
    func couldTake(_ node: Node) -> Bool {
        switch self {
        case .anything: true
        case .list: node.elements.isEmpty == false || node.isNull
        case .map, .amounts, .object: node.isTable || node.isNull
        case .boolean: node.boolean != nil || node.isNull
        case .integer, .fileMode: node.wholeNumber != nil || node.isNull
        case .text, .formatted, .number, .quantity:
            !node.isTable && node.elements.isEmpty && node.boolean == nil
        }
    }
}

extension Node {
    /// A number without a fraction.
    var wholeNumber: Int64? {
        switch value {
        case .integer(let number): number
        case .float(let number): Int64(exactly: number)
        case .null, .boolean, .string, .dateTime, .array, .table: nil
        }
    }

    /// What YAML reads as neither a map nor a list nor nothing.
    var isScalar: Bool {
        switch value {
        case .boolean, .integer, .float, .string, .dateTime: true
        case .null, .array, .table: false
        }
    }
}
