/// The bytes of the file that the user has, and the line-wise questions that repairs ask of them.
public struct SourceText: Sendable {
    public let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// The text of a range.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The start of the line that holds an offset.
    public func lineStart(_ offset: Int) -> Int {
        var position = min(offset, bytes.count)
        while position > 0, bytes[position - 1] != Self.lineFeed { position -= 1 }
        return position
    }

    /// The offset after the line that holds an offset: after its line end, if it has one.
    public func lineEnd(_ offset: Int) -> Int {
        var position = min(offset, bytes.count)
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == Self.lineFeed { break }
        }
        return position
    }

    /// The whole lines a range touches, line ends included.
    public func wholeLines(_ range: Range<Int>) -> Range<Int> {
        lineStart(range.lowerBound)..<lineEnd(max(range.lowerBound, range.upperBound - 1))
    }

    /// The blanks before the first other byte of the line that holds an offset.
    public func indentation(_ offset: Int) -> String {
        let start = lineStart(offset)
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
        return text(start..<end)
    }

    /// The line end the file uses: that of its first line.
    public var lineBreak: String {
        guard let first = bytes.firstIndex(of: Self.lineFeed) else { return "\n" }
        return first > 0 && bytes[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    /// Whether nothing but blanks shares the lines of a range with it.
    public func standsAlone(_ range: Range<Int>) -> Bool {
        let blank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") || byte == Self.lineFeed }
        let lines = wholeLines(range)
        return bytes[lines.lowerBound..<range.lowerBound].allSatisfy(blank)
            && (bytes[range.upperBound..<max(range.upperBound, lines.upperBound)].allSatisfy(blank)
                || bytes[range.upperBound..<lines.upperBound].first { !blank($0) } == UInt8(ascii: "#"))
    }
}
