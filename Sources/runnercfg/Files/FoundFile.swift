import RunnerConfig

/// A file that was found in a folder, read and looked at by itself.
struct FoundFile: Sendable {
    let path: String
    let content: FileContent
    /// What it is by its name and content; nil when it is none of ours.
    let kind: FileKind?
    let operatorSecrets: [String]
    let references: [ValuesReference]
    let generated: [GeneratedEntry]
    /// Whether somebody may expect it to be ours, who is not told so.
    let mentionsRunner: Bool

    /// How many are looked at before what came of them is put together.
    static let batch = 256
    /// Fewer than that are done before another thread has started.
    static let few = 4

    static func look(at path: String) -> Result<FoundFile, FileProblem> {
        Result { () throws(FileProblem) in FoundFile(path, try Platform.read(path)) }
    }

    private init(_ path: String, _ content: FileContent) {
        self.path = path
        self.content = content
        operatorSecrets = Linter.operatorSecrets(namedBy: content.bytes)
        references = ValuesReference.all(in: content.bytes, path: path)
        generated = GeneratedEntry.all(in: content.bytes, path: path)
        kind = Linter.recognise(path: path, bytes: content.bytes)
        mentionsRunner = kind == nil && Linter.mentionsRunner(content.bytes)
    }
}
