import SourceBytes
import YAMLLite

/// The credentials of what the readers understood: under declared keys, hidden by escapes, in Base64, on several lines.
struct UnderstoodCredentials {
    let bytes: [UInt8]

    struct Found {
        var range: Range<Int>
        var text: String?
    }

    func all(in subject: Workspace.Subject) -> [Found] {
        switch subject {
        case .config(let config): table(config.root, schema: GlobalTable.schema) + decoded(config.document.bytes, config.map)
        case .values(let values):
            values.layers.flatMap { anything($0, isYAML: true) } + (values.config.map { table($0.root, schema: GlobalTable.schema) } ?? [])
                + values.source.places.flatMap { decoded($0.yaml.stream.bytes, $0.yaml.map) }
        case .secret(let file): file.secrets.flatMap(manifest)
        case .template, .settings: []
        }
    }

    /// Those of a document of YAML that is none of ours.
    func all(in document: Node) -> [Found] { anything(document, isYAML: true) }

    /// What the raw look cannot see, because all of a text comes out of Base64.
    private func decoded(_ text: [UInt8], _ map: SourceMap) -> [Found] {
        guard map.segments.count == 1, let whole = map.segments.first, !whole.isVerbatim else { return [] }
        return CredentialScan.ranges(in: text).map { range in
            let word = text[range].drop { "\"'".utf8.contains($0) }
            let end = word.lastIndex { !"\"'".utf8.contains($0) }.map { $0 + 1 } ?? word.startIndex
            return Found(range: whole.file, text: String(decoding: word[..<end], as: UTF8.self))
        }
    }

    private func table(_ node: Node, schema: TableSchema) -> [Found] {
        node.members.flatMap { member -> [Found] in
            guard let key = schema.key(of: member) else {
                return TellingName.isTelling(member.key.utf8) ? values(member.node) : anything(member.node, isYAML: false)
            }
            if key.isSecret { return values(member.node) }
            guard let inner = key.kind.schema else { return anything(member.node, isYAML: false) }
            let tables = member.node.isTable ? [member.node] : member.node.elements
            return tables.flatMap { table($0, schema: inner) }
        }
    }

    /// Where no key is declared, names decide: of keys, and of entries with `name` and `value`.
    private func anything(_ node: Node, isYAML: Bool) -> [Found] {
        if node.string != nil { return inside(node) }
        let name = node["name"]?.node.string ?? node["key"]?.node.string
        let isEntry = name.map { TellingName.isTelling($0.utf8) } ?? false
        return node.elements.flatMap { anything($0, isYAML: isYAML) }
            + node.members.flatMap { member -> [Found] in
                // Misspelt or not, what stands beside such a name may be its value.
                if isEntry, member.key != "name", member.key != "key", !member.node.isTable { return values(member.node) }
                // `secret: name` names a Secret of Kubernetes.
                guard TellingName.isTelling(member.key.utf8), !(isYAML && ["secret", "secretkey"].contains(member.key.lowercased())) else {
                    return anything(member.node, isYAML: isYAML)
                }
                return member.node.isTable ? anything(member.node, isYAML: isYAML) : values(member.node)
            }
    }

    /// A text that holds credentials among other things: `KEY=value`, JSON of a registry. The raw scan finds them, unless escapes hide
    /// the quotes and names they stand between.
    private func inside(_ node: Node) -> [Found] {
        guard case .string(let text) = node.value, text.utf8.count > 12, text.utf8.contains(UInt8(ascii: "=")) || text.utf8.contains(UInt8(ascii: ":")) else {
            return []
        }
        let inner = Array(text.utf8)
        guard node.range.count != inner.count + 2, node.range.count != inner.count, node.range.upperBound <= bytes.count else { return [] }
        var rest = node.range
        return Credentials.merged(CredentialScan.ranges(in: inner)).map { range in
            let found = String(decoding: inner[range], as: UTF8.self)
            // One that stands there as it reads hides nothing of what is around it.
            guard let place = place(of: inner[range], in: rest) else {
                rest = node.range.upperBound..<node.range.upperBound
                return Found(range: node.range, text: found)
            }
            rest = place.upperBound..<node.range.upperBound
            return Found(range: place, text: found)
        }
    }

    private func place(of word: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
        guard let first = word.first else { return nil }
        var start = range.lowerBound
        while let place = bytes[start..<range.upperBound].firstIndex(of: first) {
            if bytes[place..<range.upperBound].starts(with: word) { return place..<(place + word.count) }
            start = place + 1
        }
        return nil
    }

    private func values(_ node: Node) -> [Found] {
        switch node.value {
        case .string(let text):
            let isNothing = text.isEmpty || Placeholders.contains(text) || Placeholders.isVariable(text.utf8)
            return isNothing || TellingName.isName(text.utf8) ? [] : [Found(range: node.range, text: text)]
        case .integer(let number): return [Found(range: node.range, text: String(number))]
        case .float: return [Found(range: node.range, text: nil)]
        case .array(let elements): return elements.flatMap(values)
        case .table(let members): return members.flatMap { values($0.node) }
        case .null, .boolean, .dateTime: return []
        }
    }

    /// A whole manifest in an annotation, with the texts of the Secret it holds.
    private func copied(_ node: Node) -> [Found] {
        guard let text = node.string else { return values(node) }
        let inner = YAMLStream(parsing: Array(text.utf8)).documents.flatMap { Secret.all(in: YAMLNodes.root(of: $0)) }
        return [Found(range: node.range, text: text)] + inner.flatMap(manifest).map { Found(range: node.range, text: $0.text) }
    }

    private func manifest(_ secret: Secret) -> [Found] {
        let data = secret.data.flatMap { member -> [Found] in
            values(member.node)
                + (member.node.string.flatMap(Base64.decode).map { [Found(range: member.node.range, text: String(decoding: $0, as: UTF8.self))] } ?? [])
        }
        let applied = secret.root[path: ["metadata", "annotations"]]?.node.members ?? []
        let copies = applied.filter { $0.key.hasSuffix("last-applied-configuration") }.flatMap { copied($0.node) }
        let isNothing = { (found: Found) in found.text.map(Placeholders.contains) ?? false }
        return (data.filter { !isNothing($0) }) + secret.stringData.flatMap { values($0.node) } + copies
            + secret.root.members.filter { ["data", "stringdata"].contains($0.key.lowercased()) && !$0.node.isTable }.flatMap { values($0.node) }
    }
}
