/// An executor that a config.toml can be drafted for.
public enum DraftExecutor: String, Sendable, CaseIterable {
    case kubernetes
    case dockerAutoscaler = "docker-autoscaler"
    case instance

    /// The executors whose runners can become runners of this one.
    var sources: [String] {
        switch self {
        case .kubernetes: ["docker", "docker-windows", "docker+machine", "docker-autoscaler"]
        case .dockerAutoscaler, .instance: ["docker+machine"]
        }
    }

    /// The tables of the runner that go.
    var replacedTables: [String] {
        switch self {
        case .kubernetes: ["docker", "machine", "autoscaler", "kubernetes"]
        case .dockerAutoscaler: ["machine", "autoscaler"]
        case .instance: ["docker", "machine", "autoscaler"]
        }
    }
}
