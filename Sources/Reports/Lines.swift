import SourceBytes

/// Turns byte offsets into lines and columns. Built only for files about which something is said.
package struct Lines: Sendable {
    private let bytes: [UInt8]
    /// The offset of each line's first byte.
    private let starts: [Int]

    /// A place as people count: both from 1, columns in UTF-8 bytes.
    package struct Position: Equatable, Sendable {
        package var line: Int
        package var column: Int
    }

    package init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        self.bytes = bytes
        self.starts = starts
    }

    package var count: Int { starts.count }

    /// The place of an offset; offsets beyond the end stand at the end.
    package func position(_ offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(of: offset)
        return Position(line: line, column: offset - starts[line - 1] + 1)
    }

    /// The number of the line that holds an offset, from 1.
    package func line(of offset: Int) -> Int {
        max(starts.partitionPoint { $0 <= offset }, 1)
    }

    /// The bytes of a line, numbered from 1, without its line end (LF or CRLF).
    package func range(ofLine number: Int) -> Range<Int> {
        guard (1...starts.count).contains(number) else { return bytes.count..<bytes.count }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }
}
