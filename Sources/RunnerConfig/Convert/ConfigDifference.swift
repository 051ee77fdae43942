/// A key that two configurations do not have in common: what a conversion is held against.
struct ConfigDifference: Equatable {
    /// `runners.kubernetes.image`; indices stand only where there is more than one element.
    var path: String
    /// Nil where the key is not set: for the Runner that is the same as empty, zero or false.
    var old: Node?
    var new: Node?

    /// Every difference in meaning, keys compared as the Runner's decoder reads them.
    static func all(_ old: Node, _ new: Node) -> [ConfigDifference] {
        var all: [ConfigDifference] = []
        collect(old, new, path: "", &all)
        return all
    }

    private static func collect(_ old: Node, _ new: Node, path: String, _ all: inout [ConfigDifference]) {
        var names: [String] = []
        for member in old.members + new.members where !names.contains(where: { $0.equalsIgnoringCase(member.key) }) { names.append(member.key) }
        for name in names {
            let inner = (path.isEmpty ? "" : path + ".") + DottedPath.step(name)
            compare(old.last(name)?.node, new.last(name)?.node, path: inner, &all)
        }
    }

    private static func compare(_ old: Node?, _ new: Node?, path: String, _ all: inout [ConfigDifference]) {
        let (old, new) = (old.flatMap { $0.saysNothing ? nil : $0 }, new.flatMap { $0.saysNothing ? nil : $0 })
        if old == nil, new == nil { return }
        if (old ?? new)?.isTable == true, old?.isTable ?? true, new?.isTable ?? true {
            return collect(old ?? Node(.table([])), new ?? Node(.table([])), path: path, &all)
        }
        if let old, let new, old.isListOfTables, new.isListOfTables {
            let count = max(old.elements.count, new.elements.count)
            for index in 0..<count {
                compare(old.elements[safe: index], new.elements[safe: index], path: count > 1 ? "\(path)[\(index)]" : path, &all)
            }
            return
        }
        if old != new { all.append(ConfigDifference(path: path, old: old, new: new)) }
    }
}

extension ConfigDifference {
    /// What became of the key.
    var kind: ConversionLoss.Kind { old == nil ? .added : new == nil ? .leftOut : .changed }

    /// Keys of a runner that the server hands out, and `register` asks for anew.
    static let handedOut: Set<String> = ["id", "token_obtained_at", "token_expires_at"]

    /// The table in which the old values of some keys stand.
    ///
    /// - Parameter change: what becomes of each value.
    static func table(of differences: [ConfigDifference], _ change: (Node) -> Node = { $0 }) -> Node {
        var table = Node(.table([]))
        for difference in differences {
            guard let node = difference.old else { continue }
            table.fill(DottedPath.keys(difference.path)[...], with: change(node), isForced: true)
        }
        return table
    }

    /// Whether a key of a runner is only written down where it is not there: what it says holds without it.
    var isDefault: Bool {
        guard let written = old ?? new, old == nil || new == nil else { return false }
        let key = KeyIndex.all.first { $0.path == "runners." + path }?.key
        return key?.fallback.map { $0 == TOMLSpelling.inline(written) || $0 == written.string } ?? false
    }
}

extension Node {
    /// Whether it is empty, zero or false, or a list of texts that are: variables that are set and empty leave such lists.
    fileprivate var saysNothing: Bool { isUnset || !elements.isEmpty && elements.allSatisfy { $0.string == "" } }

    /// Whether it is a list of tables: `[[runners]]`.
    var isListOfTables: Bool { !elements.isEmpty && elements.allSatisfy(\.isTable) }

    /// The same with keys as they are declared; of keys that differ in casing only, the last counts.
    func canonical(_ schema: TableSchema?) -> Node {
        guard isTable else { return self }
        var members: [Member] = []
        for member in self.members {
            let key = schema?.key(member.key)
            var member = member
            member.key = key?.name ?? member.key
            let inner = key?.kind.schema
            if case .array(let elements) = member.node.value {
                member.node.value = .array(elements.map { $0.canonical(inner) })
            } else {
                member.node = member.node.canonical(inner)
            }
            members.removeAll { $0.key == member.key }
            members.append(member)
        }
        return Node(.table(members), at: range, spelling: spelling)
    }
}
