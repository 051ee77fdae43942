/// What the chart takes for a value.
public indirect enum ChartValueKind: Sendable, Equatable {
    case boolean
    /// A whole number.
    case integer
    case text
    /// A Go duration, as text: `15m`.
    case duration
    /// An amount of a resource in Kubernetes' spelling: `500m`, `256Mi`.
    case quantity
    /// A number of pods, or a share of them as a text: `1`, `25%`.
    case countOrShare
    case list(ChartValueKind)
    /// A map whose keys are the user's own.
    case map(ChartValueKind)
    /// A map of values that are declared themselves.
    case block
    /// A list of such maps.
    case blocks
    /// What the chart hands on to Kubernetes.
    case shape(ChartShape)

    /// In words that fit after "expected".
    public var words: String {
        switch self {
        case .boolean: "true or false, without quotes"
        case .integer: "a whole number"
        case .text: "a string"
        case .duration: "a duration such as \"15m\""
        case .quantity: "a quantity such as 500m or 256Mi"
        case .countOrShare: "a whole number or a percentage such as \"25%\""
        case .list(.text): "a list of strings"
        case .list(let element): "a list, each \(element.words)"
        case .map(.text): "a map of strings"
        case .map(let element): "a map, each value \(element.words)"
        case .block: "a map"
        case .blocks: "a list of maps"
        case .shape(let shape): shape.words
        }
    }

    /// Whether what stands below is the user's own, or Kubernetes' business: no name there is one of the chart's.
    var isOpen: Bool {
        switch self {
        case .list, .map: true
        case .shape(let shape): !shape.isDeclared
        case .boolean, .integer, .text, .duration, .quantity, .countOrShare, .block, .blocks: false
        }
    }
}
