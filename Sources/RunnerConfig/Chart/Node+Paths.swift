extension Node {
    /// Puts a value at the end of a path, making the tables on the way.
    mutating func fill(_ path: ArraySlice<String>, with value: Node, isForced: Bool) {
        guard let key = path.first else {
            if isForced || !isTable { self = value }
            return
        }
        var members = self.members
        let index = members.firstIndex { $0.key == key }
        var child = index.map { members[$0].node } ?? (path.count == 1 ? value : Node(.table([])))
        if path.count > 1 {
            if !child.isTable { child = Node(.table([])) }
            child.fill(path.dropFirst(), with: value, isForced: isForced)
        } else if isForced {
            child = value
        }
        if let index { members[index].node = child } else { members.append(Member(key, child)) }
        self.value = .table(members)
    }

    /// Takes the value at the end of a path away.
    mutating func remove(_ path: ArraySlice<String>) {
        guard let key = path.first, isTable else { return }
        var members = self.members
        if path.count == 1 {
            members.removeAll { $0.key == key }
        } else {
            for index in members.indices where members[index].key == key { members[index].node.remove(path.dropFirst()) }
        }
        self.value = .table(members)
    }
}
