import YAMLLite

/// What Helm reads of a manifest: its kind, its hooks, and whether its head is one at all.
struct ManifestHead {
    let kind: String
    /// Nil when it is no hook.
    let hooks: [Manifest.Hook]?
    /// Helm drops a hook of a kind that it does not know.
    var isDropped: Bool { hooks?.isEmpty == true }

    init(_ text: String, path: String) throws(RenderFailure) {
        let bytes = [UInt8](text.utf8)
        let stream = YAMLStream(parsing: bytes)
        if let problem = stream.problems.first(where: { $0.isError && !$0.isReadByHelm }) {
            let line = 1 + bytes.prefix(problem.range.lowerBound).count { $0 == 0x0A }
            throw RenderFailure("YAML parse error: line \(line) of the manifest: \(problem.message)", path: path)
        }
        let root = stream.documents.first?.root?.target()
        if let misfit = Self.misfit(root) { throw RenderFailure("YAML parse error: \(misfit)", path: path) }
        kind = root?["kind"]?.value.target().text ?? ""
        let annotations = root?["metadata"]?.value.target()["annotations"]?.value.target()
        hooks = annotations?["helm.sh/hook"].map { entry in
            let words = (entry.value.target().text ?? "").split(separator: ",", omittingEmptySubsequences: false)
            let hooks = words.compactMap { Manifest.Hook($0) }
            return hooks.count == words.count ? hooks : []
        }
    }

    /// Why Helm cannot read the head of a manifest, by which it sorts; nil when it can.
    ///
    /// Source: Helm 4.2.3, `SimpleHead` in pkg/release/v1/util/manifest.go.
    private static func misfit(_ root: YAMLNode?) -> String? {
        guard let root, !root.isNothing else { return nil }
        guard case .mapping = root.content else { return "a manifest is a mapping" }
        for key in ["apiVersion", "kind"] where root[key]?.value.target().isCollection == true { return "`\(key)` is a text" }
        guard let metadata = root["metadata"]?.value.target(), !metadata.isNothing else { return nil }
        guard case .mapping = metadata.content else { return "`metadata` is a mapping" }
        if metadata["name"]?.value.target().isCollection == true { return "`metadata.name` is a text" }
        guard let annotations = metadata["annotations"]?.value.target(), !annotations.isNothing else { return nil }
        guard case .mapping(let entries) = annotations.content else { return "`metadata.annotations` is a mapping" }
        return entries.contains { $0.value.target().isCollection } ? "an annotation is a text" : nil
    }
}

extension YAMLNode {
    /// Whether it is null, written or not.
    fileprivate var isNothing: Bool { if case .null = helmScalar, !isCollection { true } else { false } }

    fileprivate var isCollection: Bool {
        switch content {
        case .sequence, .mapping: true
        case .scalar, .alias: false
        }
    }
}
