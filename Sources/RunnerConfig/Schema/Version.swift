/// A version of GitLab Runner or of its Helm chart: `19.4`, `0.53.1`.
public struct Version: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    // Every file and every key has several: kept small.
    private var first: Int32
    private var second: Int32
    private var third: Int32

    public var major: Int {
        get { Int(first) }
        set { first = Int32(clamping: newValue) }
    }

    public var minor: Int {
        get { Int(second) }
        set { second = Int32(clamping: newValue) }
    }

    public var patch: Int {
        get { Int(third) }
        set { third = Int32(clamping: newValue) }
    }

    public init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
        (first, second, third) = (Int32(clamping: major), Int32(clamping: minor), Int32(clamping: patch))
    }

    /// Reads `19`, `19.4`, `v19.4.0` or `0.53.0-beta` (whose suffix is dropped); nil for anything else.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let version = text.withUTF8(Self.read) else { return nil }
        self = version
    }

    /// A version in our own source; a text that is no version reads as 0.0.
    public init(stringLiteral text: StaticString) {
        self = text.withUTF8Buffer(Self.read) ?? Version(0, 0)
    }

    /// Byte by byte: every declared key that came later than Runner 9 holds a version, and those of a table are all read with it.
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Version? {
        var version = Version(0, 0, 0)
        var part = 0
        var number = 0
        var digits = 0
        var position = bytes.first == UInt8(ascii: "v") ? 1 : 0
        loop: while position < bytes.count {
            switch bytes[position] {
            case let byte where (0x30...0x39).contains(byte):
                digits += 1
                guard digits < 10 else { return nil }
                number = number * 10 + Int(byte - 0x30)
            case UInt8(ascii: ".") where digits > 0 && part < 2:
                if part == 0 { version.major = number } else { version.minor = number }
                part += 1
                number = 0
                digits = 0
            case UInt8(ascii: "-"), UInt8(ascii: "+"): break loop
            default: return nil
            }
            position += 1
        }
        guard digits > 0 else { return nil }
        switch part {
        case 0: version.major = number
        case 1: version.minor = number
        default: version.patch = number
        }
        return version
    }

    public var description: String { patch == 0 && major > 0 ? "\(major).\(minor)" : "\(major).\(minor).\(patch)" }

    public static func < (left: Version, right: Version) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
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
