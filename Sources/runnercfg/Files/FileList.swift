import RunnerConfig

/// What `--list-files` prints.
enum FileList {
    /// `release.yaml: values (Flux HelmRelease) · GitLab Runner 18.9 · chart 0.86.0, by `spec.chart.spec.version``.
    static func line(_ path: String, _ configuration: Configuration) -> String {
        var parts = [configuration.kind.rawValue + (configuration.surroundings.carrier.map { " (\($0))" } ?? "")]
        switch configuration.subject {
        case .config(let config): parts.append("GitLab Runner \(config.target.runner)" + statement(config.target.runner, configuration.surroundings.runner))
        case .values(let values):
            parts.append("GitLab Runner \(values.target.runner)" + statement(values.target.runner, configuration.surroundings.runner))
            parts.append((values.run?.chart.words ?? "chart \(values.target.chart)") + statement(values.target.chart, configuration.surroundings.chart))
        case .secret, .template, .settings: break
        }
        return "\(path): " + parts.joined(separator: " · ")
    }

    private static func statement(_ version: Version, _ stated: Surroundings.Stated?) -> String {
        stated?.source(of: version).map { ", by \($0)" } ?? ""
    }
}
