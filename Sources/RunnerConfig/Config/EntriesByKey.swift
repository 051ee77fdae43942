/// The known keys of a file, those of each declaration together: rules about some keys ask once for each declaration, not for each place.
struct EntriesByKey: Sendable {
    private var groups: [(key: KeyDeclaration, entries: [SchemaEntry])] = []
    /// Those of a small file, as they are: to put them in order would take more than it saves.
    private var few: [SchemaEntry] = []
    private static let many = 256

    init(_ entries: [SchemaEntry]) {
        guard entries.count >= Self.many else {
            few = entries
            return
        }
        var next = 0
        for entry in entries {
            // Runners mostly have the same keys in the same order.
            if next >= groups.count || groups[next].key !== entry.key {
                next = groups.firstIndex { $0.key === entry.key } ?? groups.count
                if next == groups.count { groups.append((entry.key, [])) }
            }
            groups[next].entries.append(entry)
            next += 1
        }
    }

    /// Those of some keys, in the order of the file for each key.
    func all(where isMeant: (KeyDeclaration) -> Bool) -> [SchemaEntry] {
        few.filter { isMeant($0.key) } + groups.flatMap { isMeant($0.key) ? $0.entries : [] }
    }
}

extension ConfigFile {
    /// The known keys of some declarations, wherever they stand.
    func entries(where isMeant: (KeyDeclaration) -> Bool) -> [SchemaEntry] { entriesByKey.all(where: isMeant) }

    /// Those with one of some names.
    func entries(named names: KeyNames) -> [SchemaEntry] {
        let marks = KeyMarks(names)
        return entries { marks.mayHold($0.mark) && names.contains($0.name) }
    }
}
