/// A path that the user named or a walk met, and of which nothing could be read.
public struct UnreadPath: Sendable {
    public var path: String
    /// Completes "cannot read `x`: ".
    public var reason: String
    /// The whole of it, for people.
    public var sentence: String

    public init(_ path: String, reason: String, sentence: String) {
        self.path = path
        self.reason = reason
        self.sentence = sentence
    }
}
