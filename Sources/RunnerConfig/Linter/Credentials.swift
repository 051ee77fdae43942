/// Finds what no output may show.
enum Credentials {
    /// The ranges of tokens, keys and passwords in a file.
    ///
    /// Placeholders of the documentation are nobody's secret, and findings about them have to name them.
    static func ranges(in subject: Workspace.Subject) -> [Range<Int>] {
        nodes(in: subject).filter { !Placeholders.contains($0.string ?? "") }.map(\.range) + comments(in: subject)
    }

    /// What is a credential by its shape, wherever comments hold it.
    private static func comments(in subject: Workspace.Subject) -> [Range<Int>] {
        let (text, comments): (SourceText, [Range<Int>]) =
            switch subject {
            case .config(let config): (config.text, config.comments)
            case .values(let values): (values.text, values.comments + (values.config?.comments ?? []))
            case .secret(let file): (file.text, file.comments)
            case .template(let template): (template.text, [0..<template.text.bytes.count])
            }
        return comments.flatMap { CredentialShape.ranges(in: text.bytes[$0.clamped(to: 0..<text.bytes.count)]) }
    }

    private static func nodes(in subject: Workspace.Subject) -> [Node] {
        switch subject {
        case .config(let config): nodes(in: config.root, schema: GlobalTable.schema)
        case .values(let values):
            nodes(in: values.root) + (values.config.map { nodes(in: $0.root, schema: GlobalTable.schema) } ?? [])
        case .secret(let file): file.secrets.flatMap { ($0.data + $0.stringData).map(\.node) }
        case .template: []
        }
    }

    private static func nodes(in table: Node, schema: TableSchema) -> [Node] {
        table.members.flatMap { member -> [Node] in
            guard let key = schema.key(member.key) else { return soundsSecret(member.key) ? [member.node] : [] }
            if key.isSecret { return [member.node] }
            guard let inner = key.kind.schema else { return nodes(in: member.node) }
            let tables = member.node.isTable ? [member.node] : member.node.elements
            return tables.flatMap { nodes(in: $0, schema: inner) }
        }
    }

    /// In texts whose keys are not declared, the name decides.
    private static func nodes(in node: Node) -> [Node] {
        node.elements.flatMap(nodes)
            + node.members.flatMap { member in
                soundsSecret(member.key) && member.node.string != nil ? [member.node] : nodes(in: member.node)
            }
    }

    private static func soundsSecret(_ key: String) -> Bool {
        let name = String(decoding: key.utf8.map(\.lowercasedASCII).filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }, as: UTF8.self)
        return name != "secretname" && ["token", "password", "secretkey", "accesskey", "privatekey", "accountkey"].contains { name.hasSuffix($0) }
    }
}
