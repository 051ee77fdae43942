/// A repair: edits of the file that belong together.
public struct Fix: Sendable, Equatable {
    /// Whether a repair may be applied without asking.
    public enum Safety: String, Sendable {
        /// Keeps the meaning, or does what was obviously intended.
        case safe
        /// Changes what the Runner does: applied only on request.
        case unsafe
    }

    /// What the repair does, as a command: "remove the scheme".
    public var title: String
    public var safety: Safety
    public var edits: [Edit]

    public init(_ title: String, _ safety: Safety, _ edits: [Edit]) {
        self.title = title
        self.safety = safety
        self.edits = edits
    }
}

/// Replaces a range of UTF-8 bytes of the file by a text.
public struct Edit: Sendable, Equatable {
    public var range: Range<Int>
    public var text: String

    public init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }

    /// Puts a text at a place and takes nothing away.
    public static func insert(_ text: String, at offset: Int) -> Edit { Edit(offset..<offset, text) }

    /// Takes a range away.
    public static func remove(_ range: Range<Int>) -> Edit { Edit(range, "") }
}

extension Edit {
    /// Applies edits to a text; edits that overlap one before them are left out.
    ///
    /// - Returns: the new text, and whether every edit found its place.
    public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> (bytes: [UInt8], complete: Bool) {
        let ordered = edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var position = 0
        var complete = true
        for edit in ordered {
            guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
                complete = false
                continue
            }
            result += bytes[position..<edit.range.lowerBound]
            result += edit.text.utf8
            position = edit.range.upperBound
        }
        result += bytes[position...]
        return (result, complete)
    }
}
