import SourceBytes
import TOMLKit

/// The text of a file, parted before each `[[runners]]`, so that each runner can be edited by itself.
struct RunnerPieces {
    /// What stands before the first, without the blank lines at its end.
    var head: String
    /// From each header, with the comments above it, up to the next, without the blank lines at its end.
    var runners: [String]
    /// These blank lines, those of the head first.
    private var ends: [String]

    /// Nil where the runners have no headers of their own.
    init?(_ document: TOMLDocument) {
        let config = ConfigFile(document.bytes)
        let nodes = config.runners.map(\.node)
        guard nodes.allSatisfy({ $0.spelling == .block }) else { return nil }
        let starts = nodes.map { Self.start(of: $0.range.lowerBound, config.text) }
        guard zip(starts, starts.dropFirst()).allSatisfy(<) else { return nil }
        var texts: [String] = []
        ends = []
        for (start, end) in zip([0] + starts, starts + [config.text.bytes.count]) {
            let content = config.text.bytes[start..<end].lastIndex { !" \t\r\n".utf8.contains($0) }
            let line = content.map { min(end, config.text.lineEnd($0)) } ?? start
            texts.append(config.text.text(start..<line))
            ends.append(config.text.text(line..<end))
        }
        (head, runners) = (texts[0], Array(texts.dropFirst()))
    }

    var text: String { zip([head] + runners, ends).map { $0 + $1 }.joined() }

    /// The line of a header, or that of the first comment right above it.
    private static func start(of header: Int, _ text: SourceText) -> Int {
        var start = text.lineStart(header)
        while start > 0 {
            let line = text.lineStart(start - 1)
            guard text.bytes[line..<start].first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#") else { break }
            start = line
        }
        return start
    }
}
