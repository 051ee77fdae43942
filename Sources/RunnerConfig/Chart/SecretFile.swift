/// The Secrets of a file, which may hold several documents of other kinds too.
public struct SecretFile: Sendable {
    public let text: SourceText
    public let target: Target
    public let secrets: [Secret]
    /// Whether all of the file was looked at: aliases that expand endlessly are not followed.
    public let isWhole: Bool
    public let syntaxProblems: [SyntaxProblem]
    public let comments: [Range<Int>]
    /// From the YAML to ``text``.
    let map: SourceMap

    /// - Parameters:
    ///   - yaml: the text that the Secrets stand in.
    ///   - text: the file.
    init(_ secrets: [Secret], of yaml: YAMLText, in text: SourceText, target: Target) {
        self.text = text
        self.target = target
        self.secrets = secrets
        map = yaml.map
        comments = yaml.stream.comments.map(yaml.map.file)
        syntaxProblems = yaml.problems
        isWhole = yaml.documents.allSatisfy(\.isWhole)
    }
}

/// One Secret: a manifest of it, or of something that makes it.
public struct Secret: Sendable {
    /// The manifest.
    public let root: Node
    public let name: Member?
    public let namespace: Member?
    /// Base64 text by key.
    public let data: [Member]
    /// Plain text by key.
    public let stringData: [Member]
    /// Keys whose values only a cluster knows.
    public let hidden: [Member]
    /// A Runner of the GitLab Runner Operator names it for its token.
    var isForOperator = false

    /// A manifest of kind `Secret`.
    init(manifest root: Node) {
        self.init(
            root, name: root[path: ["metadata", "name"]], namespace: root[path: ["metadata", "namespace"]], data: root["data"]?.node.members ?? [],
            stringData: root["stringData"]?.node.members ?? [])
    }

    init(_ root: Node, name: Member?, namespace: Member?, data: [Member] = [], stringData: [Member] = [], hidden: [Member] = []) {
        (self.root, self.name, self.namespace, self.data, self.stringData, self.hidden) = (root, name, namespace, data, stringData, hidden)
    }

    /// The Secret a node is, or the Secrets of a `kind: List`.
    static func all(in node: Node) -> [Secret] {
        switch node["kind"]?.node.string {
        case "Secret": [Secret(manifest: node)]
        case "List", "SecretList": (node["items"]?.node.elements ?? []).flatMap(all)
        case .some, nil: []
        }
    }

    /// The same, when one of some names is its own, for the Operator.
    func marked(namedBy names: Set<String>) -> Secret {
        guard let own = name?.node.string, names.contains(own) else { return self }
        var secret = self
        secret.isForOperator = true
        return secret
    }

    public var type: Member? { root["type"] }
    /// Every key that pods will see.
    public var keys: [Member] { data + stringData + hidden }
}
