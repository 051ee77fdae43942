/// The place of a declared key in a config.toml, as a user names it.
struct DeclaredPlace {
    /// `runners[0].docker.image`: of lists of tables, the element that was meant.
    let steps: [DottedPath.Step]
    let key: KeyDeclaration
    /// What the place takes; for the entry of a map what its values are.
    let kind: ValueKind
    /// A list grows by the value instead of becoming it: `environment[]`.
    let isAppending: Bool

    /// As comments and questions name it.
    var path: String { Self.path(steps) }

    /// - Parameter name: in any casing, with or without indices, `runners.docker.image`; what stands below a map's path is the user's own name.
    init(_ name: String) throws(GenerationFailure) {
        isAppending = name.hasSuffix("[]")
        let written = DottedPath.steps(isAppending ? String(name.dropLast(2)) : name)
        var rest = written[...]
        var steps: [DottedPath.Step] = []
        var found: (key: KeyDeclaration, kind: ValueKind)?
        var schema: TableSchema? = GlobalTable.schema
        while let step = rest.popFirst() {
            if case .map(let element) = found?.kind {
                // What a plugin is handed has tables of its own; other names of the user's own may hold dots.
                let names = ([step] + rest).map(Self.word)
                steps += element == .any ? names.map { .key($0) } : [.key(names.joined(separator: "."))]
                found?.kind = element
                rest = []
                continue
            }
            guard case .key(let word) = step, let key = schema?.key(word) else { throw Self.unknown(name) }
            steps.append(.key(key.name))
            found = (key, key.kind)
            schema = key.kind.schema
            // Of a list of tables, the first one is meant where none is named.
            guard case .tables = key.kind else { continue }
            if case .element(let index) = rest.first {
                steps.append(.element(index))
                rest = rest.dropFirst()
            } else if !rest.isEmpty {
                steps.append(.element(0))
            } else {
                continue
            }
            if let schema { found?.kind = .table(schema) }
        }
        guard let found else { throw Self.unknown(name) }
        (self.steps, key, kind) = (steps, found.key, found.kind)
    }

    static func path(_ steps: [DottedPath.Step]) -> String {
        steps.reduce(into: "") { path, step in
            switch step {
            case .key(let name): path += (path.isEmpty ? "" : ".") + DottedPath.step(name)
            case .element(let index): path += "[\(index)]"
            }
        }
    }

    private static func word(_ step: DottedPath.Step) -> String {
        switch step {
        case .key(let name): name
        case .element(let index): "[\(index)]"
        }
    }

    private static func unknown(_ name: String) -> GenerationFailure {
        let plain = KeyIndex.withoutIndices(name)
        let near = Spelling.closest(to: plain, among: KeyIndex.all.map(\.path)).first ?? KeyIndex.find(plain).first?.path
        return GenerationFailure(message: "`\(name)` is not a key of config.toml" + (near.map { "; did you mean `\($0)`?" } ?? ""))
    }
}
