/// What `[runners.kubernetes]` says, in the words of Kubernetes: the Runner hands most of it on as it is, with its own spelling of the
/// names, `topology_key` for `topologyKey`.
enum RunnerShape {
    /// The value as Kubernetes gets it: without what the Runner does not know, judges itself, or leaves out because it is empty.
    static func translated(_ node: Node, as kind: ShapeKind, _ schema: TableSchema?) -> Node {
        switch (kind, node.value) {
        case (.object(let object), .table(let members)):
            let fields = members.compactMap { member -> Member? in
                guard let key = schema?.key(member.key), key.otherwise == nil, !profiles.contains(key.name), member.node.string != "",
                    let field = object.fields.first(where: { name($0.name) == key.name })
                else { return nil }
                return Member(field.name, translated(member.node, as: field.kind, key.kind.schema), keyRange: member.keyRange, statement: member.statement)
            }
            return Node(.table(fields), at: node.range, spelling: node.spelling)
        case (.list(let element), .array(let elements)):
            return Node(.array(elements.map { translated($0, as: element, schema) }), at: node.range, spelling: node.spelling)
        default: return filledIn(node) ? Node(.null, at: node.range) : node
        }
    }

    /// `requiredDuringScheduling` as the Runner has it: `required_during_scheduling`.
    static func name(_ field: String) -> String {
        var name = ""
        for letter in field {
            if letter.isUppercase { name += "_" }
            name += letter.lowercased()
        }
        return name
    }

    /// A path of Kubernetes' names below a key, as the Runner has it. Keys of the user's own keep their spelling.
    static func path(_ path: String) -> String {
        path.split(separator: ".", omittingEmptySubsequences: false).map { step in
            step.first?.isLowercase == true && step.allSatisfy({ $0.isLetter || $0.isNumber || "[]_".contains($0) }) ? name(String(step)) : String(step)
        }.joined(separator: ".")
    }

    /// Whether jobs, templates or other programs put in the text what counts.
    static func filledIn(_ node: Node) -> Bool { node.string.map { $0.contains { "$%@#<>[".contains($0) } || $0.contains("{{") || $0.contains("__") } ?? false }

    /// The Runner looks at these itself and leaves out those it does not like.
    private static let profiles = ["seccomp_profile", "app_armor_profile"]
}

extension ConfigFile {
    /// Where a value departs from what Kubernetes takes for it, of all keys that say what that is.
    var podProblems: [ShapeProblem] {
        entries.flatMap { entry -> [ShapeProblem] in
            guard let shape = entry.key.shape else { return [] }
            let node = RunnerShape.translated(entry.member.node, as: shape, entry.key.kind.schema)
            return ShapeCheck(node, kind: shape, path: entry.key.name, key: entry.member.keyRange).problems.compactMap { problem in
                switch problem.kind {
                // Told of every key: `wrong-type`, `unknown-key`.
                case .wrongType, .unknownField, .empty, .emptyEntry, .broken: return nil
                // The Runner writes an empty one, which prefers every node.
                case .missing(let field, _) where field.name == "preference": return nil
                case .missing, .badValue, .notAllowed, .outOfRange: break
                }
                var told = problem
                told.path = entry.tablePath + "." + RunnerShape.path(problem.path)
                told.name = RunnerShape.name(problem.name)
                if case .missing = problem.kind, !problem.node.range.isEmpty { told.node = Node(.null, at: problem.node.range) }
                if told.range.isEmpty { told.node.range = entry.member.keyRange }
                return told
            }
        }
    }
}
