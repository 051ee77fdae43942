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
    /// What stands in `charts/` is not a chart, or a wrong one: its name there, and why.
    indirect case subchart(String, ChartProblem)

    /// The problem in a sentence.
    public var message: String {
        switch self {
        case .archive(let problem): problem.message
        case .missingMetadata: "it holds no Chart.yaml"
        case .badMetadata(let reason): "its Chart.yaml is wrong: \(reason)"
        case .badValues(let path, let problem): "its \(path) cannot be read: \(problem.message)"
        case .missingDependencies(let names):
            "Chart.yaml names sub-charts that `charts/` does not hold: \(names.joined(separator: ", ")); `helm dependency build` fetches them"
        case .subchart(let name, let problem): "of its sub-chart `charts/\(name)`: \(problem.message)"
        case .tooDeep: "its sub-charts are nested more than \(Chart.depthLimit) levels deep"
        }
    }
}
