/// An amount of memory as Docker writes it: `512m`, `1.5 GB`, `2gib`, `1073741824`. Every unit is a power of 1024.
public struct DockerSize: Sendable, Equatable {
    public var text: String

    public init(_ text: String) { self.text = text }

    /// The bytes; nil where Docker's library reports an error, as for `512Mi`, `-1` and `2 gigs`.
    ///
    /// Source: `github.com/docker/go-units` v0.5.0, `RAMInBytes`.
    public var bytes: Int64? {
        guard let last = text.lastIndex(where: { ("0"..."9").contains($0) || $0 == "." || $0 == " " }) else { return nil }
        let suffix = text[text.index(after: last)...].lowercased()
        let number = text[last] == " " ? text[..<last] : text[...last]
        guard number.allSatisfy(\.isASCII), let amount = Double(number), amount >= 0, let factor = Self.factor(suffix) else { return nil }
        return Int64(exactly: (amount * factor).rounded(.towardZero))
    }

    public var isValid: Bool { bytes != nil }

    private static func factor(_ suffix: String) -> Double? {
        guard let unit = suffix.first, suffix != "b" else { return 1 }
        guard let power = ["k", "m", "g", "t", "p"].firstIndex(of: String(unit)), ["", "b", "ib"].contains(suffix.dropFirst()) else { return nil }
        return (0...power).reduce(1.0) { factor, _ in factor * 1024 }
    }
}
