import GoTemplate

/// What the templates of a chart became.
public struct RenderedChart: Sendable {
    /// One template's text.
    public struct File: Sendable {
        /// From the chart's name on: `gitlab-runner/templates/deployment.yaml`.
        public let path: String
        public let rendering: Rendering
    }

    /// Everything but NOTES.txt, by path.
    public let files: [File]
    /// The values the chart was rendered with: the user's over its own.
    public let values: TemplateMap
    /// Which of them templates have read.
    public let trace: ReadTrace
    /// The files of `crds` folders, from the chart's name on: Helm installs them before everything else and renders none of them.
    public let definitions: [ChartFile]
    /// The templates by their paths.
    let templates: [String: [UInt8]]

    /// A failure of what became of a template, with the place in a template that the text came from.
    func failure(_ problem: ManifestProblem, of file: File) -> RenderFailure {
        let origin = file.rendering.origin(ofOutput: problem.offset)
        let path = origin?.template ?? file.path
        let manifest = path == file.path ? "manifest" : "manifest of `\(file.path)`"
        let line = problem.line.map { "line \($0) of the \(manifest): " } ?? ""
        return RenderFailure("YAML parse error: \(line)\(problem.message)", path: path, offset: origin?.offset, in: templates[path] ?? [])
    }

    /// What `helm template --debug` prints of a chart whose manifests cannot be read: all that is not blank.
    public var unsorted: String {
        var text = ""
        for file in files {
            let content = file.rendering.text
            if !content.allSatisfy(\.isWhitespace) { text += "---\n# Source: \(file.path)\n\(content)\n" }
        }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text + "\n"
    }

    /// The text of a file, by its path or by the part after the chart's name.
    public subscript(path: String) -> String? {
        files.first { $0.path == path || $0.path.hasSuffix("/" + path) }?.rendering.text
    }
}
