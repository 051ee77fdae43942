/// config.toml as a JSON Schema, for editors and validators: SchemaStore, taplo, tombi, check-jsonschema.
///
/// It says what a Runner's decoder takes. A list of allowed values is there for completion and never a reason to refuse: most of
/// them the Runner itself does not check. Keys want the case they are declared in, which the Runner does not mind.
public struct ConfigSchema {
    private let runner: Version
    private let draft: SchemaDraft
    /// Tables by name, in the order they are first met; each stands once, however many places it has.
    private var definitions: [Member] = []
    private var names: [ObjectIdentifier: String] = [:]

    /// The schema for a Runner: keys it does not read are unknown to it.
    public static func document(for runner: Version, draft: SchemaDraft = .draft7) -> Node {
        var schema = ConfigSchema(runner: runner, draft: draft)
        let root = schema.table(GlobalTable.schema, path: "")
        return .object([
            ("$schema", .text(draft.address)),
            ("$comment", .text("Written by `runnercfg schema config`")),
            ("title", .text("config.toml of GitLab Runner \(runner)")),
        ] + root.members.map { ($0.key, $0.node) } + [(draft.definitions, Node(.table(schema.definitions)))])
    }

    /// The schema of the settings of runnercfg.
    public static func settings(draft: SchemaDraft = .draft7) -> Node {
        var schema = ConfigSchema(runner: .newestRunner, draft: draft)
        let root = schema.table(SettingsTable.schema, path: "")
        return .object([
            ("$schema", .text(draft.address)),
            ("$comment", .text("Written by `runnercfg schema settings`")),
            ("title", .text("\(SettingsFile.name), the settings of runnercfg")),
        ] + root.members.map { ($0.key, $0.node) } + [(draft.definitions, Node(.table(schema.definitions)))])
    }

    private init(runner: Version, draft: SchemaDraft) {
        self.runner = runner
        self.draft = draft
    }

    private mutating func table(_ schema: TableSchema, path: String) -> Node {
        let keys = schema.keys.filter { $0.isRead(by: runner) }
        let properties = keys.map { Member($0.name, property($0, path: path.isEmpty ? $0.name : "\(path).\($0.name)")) }
        let required = keys.filter { $0.required != nil && $0.required != .toRunJobs }.map { Node.text($0.name) }
        return .object([
            ("type", .text("object")), ("additionalProperties", Node(.boolean(false))), ("properties", Node(.table(properties))),
        ] + (required.isEmpty ? [] : [("required", Node(.array(required)))]))
    }

    private mutating func property(_ key: KeyDeclaration, path: String) -> Node {
        var members = [("description", Node.text(description(of: key)))]
        if let deprecated = key.deprecated, runner >= deprecated { members.append(("deprecated", Node(.boolean(true)))) }
        let kind = key.kind(for: runner)
        if let value = key.fallback.flatMap({ fallback($0, kind) }) { members.append(("default", value)) }
        if kind == .map(.boolean) { return .object(members + featureFlags) }
        var type = self.type(kind, path: path, allowed: key.allowed)
        // Beside a reference everything else is ignored in this draft.
        if type.contains(where: { $0.0 == "$ref" }) { type = [("allOf", Node(.array([.object(type)])))] }
        return .object(members + type)
    }

    private func description(of key: KeyDeclaration) -> String {
        var sentences = [key.meaning.capitalizedFirst]
        if let unit = key.unit { sentences.append("In \(unit)") }
        if let since = key.since, since > .oldestRunner { sentences.append("Since Runner \(since)") }
        if let deprecated = key.deprecated, runner >= deprecated {
            sentences.append("Deprecated since Runner \(deprecated)" + (key.replacement.map { ": use \($0)" } ?? ""))
        }
        return sentences.map { $0 + "." }.joined(separator: " ")
    }

    private func fallback(_ text: String, _ kind: ValueKind) -> Node? {
        switch kind {
        case .boolean: text == "true" ? Node(.boolean(true)) : text == "false" ? Node(.boolean(false)) : nil
        case .integer: Int64(text).map { Node(.integer($0)) }
        case .string, .stringOrList, .duration: .text(text)
        case .float, .dateTime, .list, .map, .any, .table, .tables: nil
        }
    }

    private mutating func type(_ kind: ValueKind, path: String, allowed: [String]) -> [(String, Node)] {
        switch kind {
        case .string: return allowed.isEmpty ? [("type", .text("string"))] : suggesting(allowed)
        case .boolean: return [("type", .text("boolean"))]
        case .integer(let bits):
            let limits: [(String, Node)] = bits == 32 ? [("minimum", Node(.integer(Int64(Int32.min)))), ("maximum", Node(.integer(Int64(Int32.max))))] : []
            return [("type", .text("integer"))] + limits
        case .float: return [("type", .text("number"))]
        case .duration: return anyOf([[("type", .text("string")), ("pattern", .text(Self.duration))], [("type", .text("integer"))]])
        case .dateTime: return [("type", .text("string")), ("pattern", .text(Self.time))]
        case .list(let element): return [("type", .text("array")), ("items", .object(type(element, path: path, allowed: allowed)))]
        case .stringOrList:
            let text = type(.string, path: path, allowed: allowed)
            return anyOf([text, [("type", .text("array")), ("items", .object(text))]])
        case .map(let element): return [("type", .text("object")), ("additionalProperties", .object(type(element, path: path, allowed: [])))]
        case .any: return []
        case .table(let schema): return [("$ref", .text("#/\(draft.definitions)/" + define(schema, path)))]
        case .tables(let schema): return [("type", .text("array")), ("items", .object([("$ref", .text("#/\(draft.definitions)/" + define(schema, path)))]))]
        }
    }

    /// The name of a table's definition, which is made the first time.
    private mutating func define(_ schema: TableSchema, _ path: String) -> String {
        if let name = names[ObjectIdentifier(schema)] { return name }
        names[ObjectIdentifier(schema)] = path
        let place = definitions.count
        definitions.append(Member(path, Node(.null)))
        let node = table(schema, path: path)
        definitions[place].node = node
        return path
    }

    private var featureFlags: [(String, Node)] {
        let flags = FeatureFlag.all.filter { $0.isKnown(to: runner) }.map { flag in
            Member(flag.name, .object([
                ("description", .text("\(flag.meaning). Since Runner \(flag.since).")), ("type", .text("boolean")), ("default", Node(.boolean(flag.isOnByDefault))),
            ] + (flag.isDeprecated ? [("deprecated", Node(.boolean(true)))] : [])))
        }
        return [("type", .text("object")), ("properties", Node(.table(flags))), ("additionalProperties", .object([("type", .text("boolean"))]))]
    }

    /// Any text, with some to choose from.
    private func suggesting(_ texts: [String]) -> [(String, Node)] {
        anyOf([[("enum", Node(.array(texts.map(Node.text))))], [("type", .text("string"))]])
    }

    private func anyOf(_ types: [[(String, Node)]]) -> [(String, Node)] {
        [("anyOf", Node(.array(types.map(Node.object))))]
    }

    private static let duration = #"^[+-]?(0|(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$"#
    /// A date, a time or both, as TOML and RFC 3339 have them.
    private static let time = "^([0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9:.,]+([Zz]|[+-][0-9]{2}:[0-9]{2})?)?|[0-9]{2}:[0-9]{2}[0-9:.]*)$"
}

extension Node {
    static func text(_ text: String) -> Node { Node(.string(text)) }

    static func object(_ members: [(String, Node)]) -> Node {
        Node(.table(members.map { Member($0.0, $0.1) }))
    }
}
