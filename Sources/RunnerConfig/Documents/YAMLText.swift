import YAMLLite

/// A YAML text: a whole file, or a text that stands in one.
struct YAMLText: Sendable {
    let stream: YAMLStream
    /// From the text to the file.
    let map: SourceMap

    init(_ bytes: [UInt8], map: SourceMap = .identity) {
        stream = YAMLStream(parsing: bytes)
        self.map = map
    }

    /// A text that is read already.
    private init(_ stream: YAMLStream) { (self.stream, map) = (stream, .identity) }

    /// The text by itself, wherever it stands.
    var alone: YAMLText { YAMLText(stream) }

    /// Its documents, with places in the file.
    var documents: [YAMLPlace] { stream.documents.indices.map { YAMLPlace(self, document: $0) } }

    /// What stops Helm or Kubernetes from reading it, with places in the file.
    var problems: [SyntaxProblem] {
        stream.problems.filter { !$0.isReadByHelm }.map { problem in
            var problem = SyntaxProblem(problem)
            problem.range = map.file(problem.range)
            problem.related = problem.related.map { SyntaxProblem.Related(message: $0.message, range: map.file($0.range)) }
            return problem
        }
    }
}

extension Node {
    /// The value of a JSON text, or of the first document of YAML, of which JSON is a part; nil when it has mistakes.
    public init?(json bytes: [UInt8]) {
        let text = YAMLText(bytes)
        guard text.stream.problems.isEmpty, let first = text.documents.first else { return nil }
        self = first.node
    }
}
