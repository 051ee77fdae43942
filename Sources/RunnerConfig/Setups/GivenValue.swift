import TOMLKit

/// The value of a key as a user types it: bare, `4` or `alpine:3.22`, with commas where a list is wanted, or as TOML has it.
enum GivenValue {
    /// - Throws: what is expected instead; what was given is not repeated, for it may be a credential.
    static func node(_ text: String, for place: DeclaredPlace, runner: Version) throws(GenerationFailure) -> Node {
        let kind = place.isAppending ? place.kind.element ?? place.kind : place.kind
        guard let node = node(text, kind) else { throw GenerationFailure(message: "expected \(kind.words)") }
        var root = Node(.table([]))
        root.put(place.isAppending ? Node(.array([node])) : node, at: place.steps.map { if case .element = $0 { .element(0) } else { $0 } }[...])
        for problem in SchemaCheck(root, schema: GlobalTable.schema, runner: runner).problems {
            if let sentence = sentence(problem, runner) { throw GenerationFailure(message: sentence) }
        }
        let words = ([node] + node.elements).compactMap(\.string)
        if !place.key.allowed.isEmpty, !words.allSatisfy({ isAllowed($0, by: place.key) }) {
            let all = place.key.allowed.filter { !$0.isEmpty }.map { "`\($0)`" }
            throw GenerationFailure(message: "expected " + all.dropLast().joined(separator: ", ") + (all.count > 1 ? " or " : "") + (all.last ?? ""))
        }
        return node
    }

    private static func isAllowed(_ word: String, by key: KeyDeclaration) -> Bool {
        key.otherwise?.ignoresCase == true ? key.allowed.contains { $0.equalsIgnoringCase(word) } : key.allowed.contains(word)
    }

    private static func node(_ text: String, _ kind: ValueKind) -> Node? {
        switch kind {
        case .string, .duration: return Node(.string(text))
        case .boolean: return text == "true" ? Node(.boolean(true)) : text == "false" ? Node(.boolean(false)) : nil
        case .integer: return Int64(text).map { Node(.integer($0)) }
        case .float, .map, .table, .tables: return literal(text).flatMap { kind.takes($0) ? $0 : nil }
        case .dateTime: return literal(text) ?? Node(.string(text))
        case .list(let element): return list(text, element)
        case .stringOrList: return text.contains(",") || text.hasPrefix("[") ? list(text, .string) : Node(.string(text))
        case .any: return literal(text) ?? Node(.string(text))
        }
    }

    private static func list(_ text: String, _ element: ValueKind) -> Node? {
        if text.hasPrefix("[") { return literal(text) }
        var nodes: [Node] = []
        for part in text.split(separator: ",") {
            guard let node = node(String(part.drop { $0 == " " }), element) else { return nil }
            nodes.append(node)
        }
        return Node(.array(nodes))
    }

    /// A value of TOML; nil for what is none, or more than one.
    private static func literal(_ text: String) -> Node? {
        let document = TOMLDocument(parsing: "x = \(text)\n")
        guard document.problems.isEmpty else { return nil }
        let root = TOMLNodes.root(of: document, map: .identity)
        return root.members.count == 1 ? root["x"]?.node : nil
    }

    private static func sentence(_ problem: SchemaProblem, _ runner: Version) -> String? {
        switch problem.kind {
        case .wrongKind(_, let kind), .wrongElement(_, let kind), .ignoredValue(_, let kind), .outOfRange(_, let kind): "expected \(kind.words)"
        case .badFormat(_, let format): "expected \(format.words), such as `\(format.sample)`"
        case .unknownKey: "`\(problem.member.key)` is not a key of `\(KeyIndex.withoutIndices(problem.tablePath))`"
        case .removed(let key): "GitLab Runner \(runner) no longer reads it" + (key.replacement.map { "; use `\($0)`" } ?? "")
        case .tooNew: "GitLab Runner \(runner) does not read it yet"
        case .missing, .otherCase, .duplicateByCase, .deprecated: nil
        }
    }
}

extension ValueKind {
    /// What a list has in it; nil for what is no list.
    fileprivate var element: ValueKind? {
        switch self {
        case .list(let element): element
        case .stringOrList: .string
        case .tables(let schema): .table(schema)
        case .string, .boolean, .integer, .float, .duration, .dateTime, .map, .any, .table: nil
        }
    }
}

extension Node {
    /// Whether every index on the way to a place is that of an element, or of the next one.
    func hasRoom(at steps: ArraySlice<DottedPath.Step>) -> Bool {
        switch steps.first {
        case nil: true
        case .key(let name): (self[name]?.node ?? Node(.table([]))).hasRoom(at: steps.dropFirst())
        case .element(let index): (0...elements.count).contains(index) && (elements[safe: index] ?? Node(.table([]))).hasRoom(at: steps.dropFirst())
        }
    }

    /// Puts a value at a place where there is room, and what leads to it where that is missing.
    mutating func put(_ new: Node, at steps: ArraySlice<DottedPath.Step>) {
        guard let step = steps.first else { return self = new }
        let rest = steps.dropFirst()
        switch step {
        case .key(let name):
            var members = self.members
            let index = members.firstIndex { $0.key == name } ?? members.endIndex
            if index == members.endIndex { members.append(Member(name, Node(.table([])))) }
            members[index].node.put(new, at: rest)
            value = .table(members)
        case .element(let index):
            var elements = self.elements
            let index = min(index, elements.count)
            if index == elements.count { elements.append(Node(.table([]))) }
            elements[index].put(new, at: rest)
            value = .array(elements)
        }
    }

    /// What stands at a place.
    func at(_ steps: ArraySlice<DottedPath.Step>) -> Node? {
        switch steps.first {
        case nil: self
        case .key(let name): self[name]?.node.at(steps.dropFirst())
        case .element(let index): elements[safe: index]?.at(steps.dropFirst())
        }
    }
}
