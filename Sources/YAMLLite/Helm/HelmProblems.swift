extension YAMLStream {
    /// The mistakes that Helm's reader stumbles over as well, in order of place.
    ///
    /// Source: measured with sigs.k8s.io/yaml 1.6 in Helm 4.2.3.
    public var problemsForHelm: [YAMLProblem] {
        let rest = restThatHelmOverlooks
        return problems.filter { !$0.isReadByHelm && !(rest?.contains($0.range.lowerBound) ?? false) }
    }

    /// What stands after brackets that hold the whole document: Helm's reader looks at one more word there, and at nothing else. Nil
    /// where it refuses that word, or where there are no such brackets.
    private var restThatHelmOverlooks: Range<Int>? {
        guard let document = documents.first, let root = document.root, root.style == .flow, root.properties == nil else { return nil }
        let start = root.range.upperBound
        guard let first = problems.first(where: { $0.range.lowerBound >= start })?.range.lowerBound else { return nil }
        let line = bytes[first..<bytes.lineEnd(from: first)]
        guard let word = line.first, !"@`\"'%".utf8.contains(word) else { return nil }
        let between = bytes[start..<first]
        if let lineEnd = between.lastIndex(where: \.isBreak) {
            guard !between[lineEnd...].contains(.tab) else { return nil }
        } else {
            // On the line of the brackets it may turn out that all of them are a key.
            guard !line.contains(.colon), word != .dash || !(line.dropFirst().first.map { $0.isBlank || $0.isBreak } ?? true) else { return nil }
        }
        return start..<(documents.dropFirst().first?.range.lowerBound ?? bytes.count + 1)
    }
}
