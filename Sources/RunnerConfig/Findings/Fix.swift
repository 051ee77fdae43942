import SourceBytes

/// A repair that a finding offers.
public struct Fix: Sendable, Equatable {
    /// Whether a repair may be applied without asking.
    public enum Safety: String, Sendable, CaseIterable {
        /// Does what was obviously intended, and was tried: it changes only the key paths it names, every other path is read as
        /// before, and no error or warning comes of it.
        case safe
        /// Changes what the Runner does: applied only on request.
        case unsafe
    }

    /// What the repair does, as a command: "remove the scheme".
    public var title: String
    public var safety: Safety
    public var repair: Repair
    public var edits: [Edit] { repair.edits }
    /// Whether a part of it stands in another file than the finding.
    public var touchesOtherFiles: Bool { edits.contains { $0.path != nil } }

    public init(_ title: String, _ safety: Safety, _ repair: Repair) {
        self.title = title
        self.safety = safety
        self.repair = repair
    }
}

/// Replaces a range of UTF-8 bytes of a file by a text.
public struct Edit: Sendable, Equatable {
    public var range: Range<Int>
    public var text: String
    /// The file that changes, or nil for the finding's own.
    public var path: String?

    public init(_ range: Range<Int>, _ text: String, in path: String? = nil) {
        self.range = range
        self.text = text
        self.path = path
    }

    init(_ edit: TextEdit) {
        self.init(edit.range, String(decoding: edit.text, as: UTF8.self))
    }

    /// Puts a text at a place and takes nothing away.
    public static func insert(_ text: String, at offset: Int) -> Edit { Edit(offset..<offset, text) }

    /// Takes a range away.
    public static func remove(_ range: Range<Int>) -> Edit { Edit(range, "") }

    /// The bytes with the edits made.
    public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        TextEdit.applying(edits.map { TextEdit($0.range, $0.text) }, to: bytes)
    }
}
