import SourceBytes

/// A comment of a draft.
struct DraftRemark {
    /// From the runner's table on, lists of tables with indices.
    var path: String
    /// Without `#`.
    var lines: [String]
    /// Above the key or header, or else at the end of its line.
    var isAbove: Bool

    /// A file with the comments of all drafts.
    static func added(_ drafts: [RunnerDraft], to config: ConfigFile) -> String {
        let runners = config.runners
        let edits = drafts.flatMap { draft in
            draft.remarks.compactMap { remark -> TextEdit? in
                guard let place = runners[safe: draft.index]?.node.statement(at: DottedPath.steps(remark.path)[...]) else { return nil }
                return remark.isAbove ? remark.above(place, config.text) : remark.beside(place, config.text)
            }
        }
        return String(decoding: TextEdit.applying(edits, to: config.text.bytes), as: UTF8.self)
    }

    private func beside(_ place: Range<Int>, _ text: SourceText) -> TextEdit {
        var end = text.lineEnd(max(0, place.upperBound - 1))
        while end > place.upperBound, text.bytes[end - 1] == 0x0A || text.bytes[end - 1] == 0x0D { end -= 1 }
        return .insertion(at: end, " # " + (lines.first ?? ""))
    }

    private func above(_ place: Range<Int>, _ text: SourceText) -> TextEdit {
        let start = text.lineStart(place.lowerBound)
        let indent = text.text(start..<place.lowerBound).prefix { $0 == " " || $0 == "\t" }
        let lineEnd = start > 1 && text.bytes[start - 2] == 0x0D ? "\r\n" : "\n"
        return .insertion(at: start, lines.map { "\(indent)#\($0.isEmpty ? "" : " ")\($0)\(lineEnd)" }.joined())
    }
}

extension Node {
    /// Where the key or the table at the end of a path stands.
    fileprivate func statement(at steps: ArraySlice<DottedPath.Step>) -> Range<Int>? {
        guard case .key(let key)? = steps.first, let member = self[key] else { return nil }
        guard case .element(let index)? = steps.dropFirst().first else { return steps.count == 1 ? member.statement : member.node.statement(at: steps.dropFirst()) }
        guard let element = member.node.elements[safe: index] else { return nil }
        return steps.count == 2 ? element.range : element.statement(at: steps.dropFirst(2))
    }
}
