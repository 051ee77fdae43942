/// A version of GitLab Runner or of its Helm chart: `19.4`, `0.53.1`.
public struct Version: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var major: Int
    public var minor: Int
    public var patch: Int

    public init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// Reads `19`, `19.4`, `v19.4.0` or `0.53.0-beta` (whose suffix is dropped); nil for anything else.
    public init?(_ text: some StringProtocol) {
        let core = text.drop { $0 == "v" }.prefix { $0 != "-" && $0 != "+" }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var numbers = [0, 0, 0]
        for (index, part) in parts.enumerated() {
            guard let number = Int(part), number >= 0 else { return nil }
            numbers[index] = number
        }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    /// A version in our own source; a text that is no version reads as 0.0.
    public init(stringLiteral text: String) {
        self = Version(text) ?? Version(0, 0)
    }

    public var description: String { patch == 0 && major > 0 ? "\(major).\(minor)" : "\(major).\(minor).\(patch)" }

    public static func < (left: Version, right: Version) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }

    /// The newest GitLab Runner whose behaviour this module knows.
    public static let newestRunner: Version = "19.4"
    /// The oldest GitLab Runner whose behaviour this module knows.
    public static let oldestRunner: Version = "9.0"
    /// The newest Helm chart whose behaviour this module knows.
    public static let newestChart: Version = "0.91.0"
    /// The oldest Helm chart whose behaviour this module knows.
    public static let oldestChart: Version = "0.1.13"
}
