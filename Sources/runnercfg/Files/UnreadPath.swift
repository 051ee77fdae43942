/// A path that the user named or a walk met, and of which nothing could be read.
struct UnreadPath {
    var path: String
    /// Completes "cannot read `x`: ".
    var reason: String
    /// The whole of it, for people.
    var sentence: String

    init(_ path: String, reason: String, sentence: String) {
        self.path = path
        self.reason = reason
        self.sentence = sentence
    }

    init(_ path: String, _ problem: FileProblem) {
        self.init(path, reason: problem.sentence, sentence: Messages.cannotRead(path, problem))
    }
}
