import SourceBytes

/// Whether a text says that it is a manifest of a Secret, valid or not.
enum SecretMention {
    static func isIn(_ bytes: ByteSlice) -> Bool {
        var rest = bytes
        // Few lines hold the word, and only those are taken apart.
        while let capital = rest.firstIndex(of: UInt8(ascii: "S")) {
            rest = rest[(capital + 1)...]
            guard rest.starts(with: "ecret") || rest.starts(with: "ealedSecret") else { continue }
            let start = bytes[..<capital].lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
            let end = rest.firstIndex(of: 0x0A) ?? bytes.endIndex
            if isSecretKind(bytes[start..<end]) { return true }
            rest = bytes[end...]
        }
        return false
    }

    private static func isSecretKind(_ line: ByteSlice) -> Bool {
        let words = line.split { $0 == 0x20 || $0 == 0x0D || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "{") }
        guard let kind = words.firstIndex(where: { $0.reads("kind") }), kind + 1 < words.count else { return false }
        return ["Secret", "SealedSecret", "SecretList"].contains(where: words[kind + 1].reads)
    }
}
