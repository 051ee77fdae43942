/// One document of a rendered chart.
public struct Manifest: Sendable, Equatable {
    /// The template it came from.
    public let path: String
    public let kind: String
    public let text: String
    /// The moments at which Helm runs it by itself; none for a part of the release.
    public let hooks: [Hook]

    /// Run at a certain moment by Helm, and no part of the release.
    public var isHook: Bool { !hooks.isEmpty }

    /// A moment, as `helm.sh/hook` names it.
    ///
    /// Source: Helm 4.2.3, `events` in pkg/release/v1/util/manifest_sorter.go.
    public enum Hook: String, Sendable, CaseIterable {
        case preInstall = "pre-install"
        case postInstall = "post-install"
        case preDelete = "pre-delete"
        case postDelete = "post-delete"
        case preUpgrade = "pre-upgrade"
        case postUpgrade = "post-upgrade"
        case preRollback = "pre-rollback"
        case postRollback = "post-rollback"
        case test

        /// - Parameter word: one of those between commas; `test-success` is Helm 2's word.
        init?(_ word: some StringProtocol) {
            let word = word.lowercased().filter { !$0.isWhitespace }
            self.init(rawValue: word == "test-success" ? "test" : word)
        }
    }
}
