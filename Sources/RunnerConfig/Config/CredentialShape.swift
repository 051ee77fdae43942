/// Texts that are credentials by their very shape.
public enum CredentialShape {
    /// The ranges of such texts in some bytes: tokens of GitLab, access keys of Amazon and Alibaba.
    public static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            guard isWord(bytes[position]) else {
                position += 1
                continue
            }
            var end = position
            while end < bytes.endIndex, isWord(bytes[end]) { end += 1 }
            if isCredential(String(decoding: bytes[position..<end], as: UTF8.self)) { found.append(position..<end) }
            position = end
        }
        return found
    }

    private static func isCredential(_ word: String) -> Bool {
        guard !Placeholders.contains(word) else { return false }
        if word.hasPrefix("AKIA") || word.hasPrefix("ASIA") {
            return word.utf8.count == 20 && word.utf8.allSatisfy { !(0x61...0x7A).contains($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
                && !word.hasSuffix("EXAMPLE")
        }
        if word.hasPrefix("LTAI") { return (16...30).contains(word.utf8.count) && word.utf8.contains { (0x30...0x39).contains($0) } }
        let beginnings = ["glrt-", "glrtr-", "glpat-", "GR1348941"]
        guard let beginning = beginnings.first(where: { word.hasPrefix($0) }) else { return false }
        let rest = word.dropFirst(beginning.count)
        // Words such as glrt-your-token-here are no token: those mix letters and digits without order.
        return rest.utf8.count >= 20 && rest.contains(where: \.isNumber) && rest.contains(where: \.isLetter) && !rest.lowercased().contains("token")
            && Set(rest).count > 7
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
