import YAMLLite

/// The values that a release gets, from everything that gives some: documents of a file, parts of a manifest, files and arguments of a
/// command. Each layer lies over those before it, as Helm merges them.
struct ReleaseValues: Sendable {
    /// What Helm makes of all layers.
    private(set) var node: Node
    /// Whether ``node`` is all of it: aliases that expand endlessly are not followed.
    private(set) var isWhole: Bool
    /// Where the layers stand in YAML, the lowest first; none for what arguments give.
    private(set) var places: [YAMLPlace]
    /// All layers as they are, also those values that do not count.
    private(set) var layers: [Node]
    private(set) var overridden: [OverriddenValue] = []
    /// The texts that arguments give, by where they stand.
    private var texts: [Range<Int>: MappedText] = [:]

    init(_ place: YAMLPlace) {
        // Of a list or a text nothing is used.
        (node, isWhole, places, layers) = (place.node, place.isWhole, [place], [place.node])
    }

    /// Values that nothing is laid over yet.
    static let empty = ReleaseValues()

    private init() { (node, isWhole, places, layers) = (Node(.null), true, [], []) }

    /// The values of a file: Helm takes each of its documents for a layer.
    init(documentsOf yaml: YAMLText) {
        self.init(YAMLPlace(yaml, document: 0))
        for document in yaml.documents.dropFirst() { lay(document) }
    }

    /// The part that stands below a key; nil unless a mapping does.
    func below(_ key: String) -> ReleaseValues? {
        guard let inner = node[key]?.node, inner.isTable else { return nil }
        var part = self
        part.node = inner
        part.places = places.compactMap { $0[key] }
        return part
    }

    /// Where the value at a path stands that counts; nil when no YAML gives it.
    func place(of keys: [String]) -> YAMLPlace? {
        guard let range = (keys.isEmpty ? node : node[path: keys]?.node)?.range else { return nil }
        return places.lazy.compactMap { keys.reduce($0) { $0?[$1] } }.last { $0.node.range == range }
    }

    /// The layer into which a path fits best: the last that has most of what leads to it.
    func layer(for keys: [String]) -> YAMLPlace? {
        let depth = { (place: YAMLPlace) in keys.indices.last { place.node[path: Array(keys[...$0])] != nil }.map { $0 + 1 } ?? 0 }
        return places.max { depth($0) < depth($1) || depth($0) == depth($1) && $0.node.range.lowerBound < $1.node.range.lowerBound }
    }

    /// The bytes of the text at a path, and where each of them stands in the file; nil when no text does.
    func content(at keys: [String]) -> (bytes: [UInt8], map: SourceMap)? {
        if let range = node[path: keys]?.node.range, let text = texts[range] { return (text.bytes, text.map(allowsEdits: true)) }
        return place(of: keys)?.content
    }

    /// Whether an edit of a range of the file changes the values there and nowhere else.
    func isVerbatim(inFile range: Range<Int>) -> Bool { places.contains { $0.yaml.map.isVerbatim(inFile: range) } }

    /// What stops Helm from reading the values.
    var problems: [SyntaxProblem] {
        var seen: Set<Range<Int>> = []
        return places.flatMap { $0.yaml.problems + $0.misfits }.filter { seen.insert($0.range).inserted }
    }

    var comments: [Range<Int>] {
        var seen: Set<Range<Int>> = []
        return places.flatMap { place in place.yaml.stream.comments.map(place.yaml.map.file) }.filter { seen.insert($0).inserted }
    }
}

// MARK: Layers

extension ReleaseValues {
    /// Lays values over all there are: mappings are merged, everything else is replaced.
    mutating func lay(_ place: YAMLPlace) {
        places.append(place)
        layers.append(place.node)
        isWhole = isWhole && place.isWhole
        // An empty document says nothing.
        guard place.node.isTable else { return }
        let merged = node.isTable ? node.merged(with: place.node) : place.node
        overridden += OverriddenValue.all(in: node, replacedBy: merged)
        node = merged
    }

    /// Makes an assignment of the command line.
    mutating func lay(_ assignment: AssignedNode) {
        texts.merge(assignment.texts) { $1 }
        var assigned = node.isTable ? node : Node(.table([]))
        assigned.assign(assignment.steps[...], assignment.value)
        overridden += OverriddenValue.all(at: assignment, in: node, replacedBy: assigned)
        node = assigned
        layers.append(assignment.value)
    }
}

extension Node {
    /// A mapping with another one laid over it.
    fileprivate func merged(with upper: Node) -> Node {
        var members = self.members
        for member in upper.members {
            guard let index = members.lastIndex(where: { $0.key == member.key }) else {
                members.append(member)
                continue
            }
            let known = members[index].node
            members[index] = member
            if known.isTable, member.node.isTable { members[index].node = known.merged(with: member.node) }
        }
        var merged = upper
        merged.value = .table(members)
        return merged
    }
}

extension YAMLPlace {
    /// What Helm says of a document of values that holds a list or a text.
    fileprivate var misfits: [SyntaxProblem] {
        guard steps.isEmpty, !node.isTable, !node.isNull, !yaml.stream.problems.contains(where: \.isError) else { return [] }
        return [SyntaxProblem("values must be a mapping of keys at the top", at: node.range)]
    }
}
