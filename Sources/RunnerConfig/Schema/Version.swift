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
        var numbers = [0, 0, 0]
        var index = 0
        var digits = 0
        // Byte by byte: every declared key that came later than Runner 9 holds a version, and all are read at start.
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "v") where place == 0: continue
            case 0x30...0x39:
                digits += 1
                guard digits < 10 else { return nil }
                numbers[index] = numbers[index] * 10 + Int(byte - 0x30)
                continue
            case UInt8(ascii: ".") where digits > 0 && index < 2:
                index += 1
                digits = 0
                continue
            case UInt8(ascii: "-"), UInt8(ascii: "+"): break
            default: return nil
            }
            break
        }
        guard digits > 0 else { return nil }
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
