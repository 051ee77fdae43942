/// What Kubernetes takes for a field.
public indirect enum ShapeKind: Sendable, Equatable {
    case boolean
    /// A whole number; ``KubernetesField/range`` may bound it.
    case integer
    case text
    /// A number of things, or a share of them as a text: `1`, `25%`.
    case integerOrText
    case quantity(Measure)
    /// Amounts by the name of the resource: `cpu`, `memory`, `nvidia.com/gpu`.
    case amounts
    /// The number of a port, 1 to 65535.
    case port
    /// The name of a port: at most 15 lower-case letters, digits and dashes, at least one of them a letter.
    case portName
    /// The number of a port, or its name in the same pod.
    case portOrName
    /// An RFC 1123 label: at most 63 lower-case letters, digits and dashes.
    case label
    /// An RFC 1123 subdomain: labels with dots between them, at most 253 characters.
    case subdomain
    /// The key of a label, an annotation or a taint: a name, with or without a domain and a slash before it.
    case labelKey
    /// The value of a label: at most 63 letters, digits, dashes, underscores and dots, or nothing.
    case labelValue
    /// An address, IPv4 or IPv6.
    case address
    /// The mode of a file: `0644`, or 420, which is the same in decimal.
    case fileMode
    case list(ShapeKind)
    /// A map whose keys are the user's own.
    case map(ShapeKind)
    /// A map whose keys are those of labels.
    case labels(ShapeKind)
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

    init(_ name: String, _ words: String, _ fields: [KubernetesField]) {
        self.name = name
        self.words = words
        self.fields = fields
    }

    public func field(_ name: String) -> KubernetesField? { fields.first { $0.name == name } }
}

extension KubernetesObject: Equatable {
    public static func == (left: KubernetesObject, right: KubernetesObject) -> Bool { left === right }
}
