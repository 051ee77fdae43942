/// A value that does not count, because a later layer gives the same key another one.
struct OverriddenValue: Sendable {
    /// From the root of the release's values.
    var keys: [String]
    var member: Member
    /// What counts.
    var winner: Member

    /// The values that an assignment replaces: only what lies on its way can be among them.
    static func all(at assignment: AssignedNode, in old: Node, replacedBy new: Node) -> [OverriddenValue] {
        var (old, new) = (old, new)
        var keys: [String] = []
        for step in assignment.steps.dropLast() {
            guard case .key(let key) = step.name, let member = old[key], member.node.isTable, let next = new[key]?.node else { break }
            (old, new) = (member.node, next)
            keys.append(key)
        }
        guard assignment.steps.indices.contains(keys.count), case .key(let key) = assignment.steps[keys.count].name, let member = old[key] else { return [] }
        return all(in: Node(.table([member])), replacedBy: new, at: keys)
    }

    /// The values of a tree that are others in the tree that takes its place.
    static func all(in old: Node, replacedBy new: Node, at keys: [String] = []) -> [OverriddenValue] {
        old.members.flatMap { member -> [OverriddenValue] in
            guard let winner = new[member.key], winner.node.range != member.node.range || winner.node.isTable else { return [] }
            let path = keys + [member.key]
            if member.node.isTable, winner.node.isTable { return all(in: member.node, replacedBy: winner.node, at: path) }
            // What is empty, as a chart's own values are, asks for another value.
            return member.node == winner.node || !member.node.saysSomething ? [] : [OverriddenValue(keys: path, member: member, winner: winner)]
        }
    }
}
