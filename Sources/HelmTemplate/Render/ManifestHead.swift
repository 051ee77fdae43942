import GoTemplate

/// What Helm reads of a manifest: its kind, its hooks, and whether its head is one at all.
struct ManifestHead {
    let kind: String
    /// Nil when it is no hook.
    let hooks: [Manifest.Hook]?
    /// Helm drops a hook of a kind that it does not know.
    var isDropped: Bool { hooks?.isEmpty == true }

    /// - Parameter text: a part of what a template became.
    init(_ text: ArraySlice<UInt8>) throws(ManifestProblem) {
        let root = try Self.root(text)
        if let misfit = Self.misfit(root) { throw ManifestProblem(message: misfit, line: nil, offset: text.startIndex) }
        kind = root["kind"]?.plainText ?? ""
        hooks = root["metadata"]?["annotations"]?.child("helm.sh/hook").map { value in
            let words = value.plainText.split(separator: ",", omittingEmptySubsequences: false)
            let hooks = words.compactMap { Manifest.Hook($0) }
            return hooks.count == words.count ? hooks : []
        }
    }

    /// The whole manifest: Helm turns all of it into JSON before it looks at the head.
    private static func root(_ text: ArraySlice<UInt8>) throws(ManifestProblem) -> TemplateValue {
        let bytes = Array(text)
        do throws(ValuesProblem) {
            return try YAMLValues.value(bytes)
        } catch {
            guard case .notYAML(let message, let range) = error else {
                throw ManifestProblem(message: error.message, line: nil, offset: text.startIndex)
            }
            let line = TextPlace(range.lowerBound, in: bytes).line
            throw ManifestProblem(message: message, line: line, offset: text.startIndex + range.lowerBound)
        }
    }

    /// Why Helm cannot read the head of a manifest, by which it sorts; nil when it can.
    ///
    /// Source: Helm 4.2.3, `SimpleHead` in pkg/release/v1/util/manifest.go.
    private static func misfit(_ root: TemplateValue) -> String? {
        if root.isNothing { return nil }
        guard case .map = root else { return "a manifest must be a mapping" }
        for key in ["apiVersion", "kind"] where root[key]?.isCollection == true { return "`\(key)` must be a string" }
        guard let metadata = root["metadata"], !metadata.isNothing else { return nil }
        guard case .map = metadata else { return "`metadata` must be a mapping" }
        if metadata["name"]?.isCollection == true { return "`metadata.name` must be a string" }
        guard let annotations = metadata["annotations"], !annotations.isNothing else { return nil }
        guard case .map(let entries) = annotations else { return "`metadata.annotations` must be a mapping" }
        return entries.sortedPairs.contains { $0.value.isCollection } ? "an annotation must be a string" : nil
    }
}

/// Why what a template became is not a manifest.
struct ManifestProblem: Error {
    let message: String
    /// In the manifest; nil when all of it is meant.
    let line: Int?
    /// In what the template became.
    let offset: Int
}

extension TemplateValue {
    /// The value of a key as it is written, else in any other casing, of several the last in order, as Go reads JSON; nil for what is no
    /// mapping, too.
    fileprivate subscript(key: String) -> TemplateValue? {
        guard case .map(let map) = self else { return nil }
        return child(key) ?? map.sortedPairs.last { $0.key.utf8.count == key.utf8.count && $0.key.lowercased() == key.lowercased() }?.value
    }
}
