/// Finds what no output may show.
enum Credentials {
    /// The ranges of tokens, keys and passwords in a file.
    static func ranges(in subject: Workspace.Subject) -> [Range<Int>] {
        switch subject {
        case .config(let config): ranges(in: config.root, schema: GlobalTable.schema)
        case .values(let values):
            ranges(in: values.root) + (values.config.map { ranges(in: $0.root, schema: GlobalTable.schema) } ?? [])
        case .secret(let file): file.secrets.flatMap { ($0.data + $0.stringData).map(\.node.range) }
        case .template: []
        }
    }

    private static func ranges(in table: Node, schema: TableSchema) -> [Range<Int>] {
        table.members.flatMap { member -> [Range<Int>] in
            guard let key = schema.key(member.key) else { return soundsSecret(member.key) ? [member.node.range] : [] }
            if key.isSecret { return [member.node.range] }
            guard let inner = key.kind.schema else { return ranges(in: member.node) }
            let tables = member.node.isTable ? [member.node] : member.node.elements
            return tables.flatMap { ranges(in: $0, schema: inner) }
        }
    }

    /// In texts whose keys are not declared, the name decides.
    private static func ranges(in node: Node) -> [Range<Int>] {
        node.elements.flatMap(ranges)
            + node.members.flatMap { member in
                soundsSecret(member.key) && member.node.string != nil ? [member.node.range] : ranges(in: member.node)
            }
    }

    private static func soundsSecret(_ key: String) -> Bool {
        let name = String(decoding: key.utf8.map(\.lowercasedASCII).filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }, as: UTF8.self)
        return name != "secretname" && ["token", "password", "secretkey", "accesskey", "privatekey", "accountkey"].contains { name.hasSuffix($0) }
    }
}
