/// A feature flag as a page of text.
enum FeatureFlagPage {
    static func text(_ flag: FeatureFlag) -> String {
        var lines = ["# \(flag.name)", "", "\(flag.meaning).", "", "Table: [runners.feature_flags], or among the variables of a job"]
        lines.append("Default: \(flag.isOnByDefault)")
        lines.append("Since: GitLab Runner \(flag.since)")
        if flag.isDeprecated { lines.append("Deprecated") }
        if let removed = flag.removed { lines.append("Removed in: GitLab Runner \(removed)") }
        lines += ["", "## Example", "", "```toml", "[[runners]]", "[runners.feature_flags]", "  \(flag.name) = \(!flag.isOnByDefault)", "```"]
        return lines.joined(separator: "\n") + "\n"
    }
}
