import Reports

extension UnreadPath {
    init(_ path: String, _ problem: FileProblem) {
        self.init(path, reason: problem.sentence, sentence: Messages.cannotRead(path, problem))
    }
}
