/// What a file says, path by path: to tell what a repair changed.
///
/// TOML is taken as the Runner's decoder takes it, in any casing; YAML as Helm does. Places, spelling and order do not count.
struct Meaning {
    /// A document, or the TOML in one.
    struct Tree {
        let root: Node
        let schema: TableSchema?
        /// What its `runners.config` holds is a tree of its own.
        var leavesOutConfig = false
    }

    private var trees: [Tree] = []
    /// Whether everything in the file could be looked at.
    private(set) var isWhole = true

    init(_ subjects: [Workspace.Subject]) {
        for subject in subjects { add(subject) }
    }

    private mutating func add(_ subject: Workspace.Subject) {
        switch subject {
        case .config(let config): trees.append(Tree(root: config.root, schema: GlobalTable.schema))
        case .values(let file):
            if file.uncheckedConfig != nil { isWhole = false }
            trees.append(Tree(root: file.chart, schema: nil, leavesOutConfig: file.config != nil))
            if let config = file.config { trees.append(Tree(root: config.root, schema: GlobalTable.schema)) }
        case .secret(let file): trees += file.secrets.map { Tree(root: $0.root, schema: nil) }
        case .template, .settings: break
        }
    }

    /// The paths whose values differ.
    func changes(to other: Meaning) -> [String] { MeaningChanges(trees, other.trees).paths }

    /// The paths that differ beside the promised ones; nil where the other could not be looked at as a whole. A table that was empty may get
    /// what is promised to stand in it.
    func changes(beside paths: [String], in other: Meaning) -> [String]? {
        guard !isWhole || other.isWhole else { return nil }
        let changes = MeaningChanges(trees, other.trees)
        let promised = Set(paths)
        return changes.paths.filter { path in
            if promised.contains(path) || DottedPath.ancestors(path).contains(where: promised.contains) { return false }
            return !(changes.wasEmpty(path) && paths.contains { DottedPath.isBelow($0, path) })
        }
    }

    /// Whether nothing but the promised paths differs.
    func keeps(allBut paths: [String], in other: Meaning) -> Bool { changes(beside: paths, in: other)?.isEmpty == true }
}
