/// What Kubernetes takes for a field.
public indirect enum ShapeKind: Sendable, Equatable {
    case boolean
    /// A whole number; ``KubernetesField/range`` may bound it.
    case integer
    case text
    /// A text that has to look like something.
    case formatted(TextFormat)
    /// A whole number within bounds, or a text.
    case number(ClosedRange<Int64>, or: TextFormat)
    case quantity(Measure)
    /// Amounts by the name of the resource: `cpu`, `memory`, `nvidia.com/gpu`.
    case amounts
    /// The mode of a file: `0644`, or 420, which is the same in decimal.
    case fileMode
    case list(ShapeKind)
    /// A map whose keys are the user's own.
    case map(ShapeKind, keys: TextFormat? = nil)
    case object(KubernetesObject)
    /// Not declared: anything is left alone.
    case anything

    /// What a quantity measures.
    public enum Measure: Sendable, Equatable {
        /// Cores: `500m`, `2`.
        case cpu
        /// Bytes: `256Mi`, `1Gi`.
        case memory
        case any
    }
}

extension ShapeKind {
    /// The name of a port: at most 15 lower-case letters, digits and dashes, at least one of them a letter.
    static let portName = formatted(.portName)
    /// The number of a port, or its name in the same pod.
    static let portOrName = number(.ports, or: .portName)
    /// An RFC 1123 label: at most 63 lower-case letters, digits and dashes.
    static let label = formatted(.label)
    /// An RFC 1123 subdomain: labels with dots between them, at most 253 characters.
    static let subdomain = formatted(.subdomain)
    /// The key of a label, an annotation or a taint: a name, with or without a domain and a slash before it.
    static let labelKey = formatted(.labelKey)
    /// The value of a label: at most 63 letters, digits, dashes, underscores and dots, or nothing.
    static let labelValue = formatted(.labelValue)
    /// An address, IPv4 or IPv6.
    static let address = formatted(.address)

    /// A map whose keys are those of labels.
    static func labels(_ element: ShapeKind) -> ShapeKind { .map(element, keys: .labelKey) }
}

extension ClosedRange<Int64> {
    static let ports: Self = 1...65535
    /// Unless the API server is started with another `--service-node-port-range`.
    static let nodePorts: Self = 30000...32767
    /// What an `int32` holds that may not be negative.
    static let naturals: Self = 0...Int64(Int32.max)
    static let positives: Self = 1...Int64(Int32.max)

    /// In words that fit after "must be", for a number that is not in it.
    func words(for number: Int64) -> String {
        if upperBound < Int64(Int32.max) { return "from \(lowerBound) to \(upperBound)" }
        return number < lowerBound ? "\(lowerBound) or more" : "at most \(upperBound)"
    }
}

/// One field of an object of Kubernetes.
public struct KubernetesField: Sendable {
    public let name: String
    public let kind: ShapeKind
    /// What it says, in one sentence without a full stop.
    public let meaning: String
    /// Whether the API server refuses an object without it.
    public let isRequired: Bool
    /// The only values, if there is such a list; of a list, those of its elements.
    public let allowed: [String]
    /// Bounds of a whole number.
    public let range: ClosedRange<Int64>?

    /// Never inlined: each line of the declarations runs once, so what a short run pays for is the size of their code.
    @inline(never)
    init(_ name: String, _ kind: ShapeKind, _ meaning: String, required: Bool = false, allowed: [String] = [], in range: ClosedRange<Int64>? = nil) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        isRequired = required
        self.allowed = allowed
        self.range = range
    }
}

/// A map of Kubernetes with fields of its own, such as a toleration.
///
/// Source: the OpenAPI schema of Kubernetes 1.37 and, for what is required, allowed and in range, its `validation.go`.
public final class KubernetesObject: Sendable {
    /// As Kubernetes' reference names it: `Toleration`.
    public let name: String
    /// In words that fit after "expected": `a toleration`.
    public let words: String
    public let fields: [KubernetesField]
    /// What the fields ask of each other.
    public let rules: [FieldRule]
    /// Whether there are fields that are not declared here.
    public let isOpen: Bool
    /// Whether null is refused in its place, as it is where the object is a part of a custom resource.
    public let refusesNull: Bool

    init(_ name: String, _ words: String, _ fields: [KubernetesField], rules: [FieldRule] = [], open isOpen: Bool = false, null: Bool = true) {
        self.name = name
        self.words = words
        self.fields = fields
        self.rules = rules
        self.isOpen = isOpen
        refusesNull = !null
    }

    public func field(_ name: String) -> KubernetesField? { fields.first { $0.name == name } }

    /// Whether the API server takes it without any field.
    var mayBeEmpty: Bool { !refusesNull && !fields.contains(where: \.isRequired) && !rules.contains { $0.isBroken(by: Node(.table([]))) } }
}

extension KubernetesObject: Equatable {
    public static func == (left: KubernetesObject, right: KubernetesObject) -> Bool { left === right }
}
