/// One kind of mistake.
///
/// A rule is a struct in a file of its own: its documentation, its examples, and a check of one or more subjects (see
/// ``ConfigRule``, ``ValuesRule``, ``TemplateRule``, ``SecretRule``, ``WorkspaceRule`` in the folder Rules).
public protocol Rule: Sendable {
    /// Computed, so that a run that finds nothing never builds it.
    var documentation: Documentation { get }
    /// At least one bad and one good.
    var examples: [Example] { get }
}
