/// A preset's config.toml, taken apart: the values, and what the comments beside them say.
struct PresetText {
    let root: Node
    private(set) var reasons: [String: String] = [:]
    private(set) var suppressions: [String: String] = [:]

    init(_ preset: Preset) {
        let config = ConfigFile([UInt8](preset.config.utf8))
        root = config.root
        let places = Self.places(config.root, "")
        for range in config.comments {
            let comment = config.text.text(range)
            if comment.hasPrefix("# runnercfg:") {
                guard let below = places.filter({ $0.range.lowerBound >= range.upperBound }).min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { continue }
                suppressions[below.path] = comment
            } else if let beside = places.filter({ $0.range.upperBound <= range.lowerBound }).max(by: { $0.range.upperBound < $1.range.upperBound }) {
                reasons[beside.path] = String(comment.dropFirst(2))
            }
        }
    }

    /// Every key and header, with its path.
    private static func places(_ node: Node, _ path: String) -> [(path: String, range: Range<Int>)] {
        node.members.flatMap { member -> [(path: String, range: Range<Int>)] in
            let inner = (path.isEmpty ? "" : path + ".") + DottedPath.step(member.key)
            if member.node.isListOfTables {
                return member.node.elements.enumerated().flatMap { index, element in [("\(inner)[\(index)]", element.range)] + places(element, "\(inner)[\(index)]") }
            }
            let own = member.node.isTable ? member.node.range : member.statement
            return (member.node.spelling == .implied ? [] : [(inner, own)]) + places(member.node, inner)
        }
    }
}
