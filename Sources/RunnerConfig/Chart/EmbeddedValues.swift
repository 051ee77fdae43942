import YAMLLite

/// Values that stand as a text in another document: `helm.values: |` of an Argo CD Application.
struct EmbeddedValues {
    /// The keys that lead to the text.
    static let path = ["spec", "source", "helm", "values"]

    let stream: YAMLStream
    /// Where the text's bytes stand in the file.
    let map: SourceMap

    /// Nil when the document holds no such text.
    init?(_ document: YAMLDocument?) {
        guard var node = document?.root?.target() else { return nil }
        for key in Self.path {
            guard let entry = node[key] else { return nil }
            node = entry.value.target()
        }
        guard case .scalar = node.content, case .string(let text) = node.helmScalar, let origins = node.contentMap else { return nil }
        stream = YAMLStream(parsing: [UInt8](text.utf8))
        map = SourceMap(origins)
    }

    /// The values, with places in the file.
    var root: Node { (stream.documents.first.map(YAMLNodes.root) ?? Node(.null)).moved(by: map) }

    var problems: [SyntaxProblem] {
        stream.problems.map { problem in
            let problem = SyntaxProblem(problem)
            return SyntaxProblem(
                problem.message, at: map.file(problem.range),
                related: problem.related.map { SyntaxProblem.Related(message: $0.message, range: map.file($0.range)) },
                isFatal: problem.isFatal)
        }
    }
}
