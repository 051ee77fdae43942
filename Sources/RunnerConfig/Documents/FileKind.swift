/// What a file is, as far as runnercfg cares.
public enum FileKind: String, Sendable, CaseIterable {
    /// `config.toml`.
    case config
    /// The Helm chart's values, on their own or below `gitlab-runner:`, in a HelmRelease or an Argo CD Application.
    case values
    /// A Kubernetes Secret.
    case secret
    /// A template of the chart.
    case template
    /// `.runnercfg.toml`: how a repository wants its files to be checked.
    case settings
    /// A page of documentation whose blocks of code show configurations; only asked for by name.
    case documentation = "docs"
    /// TOML of another kind; only asked for by name.
    case toml
    /// YAML of another kind; only asked for by name.
    case yaml
}
