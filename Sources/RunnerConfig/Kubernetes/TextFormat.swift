/// What a text has to look like.
public struct TextFormat: Sendable {
    /// As it is called after "is not a valid".
    public let noun: String
    /// What is valid, in words.
    public let advice: String
    /// The same as a regular expression without anchors, as far as one can say it; for schemas.
    public let pattern: String
    /// Whether a text looks like that.
    let takes: @Sendable (String) -> Bool

    init(_ noun: String, _ advice: String, pattern: String, takes: @escaping @Sendable (String) -> Bool) {
        self.noun = noun
        self.advice = advice
        self.pattern = pattern
        self.takes = takes
    }

    /// Whether a text is a stand-in for what another program or a template fills in.
    static func isFilledInLater(_ text: String) -> Bool { ["{{", "${", "<"].contains(where: text.contains) }
}

extension TextFormat: Equatable {
    public static func == (left: TextFormat, right: TextFormat) -> Bool { left.pattern == right.pattern }
}

// MARK: Names

extension TextFormat {
    /// `IsDNS1123Label`.
    static let label = TextFormat(
        "name", "at most 63 lowercase letters, digits and dashes", pattern: "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?",
        takes: { $0.utf8.count <= 63 && isDashedWord($0[...]) })

    /// `IsDNS1123Subdomain`.
    static let subdomain = TextFormat(
        "name", "lowercase letters, digits, dashes and dots only", pattern: "[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
        takes: isSubdomain)

    /// `IsValidPortName`.
    static let portName = TextFormat(
        "port name", "at most 15 lowercase letters, digits and dashes, one of them a letter", pattern: "[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?",
        takes: { $0.utf8.count <= 15 && isDashedWord($0[...]) && $0.utf8.contains(where: isLower) && !$0.contains("--") })

    /// `IsQualifiedName`.
    static let labelKey = TextFormat(
        "key of a label", "letters, digits, dashes, underscores and dots, with a domain and a slash before them if need be",
        pattern: "([A-Za-z0-9.-]+/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?",
        takes: { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard let name = parts.last, parts.count <= 2, isName(name) else { return false }
            return parts.count == 1 || isSubdomain(parts[0].lowercased())
        })

    /// `IsValidLabelValue`.
    static let labelValue = TextFormat(
        "value of a label", "at most 63 letters, digits, dashes, underscores and dots", pattern: "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?",
        takes: { $0.isEmpty || isName($0[...]) })

    /// `IsConfigMapKey`.
    static let fileName = TextFormat(
        "key of a ConfigMap", "letters, digits, dashes, underscores and dots only", pattern: "[-._a-zA-Z0-9]{1,253}",
        takes: { (1...253).contains($0.utf8.count) && $0.utf8.allSatisfy(isNameByte) && $0 != "." && !$0.hasPrefix("..") })

    /// `IsRelaxedEnvVarName`, which holds since Kubernetes 1.32.
    static let variableName = TextFormat(
        "variable name", "any ASCII characters but `=`", pattern: "[ -<>-~]+",
        takes: { !$0.isEmpty && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "=") } })

    private static func isSubdomain(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isDashedWord)
    }

    /// Small letters and digits, with dashes between them.
    private static func isDashedWord(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, first != dash, last != dash else { return false }
        return text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == dash }
    }

    private static func isName(_ text: Substring) -> Bool {
        guard (1...63).contains(text.utf8.count), let first = text.utf8.first, let last = text.utf8.last else { return false }
        return text.utf8.allSatisfy(isNameByte) && isAlphanumeric(first) && isAlphanumeric(last)
    }

    private static let dash = UInt8(ascii: "-")
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLower(byte | 0x20) }
    private static func isNameByte(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == dash || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") }
}

// MARK: Addresses

extension TextFormat {
    /// An address, IPv4 or IPv6.
    static let address = TextFormat("IP address", "write an address such as `192.0.2.10`", pattern: addressPattern, takes: isAddress)

    /// The address of a Service, or `None` for a headless one.
    static let serviceAddress = TextFormat(
        "IP address", "write an address, or `None`", pattern: "None|" + addressPattern, takes: { $0 == "None" || isAddress($0) })

    /// A network with the length of its prefix.
    static let network = TextFormat(
        "network", "write a network such as `10.0.0.0/8`, or `192.0.2.10/32` for a single address", pattern: " *(\(addressPattern))/[0-9]{1,3} *",
        takes: { text in
            let parts = text.split(separator: " ").joined().split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, isAddress(String(parts[0])), let length = Int(parts[1]) else { return false }
            return (0...(parts[0].contains(":") ? 128 : 32)).contains(length)
        })

    private static let addressPattern = "[0-9]{1,3}([.][0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*"

    /// As far as its letters tell: digits and dots, or hexadecimal digits and colons.
    private static func isAddress(_ text: String) -> Bool {
        if text.contains(":") {
            return text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) && Int($0).map { $0 <= 255 } == true }
    }
}

// MARK: Amounts and paths

extension TextFormat {
    /// A percentage, of which there may be more than all.
    static let share = TextFormat(
        "percentage", "write a percentage such as `\"25%\"`, or a number without quotes", pattern: "[0-9]+%",
        takes: { percentage($0) != nil })

    /// A percentage of at most 100.
    static let part = TextFormat(
        "percentage", "write a percentage of at most `\"100%\"`, or a number without quotes", pattern: "0*(100|[0-9]{1,2})%",
        takes: { percentage($0).map { $0 <= 100 } == true })

    /// A duration of Prometheus, from years to milliseconds.
    ///
    /// Source: the API of the Prometheus Operator, `monitoring.coreos.com/v1`.
    static let scrapeDuration = TextFormat(
        "duration", "write whole numbers with their units, the largest first: `30s`, `1m30s`",
        pattern: "0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?", takes: isScrapeDuration)

    /// A path below a directory.
    static let relativePath = TextFormat(
        "relative path", "write a path without a slash at its beginning and without `..`", pattern: "[^/].*",
        takes: { !$0.isEmpty && !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })

    /// Anything at all.
    static let something = TextFormat("value", "write something", pattern: "[^\\x00]+", takes: { !$0.isEmpty })

    private static func percentage(_ text: String) -> Int? {
        guard text.hasSuffix("%"), text.utf8.count > 1, text.utf8.dropLast().allSatisfy(isDigit) else { return nil }
        return Int(text.dropLast()) ?? .max
    }

    private static func isScrapeDuration(_ text: String) -> Bool {
        if text == "0" { return true }
        var rest = text[...]
        for unit in ["y", "w", "d", "h", "m", "s", "ms"] {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let after = rest.dropFirst(digits.count)
            guard !digits.isEmpty, after.prefix(while: \.isLetter) == unit else { continue }
            rest = after.dropFirst(unit.count)
        }
        return rest.isEmpty
    }
}
