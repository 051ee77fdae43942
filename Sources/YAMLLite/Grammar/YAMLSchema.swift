/// By which rules unquoted scalars get their meaning.
public enum YAMLSchema: Sendable {
    /// Helm's: YAML 1.1 booleans, every number a float64.
    case helm
    /// The core schema of YAML 1.2.
    case core1_2
}
