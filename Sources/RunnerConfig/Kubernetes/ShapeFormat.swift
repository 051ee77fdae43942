/// What Kubernetes' spellings look like.
enum ShapeFormat {
    /// `IsDNS1123Label`.
    static func isLabel(_ text: String) -> Bool { text.utf8.count <= 63 && isDashedWord(text[...]) }

    /// `IsDNS1123Subdomain`.
    static func isSubdomain(_ text: String) -> Bool {
        guard (1...253).contains(text.utf8.count) else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isDashedWord)
    }

    /// Small letters and digits, with dashes between them.
    private static func isDashedWord(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return text.utf8.allSatisfy { isLowerOrDigit($0) || $0 == dash } && isLowerOrDigit(first) && isLowerOrDigit(last)
    }

    /// `IsValidLabelValue`.
    static func isLabelValue(_ text: String) -> Bool { text.isEmpty || isName(text) }

    /// `IsQualifiedName`.
    static func isLabelKey(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.last, parts.count <= 2, isName(name) else { return false }
        return parts.count == 1 || isSubdomain(parts[0].lowercased())
    }

    /// `IsValidPortName`.
    static func isPortName(_ text: String) -> Bool {
        text.utf8.count <= 15 && isLabel(text) && text.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } && !text.contains("--")
    }

    /// A whole number, or a percentage.
    static func isCountOrShare(_ text: String) -> Bool {
        let number = text.hasSuffix("%") ? text.dropLast() : text[...]
        return !number.isEmpty && number.utf8.allSatisfy(isDigit)
    }

    /// An address, as far as its letters tell: digits and dots, or hexadecimal digits and colons.
    static func isAddress(_ text: String) -> Bool {
        if text.contains(":") { return text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) } }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { Int($0).map { (0...255).contains($0) } ?? false }
    }

    private static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...63).contains(bytes.count), isAlphanumeric(bytes[0]), isAlphanumeric(bytes[bytes.count - 1]) else { return false }
        return bytes.allSatisfy { isAlphanumeric($0) || $0 == dash || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    }

    private static let dash = UInt8(ascii: "-")
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLowerOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }
}
