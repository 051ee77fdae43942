import SourceBytes

/// Passwords and tokens on a command line, where a flag or the place tells what they are: `curl -u ci:...`, `docker login -p ...`,
/// `sshpass -p ...`, `mysql -p...`, `vault login ...`, `echo ... | docker login --password-stdin`.
struct CommandCredentials {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// What stands between blanks and quotes.
    private let words: [Range<Int>]

    /// Those of a line.
    static func ranges(in bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> [Range<Int>] {
        CommandCredentials(bytes, line).ranges
    }

    /// Whether a file names one of the programs at all: nearly none does.
    static func areLikely(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { programs.contains { bytes.firstOffset(of: $0) != nil } }

    private static let programs: [StaticString] = ["curl", "login", "sshpass", "mysql", "mariadb"]

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        self.bytes = bytes
        // Named, since a sequence's own `split` counts places from the start of the line.
        let parts: [ByteSlice] = bytes[line].split { $0 <= 0x20 || Self.ends.contains($0) }
        words = parts.map { $0.startIndex..<$0.endIndex }
    }

    private static let ends = ByteSet("\"'\\`()")

    private var ranges: [Range<Int>] {
        let curls = holds("curl")
        let logsIn = holds("login")
        let connects = holds("mysql") || holds("mysqldump") || holds("mariadb")
        var found: [Range<Int>] = []
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : nil
            if curls, says(word, "-u") || says(word, "--user") { found += next.flatMap(afterColon).map { [$0] } ?? [] }
            if logsIn || says(words[max(index - 1, 0)], "sshpass"), says(word, "-p") { found += next.map { [$0] } ?? [] }
            if connects || says(words[max(index - 1, 0)], "sshpass"), bytes[word].starts(with: "-p"), word.count > 2 { found.append(word.lowerBound + 2..<word.upperBound) }
            if says(word, "login"), index > 0, says(words[index - 1], "vault") { found += next.map { [$0] } ?? [] }
            if says(word, "echo"), holds("--password-stdin") { found += next.map { [$0] } ?? [] }
        }
        return found.filter(isWritten)
    }

    private func says(_ word: Range<Int>, _ text: StaticString) -> Bool { bytes[word].reads(text) }

    private func holds(_ text: StaticString) -> Bool { words.contains { says($0, text) } }

    /// The password of `user:password`.
    private func afterColon(_ word: Range<Int>) -> Range<Int>? {
        guard let colon = bytes[word].firstIndex(of: UInt8(ascii: ":")), colon + 1 < word.upperBound else { return nil }
        return colon + 1..<word.upperBound
    }

    /// No variable, no further flag, and not what comes after a text that has ended.
    private func isWritten(_ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first, bytes[range].contains(where: TellingName.isLetterOrDigit) else { return false }
        return first != UInt8(ascii: "$") && first != UInt8(ascii: "-") && first != UInt8(ascii: "|") && !Placeholders.isVariable(bytes[range])
    }
}
