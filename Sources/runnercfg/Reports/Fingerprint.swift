import RunnerConfig

/// Tells a finding again after the file around it has changed: rule, path, key path and the text of the line, not its number.
enum Fingerprint {
    private static let reach = 2048

    static func of(_ finding: Finding, in file: ReportedFile) -> String {
        let whole = file.lines.range(ofLine: file.lines.line(of: finding.range.lowerBound))
        // Of a line of megabytes the neighbourhood is enough, and must be: every finding on it would read it all again.
        let near = max(0, finding.range.lowerBound - reach)..<finding.range.lowerBound + reach
        let line = whole.clamped(to: near)
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var text = file.mask.shown(line, of: file.bytes)[...].drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        var hash = FNV1a()
        for part in [finding.rule, file.path, finding.keyPath] {
            hash.add(part.utf8)
            hash.add(CollectionOfOne(0))
        }
        hash.add(text)
        return hash.text
    }
}

/// The 64-bit hash of Fowler, Noll and Vo, variant 1a: the same on every machine and in every version.
struct FNV1a: Sendable {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
