/// Why a chart cannot be loaded.
public enum ChartProblem: Error, Sendable, Equatable {
    case archive(ArchiveProblem)
    /// The file that makes a folder a chart.
    case missingMetadata
    case badMetadata(String)
    /// A file of the chart that cannot be used.
    case badValues(path: String, ValuesProblem)
    /// Sub-charts that Chart.yaml names and `charts/` does not hold.
    case missingDependencies([String])
    case tooDeep

    /// The problem in a sentence.
    public var message: String {
        switch self {
        case .archive(let problem): problem.message
        case .missingMetadata: "it holds no Chart.yaml"
        case .badMetadata(let reason): "its Chart.yaml is wrong: \(reason)"
        case .badValues(let path, let problem): "its \(path) cannot be read: \(problem.message)"
        case .missingDependencies(let names):
            "Chart.yaml names sub-charts that `charts/` does not hold: \(names.joined(separator: ", ")); `helm dependency build` fetches them"
        case .tooDeep: "its sub-charts are nested more than \(Chart.depthLimit) levels deep"
        }
    }
}
