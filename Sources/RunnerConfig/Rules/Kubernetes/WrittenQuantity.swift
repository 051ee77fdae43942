/// An amount of processor time or memory, wherever it is written: in `[runners.kubernetes]`, or in the chart's `resources`.
struct WrittenQuantity: Sendable {
    /// `memory_limit`, `memory`.
    let name: String
    let isProcessor: Bool
    let isLimit: Bool
    /// The most that a job may choose for itself.
    let isBound: Bool
    let text: String
    let node: Node
    let path: String
    /// Where the limit of this request would stand, and the other way round.
    let counterpart: String

    /// Of the most that a job may choose, the path of the amount itself.
    var boundedPath: String { path.hasSuffix(Self.boundSuffix) ? String(path.dropLast(Self.boundSuffix.count)) : path }

    static let boundSuffix = "_overwrite_max_allowed"

    /// Whole processors or bytes.
    var amount: Double? { Quantity(text).amount }
}

extension ConfigFile {
    /// The amounts of processor time and memory.
    var quantities: [WrittenQuantity] {
        entries.compactMap { entry in
            let name = entry.key.name
            guard entry.key.format == .quantity, name.contains("cpu") || name.contains("memory"), let text = entry.member.node.string, !text.isEmpty else { return nil }
            let isLimit = name.contains("_limit")
            let other = name.hasSuffix("_limit") ? name.dropLast("limit".count) + "request" : name.dropLast("request".count) + "limit"
            return WrittenQuantity(
                name: name, isProcessor: name.contains("cpu"), isLimit: isLimit, isBound: name.contains("overwrite"), text: text, node: entry.member.node,
                path: entry.path, counterpart: "\(entry.tablePath).\(other)")
        }
    }
}

extension ValuesFile {
    /// The amounts that the manager's container gets; none for a given chart that does not read them.
    var quantities: [WrittenQuantity] {
        guard run?.reads("resources") ?? true else { return [] }
        return ["limits", "requests"].flatMap { part in
            (member("resources.\(part)")?.node.members ?? []).compactMap { member -> WrittenQuantity? in
                guard ["cpu", "memory"].contains(member.key), member.node.isScalar, member.node.boolean == nil else { return nil }
                let other = part == "limits" ? "requests" : "limits"
                return WrittenQuantity(
                    name: member.key, isProcessor: member.key == "cpu", isLimit: part == "limits", isBound: false,
                    text: member.node.string ?? text.text(member.node.range), node: member.node, path: "resources.\(part).\(member.key)",
                    counterpart: "resources.\(other).\(member.key)")
            }
        }
    }
}
