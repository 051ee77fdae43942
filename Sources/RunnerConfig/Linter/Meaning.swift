/// What a file says, path by path: to tell what a repair changed.
///
/// TOML is taken as the Runner's decoder takes it, in any casing; YAML as Helm does. Places, spelling and order do not count.
struct Meaning {
    /// The values at each path; several where documents of one file have the same keys.
    private var values: [String: [Node.Value]] = [:]
    /// Whether everything in the file could be looked at.
    private(set) var isWhole = true

    init(_ subjects: [Workspace.Subject]) {
        for subject in subjects { add(subject) }
    }

    private mutating func add(_ subject: Workspace.Subject) {
        switch subject {
        case .config(let config): add(config.root, schema: GlobalTable.schema, at: "")
        case .values(let file):
            if file.uncheckedConfig != nil { isWhole = false }
            add(file.chart, schema: nil, at: "", leavingOut: file.config == nil ? nil : "runners.config")
            if let config = file.config { add(config.root, schema: GlobalTable.schema, at: "") }
        case .secret(let file): for secret in file.secrets { add(secret.root, schema: nil, at: "") }
        case .template, .settings: break
        }
    }

    /// The paths whose values differ.
    func changes(to other: Meaning) -> [String] {
        Set(values.keys).union(other.values.keys).filter { path in
            let old = values[path] ?? []
            let new = other.values[path] ?? []
            return old.map { Node($0) } != new.map { Node($0) }
        }
    }

    /// Whether nothing but the promised paths differs. A table that was empty may get what is promised to stand in it.
    func keeps(allBut paths: [String], in other: Meaning) -> Bool {
        guard !isWhole || other.isWhole else { return false }
        let changed = changes(to: other)
        guard !changed.isEmpty else { return true }
        let promised = Set(paths)
        return changed.allSatisfy { path in
            if DottedPath.ancestors(path).contains(where: promised.contains) { return true }
            return values[path]?.allSatisfy(Self.isEmpty) == true && paths.contains { DottedPath.isBelow($0, path) }
        }
    }

    private static func isEmpty(_ value: Node.Value) -> Bool {
        switch value {
        case .null: true
        case .array(let elements): elements.isEmpty
        case .table(let members): members.isEmpty
        case .boolean, .integer, .float, .string, .dateTime: false
        }
    }

    private mutating func add(_ node: Node, schema: TableSchema?, at path: String, leavingOut left: String? = nil) {
        switch node.value {
        case .table(let members) where !members.isEmpty:
            for member in members {
                let key = schema?.key(member.key).flatMap { schema?.namesMindCase == true && $0.name != member.key ? nil : $0 }
                let name = key?.name ?? member.key
                let inner = path.isEmpty ? name : "\(path).\(name)"
                guard inner != left else { continue }
                add(member.node, schema: key?.kind.schema, at: inner == "runners" && schema != nil && member.node.isTable ? "runners[0]" : inner, leavingOut: left)
            }
        case .array(let elements) where !elements.isEmpty:
            for (index, element) in elements.enumerated() { add(element, schema: schema, at: "\(path)[\(index)]", leavingOut: left) }
        case .null, .boolean, .integer, .float, .string, .dateTime, .array, .table: values[path, default: []].append(node.value)
        }
    }
}
