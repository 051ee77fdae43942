import GoTemplate
import YAMLLite

/// Texts inside texts: TOML that a template printed, in a YAML scalar, in a YAML text that is itself a scalar.
extension SourceMap {
    /// The content of a scalar, by its place in the YAML text.
    init(_ content: YAMLContentMap) {
        let segments = content.segments.map { segment in
            Segment(text: segment.content, file: segment.source..<segment.source + segment.content.count, isVerbatim: segment.isVerbatim)
        }
        self.init(segments: segments, allowsEdits: content.isLiteralBlock)
    }

    /// What a template printed, by its place in the template.
    init(_ rendering: Rendering) {
        let segments = rendering.segments.map { Segment(text: $0.output, file: $0.source, isVerbatim: $0.isVerbatim) }
        self.init(segments: segments, allowsEdits: true)
    }

    /// This map, followed by one that tells where its places stand.
    func through(_ outer: SourceMap) -> SourceMap {
        guard !outer.segments.isEmpty else { return SourceMap(segments: segments, allowsEdits: allowsEdits && outer.allowsEdits) }
        guard !segments.isEmpty else { return outer }
        var joined: [Segment] = []
        for segment in segments {
            guard segment.isVerbatim else {
                joined.append(Segment(text: segment.text, file: outer.file(segment.file), isVerbatim: false))
                continue
            }
            let shift = segment.text.lowerBound - segment.file.lowerBound
            for part in outer.segments {
                let overlap = part.text.clamped(to: segment.file)
                guard !overlap.isEmpty else { continue }
                let start = part.file.lowerBound + (part.isVerbatim ? overlap.lowerBound - part.text.lowerBound : 0)
                joined.append(Segment(
                    text: overlap.lowerBound + shift..<overlap.upperBound + shift, file: start..<start + overlap.count, isVerbatim: part.isVerbatim))
            }
        }
        return SourceMap(segments: joined, allowsEdits: allowsEdits && outer.allowsEdits)
    }
}

extension Node {
    /// The same tree with its places taken through a map.
    func moved(by map: SourceMap) -> Node {
        var node = self
        node.range = map.file(range)
        switch value {
        case .null, .boolean, .integer, .float, .string, .dateTime: break
        case .array(let elements): node.value = .array(elements.map { $0.moved(by: map) })
        case .table(let members):
            node.value = .table(members.map { member in
                Member(member.key, member.node.moved(by: map), keyRange: map.file(member.keyRange), statement: map.file(member.statement))
            })
        }
        return node
    }
}
