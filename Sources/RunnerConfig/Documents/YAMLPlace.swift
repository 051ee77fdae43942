import SourceBytes
import YAMLLite

/// A node of a YAML text and the way to it.
struct YAMLPlace: Sendable {
    let yaml: YAMLText
    /// Which document of the text.
    let document: Int
    /// From the document's root.
    let steps: [YAMLStep]
    /// Read as Helm does, with places in the file.
    let node: Node
    /// Whether ``node`` is all of it: aliases that expand endlessly are not followed.
    let isWhole: Bool
    /// The same place as the reader sees it; nil where a merge key brings it in.
    let source: YAMLNode?

    /// The root of a document.
    init(_ yaml: YAMLText, document: Int) {
        let content = yaml.stream.document(document)
        let read = content.map { YAMLNodes.read($0) } ?? (root: Node(.null), isWhole: true)
        self.init(yaml, document, [], yaml.map.segments.isEmpty ? read.root : read.root.moved(by: yaml.map), content?.root?.target(), isWhole: read.isWhole)
    }

    private init(_ yaml: YAMLText, _ document: Int, _ steps: [YAMLStep], _ node: Node, _ source: YAMLNode?, isWhole: Bool) {
        self.source = source
        self.yaml = yaml
        self.document = document
        self.steps = steps
        self.node = node
        self.isWhole = isWhole
    }

    /// The same place in its text alone, wherever that stands.
    var alone: YAMLPlace {
        guard !yaml.map.segments.isEmpty else { return self }
        return steps.reduce(YAMLPlace(yaml.alone, document: document)) { place, step in
            switch step {
            case .key(let key): place[key] ?? place
            case .index(let index): place.elements[safe: index] ?? place
            }
        }
    }

    /// What stands at a path of keys below; nil when nothing does.
    subscript(_ keys: String...) -> YAMLPlace? {
        var place = self
        for key in keys {
            guard let member = place.node[key] else { return nil }
            place = YAMLPlace(yaml, document, place.steps + [.key(key)], member.node, place.source?[key]?.value.target(), isWhole: isWhole)
        }
        return place
    }

    /// The items of a list; none of anything else.
    var elements: [YAMLPlace] {
        guard !node.elements.isEmpty else { return [] }
        var items: [YAMLNode] = []
        if case .sequence(let read)? = source?.content { items = Array(read) }
        return node.elements.enumerated().map { YAMLPlace(yaml, document, steps + [.index($0)], $1, items[safe: $0]?.target(), isWhole: isWhole) }
    }

    /// The values of a mapping, with their keys.
    var members: [(key: String, place: YAMLPlace)] {
        entries.map { ($0.key.key, $0.place) }
    }

    /// The same, with where the keys stand.
    var entries: [(key: Member, place: YAMLPlace)] {
        guard !node.members.isEmpty else { return [] }
        var values: [String: YAMLNode] = [:]
        if case .mapping(let read)? = source?.content {
            for entry in read { if let key = entry.key.text { values[key] = entry.value.target() } }
        }
        return node.members.map { ($0, YAMLPlace(yaml, document, steps + [.key($0.key)], $0.node, values[$0.key], isWhole: isWhole)) }
    }

    var string: String? { node.string }

    /// The texts here and below, by where they stand.
    var texts: [(range: Range<Int>, text: MappedText)] {
        if let (bytes, map) = content {
            var text = MappedText()
            text.add(bytes, through: map)
            return [(node.range, text)]
        }
        return members.flatMap(\.place.texts) + elements.flatMap(\.texts)
    }

    /// The bytes of a text, and where each of them stands in the file.
    typealias Content = (bytes: [UInt8], map: SourceMap)

    /// The text that stands here; nil when this is none.
    var content: Content? {
        guard let scalar = source, case .scalar = scalar.content, case .string(let text) = scalar.helmScalar, let origins = scalar.contentMap else { return nil }
        let (bytes, map) = ([UInt8](text.utf8), SourceMap(origins))
        // `!!binary` stands in Base64: each byte comes from the whole of it.
        guard (map.segments.last?.text.upperBound ?? 0) == bytes.count else {
            var whole = MappedText()
            whole.add(bytes, for: node.range)
            return (bytes, whole.map(allowsEdits: false))
        }
        return (bytes, map.through(yaml.map))
    }

    /// What the text that stands here means in Base64, each byte of which comes from the whole of it: no repair is possible there.
    var decoded: Content? {
        guard let text = node.string, !node.range.isEmpty, let bytes = Base64.decode(text.filter { !$0.isWhitespace }) else { return nil }
        var content = MappedText()
        content.add(bytes, for: node.range)
        return (bytes, content.map(allowsEdits: false))
    }
}
