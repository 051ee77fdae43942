/// A part of config.toml that only some runners have.
enum ConfigPart {
    case containers
    /// Machines that come and go, and all else that has periods.
    case scaling
    case kubernetes

    private var tables: [String] {
        switch self {
        case .containers: ["docker", "kubernetes"]
        case .scaling: ["machine", "autoscaler", "kubernetes", "monitoring"]
        case .kubernetes: ["kubernetes"]
        }
    }

    /// Whether a runner of a file has a table of the part, or an executor that reads one; or whether keys stand in tables of others.
    func isIn(_ config: ConfigFile) -> Bool {
        let tables = tables
        let present = tables.filter(config.keys.mayHold)
        guard !config.unknownKeys.contains(where: \.story.isElsewhere) else { return true }
        // Neighbours mostly have the same executor.
        var useless: String?
        return config.runners.contains { runner in
            if present.contains(where: { runner.member($0) != nil }) { return true }
            guard let executor = runner.executorName(in: config), executor != useless else { return false }
            useless = executor
            return Executors.sections(for: executor).contains(where: tables.contains)
        }
    }
}

/// Rules that look at one part of config.toml: where a file has nothing of it, none of them has anything to say.
struct RuleGroup {
    /// Nil for rules that look at everything.
    var part: ConfigPart?
    var rules: [any ConfigRule]
}
