import SourceBytes
import YAMLLite

/// What no output may show of a file.
///
/// Two looks are united: one at the raw text, which needs no valid syntax (``CredentialScan``), and one at what the readers understood,
/// which knows declared keys, decodes escapes and Base64, and sees values of several lines.
public struct Credentials: Sendable, Equatable {
    /// Where they stand, in order and without overlaps; quotes may be included.
    public private(set) var ranges: [Range<Int>] = []
    /// How they read elsewhere: without escapes, out of Base64.
    public private(set) var texts: Set<String> = []
    /// Each of them by itself; two that touch are one range.
    public private(set) var pieces: [Range<Int>] = []

    public init() {}

    /// What stands in some places.
    public init(at ranges: [Range<Int>]) {
        // What escapes hide stands for the whole text that it is in, as often as that holds something.
        pieces = Array(Set(ranges))
        self.ranges = Self.merged(pieces)
    }

    /// What any text holds, whatever it is.
    public init(in bytes: [UInt8]) {
        self.init(at: CredentialScan.ranges(in: bytes))
    }

    /// What a file holds in the configurations and other documents that were read in it.
    ///
    /// - Parameter seen: what the look at the raw text found; nil to look.
    init(_ bytes: [UInt8], in subjects: [Workspace.Subject], and documents: [Node] = [], seen: [Range<Int>]? = nil) {
        var found = seen ?? CredentialScan.ranges(in: bytes)
        var texts: Set<String> = []
        let understood = UnderstoodCredentials(bytes: bytes)
        for secret in subjects.flatMap(understood.all) + documents.flatMap(understood.all) {
            found.append(secret.range)
            if let text = secret.text { texts.insert(text) }
        }
        self.init(at: found.filter { !$0.isEmpty && $0.upperBound <= bytes.count })
        self.texts = texts
    }

    /// Those of a part of the file, and what the others say: sentences about the part may quote them.
    func part(_ range: Range<Int>, of bytes: [UInt8]) -> Credentials {
        let inside = pieces.filter { $0.overlaps(range) }.map { $0.clamped(to: range) }.map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound }
        var part = Credentials(at: inside)
        part.texts = texts.union(pieces.filter { !$0.overlaps(range) }.map { String(decoding: bytes[$0], as: UTF8.self) })
        return part
    }

    /// Ranges in order, those that overlap or touch as one.
    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
