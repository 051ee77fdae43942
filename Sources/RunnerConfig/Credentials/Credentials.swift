import SourceBytes
import YAMLLite

/// What no output may show of a file.
///
/// Two looks are united: one at the raw text, which needs no valid syntax (``CredentialScan``), and one at what the readers understood,
/// which knows declared keys, decodes escapes and Base64, and sees values of several lines.
public struct Credentials: Sendable, Equatable {
    /// Where they stand, in order and without overlaps; quotes may be included.
    public private(set) var ranges: [Range<Int>] = []
    /// How they read elsewhere: without escapes, out of Base64.
    public private(set) var texts: Set<String> = []

    public init() {}

    /// What stands in some places.
    public init(at ranges: [Range<Int>]) {
        self.ranges = Self.merged(ranges)
    }

    /// What any text holds, whatever it is.
    public init(in bytes: [UInt8]) {
        ranges = Self.merged(CredentialScan(bytes).ranges)
    }

    init(_ bytes: [UInt8], in subjects: [Workspace.Subject]) {
        var found = CredentialScan(bytes).ranges
        for secret in subjects.flatMap(Self.understood) {
            found.append(secret.range)
            if let text = secret.text { texts.insert(text) }
        }
        ranges = Self.merged(found.filter { !$0.isEmpty && $0.upperBound <= bytes.count })
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    private struct Found {
        var range: Range<Int>
        var text: String?
    }

    private static func understood(_ subject: Workspace.Subject) -> [Found] {
        switch subject {
        case .config(let config): table(config.root, schema: GlobalTable.schema)
        case .values(let values): anything(values.root, isYAML: true) + (values.config.map { table($0.root, schema: GlobalTable.schema) } ?? [])
        case .secret(let file): file.secrets.flatMap(manifest)
        case .template: []
        }
    }

    private static func table(_ node: Node, schema: TableSchema) -> [Found] {
        node.members.flatMap { member -> [Found] in
            guard let key = schema.key(member.key) else {
                return TellingName.isTelling(member.key.utf8) ? values(member.node) : anything(member.node, isYAML: false)
            }
            if key.isSecret { return values(member.node) }
            guard let inner = key.kind.schema else { return anything(member.node, isYAML: false) }
            let tables = member.node.isTable ? [member.node] : member.node.elements
            return tables.flatMap { table($0, schema: inner) }
        }
    }

    /// Where no key is declared, names decide: of keys, and of entries with `name` and `value`.
    private static func anything(_ node: Node, isYAML: Bool) -> [Found] {
        if node.string != nil { return inside(node) }
        let name = node["name"]?.node.string ?? node["key"]?.node.string
        let isEntry = name.map { TellingName.isTelling($0.utf8) } ?? false
        return node.elements.flatMap { anything($0, isYAML: isYAML) }
            + node.members.flatMap { member -> [Found] in
                if isEntry, member.key == "value" { return values(member.node) }
                // `secret: name` names a Secret of Kubernetes.
                guard TellingName.isTelling(member.key.utf8), !(isYAML && ["secret", "secretkey"].contains(member.key.lowercased())) else {
                    return anything(member.node, isYAML: isYAML)
                }
                return member.node.isTable ? anything(member.node, isYAML: isYAML) : values(member.node)
            }
    }

    /// A text that holds credentials among other things: `KEY=value`, JSON of a registry. The raw scan finds them, unless escapes hide
    /// the quotes and names they stand between.
    private static func inside(_ node: Node) -> [Found] {
        guard case .string(let text) = node.value, text.utf8.count > 12, text.utf8.contains(UInt8(ascii: "=")) || text.utf8.contains(UInt8(ascii: ":")) else {
            return []
        }
        let bytes = Array(text.utf8)
        guard node.range.count != bytes.count + 2, node.range.count != bytes.count else { return [] }
        let found = CredentialScan(bytes).ranges
        return found.map { Found(range: node.range, text: String(decoding: bytes[$0], as: UTF8.self)) }
    }

    private static func values(_ node: Node) -> [Found] {
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
    private static func copied(_ node: Node) -> [Found] {
        guard let text = node.string else { return values(node) }
        let inner = YAMLStream(parsing: Array(text.utf8)).documents.flatMap { Secret.all(in: YAMLNodes.root(of: $0)) }
        return [Found(range: node.range, text: text)] + inner.flatMap(manifest).map { Found(range: node.range, text: $0.text) }
    }

    private static func manifest(_ secret: Secret) -> [Found] {
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
