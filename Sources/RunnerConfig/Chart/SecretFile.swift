import YAMLLite

/// The Kubernetes Secrets of a file, which may hold several documents of other kinds too.
public struct SecretFile: Sendable {
    public let text: SourceText
    public let target: Target
    public let secrets: [Secret]
    /// Whether all of the file was looked at: aliases that expand without end are not followed.
    public let isWhole: Bool
    public let syntaxProblems: [SyntaxProblem]
    public let comments: [Range<Int>]

    public init(_ bytes: [UInt8], target: Target = Target()) {
        let stream = YAMLStream(parsing: bytes)
        text = SourceText(bytes)
        self.target = target
        comments = stream.comments
        syntaxProblems = stream.problems.filter { !$0.isReadByHelm }.map(SyntaxProblem.init)
        let documents = stream.documents.map(YAMLNodes.read)
        secrets = documents.flatMap { Secret.all(in: $0.root) }
        isWhole = documents.allSatisfy(\.isWhole)
    }
}

/// One Secret manifest.
public struct Secret: Sendable {
    public let root: Node

    /// The Secret a node is, or the Secrets of a `kind: List`.
    static func all(in node: Node) -> [Secret] {
        switch node["kind"]?.node.string {
        case "Secret": [Secret(root: node)]
        case "List", "SecretList": (node["items"]?.node.elements ?? []).flatMap(all)
        case .some, nil: []
        }
    }

    public var name: Member? { root[path: ["metadata", "name"]] }
    public var namespace: Member? { root[path: ["metadata", "namespace"]] }
    public var type: Member? { root["type"] }
    /// Base64 text by key.
    public var data: [Member] { root["data"]?.node.members ?? [] }
    /// Plain text by key.
    public var stringData: [Member] { root["stringData"]?.node.members ?? [] }
}
