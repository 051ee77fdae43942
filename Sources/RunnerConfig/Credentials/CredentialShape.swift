/// Texts that are credentials by their very shape.
public enum CredentialShape {
    /// The ranges of such texts in some bytes: tokens of GitLab, keys of clouds, signed tokens, private keys, passwords in URLs.
    public static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == UInt8(ascii: "-"), let body = privateKey(bytes, at: position) {
                found.append(body)
                position = max(body.upperBound, position + 1)
            } else if isWord(byte) {
                var end = position
                while end < bytes.endIndex, isWord(bytes[end]) { end += 1 }
                if let token = signedToken(bytes, position..<end) ?? vaultToken(bytes, position..<end) {
                    found.append(token)
                    end = token.upperBound
                } else {
                    found += words(bytes, position..<end)
                }
                position = end
            } else if byte == UInt8(ascii: ":"), let password = password(bytes, at: position) ?? bare(bytes, at: position) {
                found.append(password)
                position = password.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    /// A word that is a credential, or one that holds it after a few other letters.
    private static func words(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        guard range.count >= 16 else { return [] }
        if isCredential(head(bytes, range)) { return [range] }
        var previous = bytes[range.lowerBound]
        for start in range.dropFirst() {
            defer { previous = bytes[start] }
            // Only after a dash or an underscore can another word begin.
            guard !TellingName.isLetterOrDigit(previous) else { continue }
            let rest = start..<range.upperBound
            if beginnings.contains(where: { $0.utf8.first == bytes[start] && bytes[rest].starts(with: $0.utf8) }), isCredential(head(bytes, rest)) { return [rest] }
        }
        return []
    }

    /// As much of a word as tells what it is: no credential is told by more, and words may have megabytes.
    private static func head(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(512), as: UTF8.self)
    }

    private static let beginnings = ["glrt-", "glrtr-", "glpat-", "gldt-", "glcbt-", "glptt-", "glft-", "glsoat-", "gloas-", "glagent-", "GR1348941"] + others
    /// Of other services.
    private static let others = ["github_pat_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_", "xoxb-", "xoxp-", "xapp-", "dckr_pat_", "pypi-", "hf_"]

    private static func isCredential(_ word: String) -> Bool {
        looksLikeCredential(word) && !Placeholders.contains(word)
    }

    private static func looksLikeCredential(_ word: String) -> Bool {
        if word.hasPrefix("AKIA") || word.hasPrefix("ASIA") {
            return word.utf8.count == 20 && word.utf8.allSatisfy { !(0x61...0x7A).contains($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
                && !word.hasSuffix("EXAMPLE")
        }
        if word.hasPrefix("LTAI") { return (16...30).contains(word.utf8.count) && word.utf8.contains { (0x30...0x39).contains($0) } }
        if word.hasPrefix("AIza") { return word.utf8.count >= 35 }
        guard let beginning = beginnings.first(where: { word.hasPrefix($0) }) else { return false }
        let rest = word.dropFirst(beginning.count).utf8
        // Words such as glrt-your-token-here are no token: those mix letters and digits without order.
        return rest.count >= 16 && rest.contains { (0x30...0x39).contains($0) } && rest.contains { ($0 | 0x20) &- 0x61 < 26 } && kinds(of: rest) > 7
            && !word.lowercased().contains("token")
    }

    private static func kinds(of word: Substring.UTF8View) -> Int {
        var (low, high): (UInt64, UInt64) = (0, 0)
        for byte in word { if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) } }
        return low.nonzeroBitCount + high.nonzeroBitCount
    }

    /// `eyJ....eyJ....signature`: a JSON Web Token.
    private static func signedToken(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard range.count > 10, bytes[range].starts(with: "eyJ".utf8) else { return nil }
        var end = range.upperBound
        var parts = 1
        while end < bytes.endIndex, bytes[end] == UInt8(ascii: "."), parts < 5 {
            var next = end + 1
            while next < bytes.endIndex, isWord(bytes[next]) { next += 1 }
            guard next > end + 1 else { break }
            end = next
            parts += 1
        }
        return parts >= 2 ? range.lowerBound..<end : nil
    }

    /// `hvs.CAES...`: a token of Vault.
    private static func vaultToken(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let start = range.lowerBound
        guard range.count == 3, bytes[start] == UInt8(ascii: "h"), bytes[start + 1] == UInt8(ascii: "v"), "sbr".utf8.contains(bytes[start + 2]),
            range.upperBound < bytes.endIndex, bytes[range.upperBound] == UInt8(ascii: ".")
        else { return nil }
        let rest = bytes[(range.upperBound + 1)...].prefix(while: isWord)
        return rest.count >= 20 ? range.lowerBound..<rest.endIndex : nil
    }

    /// The body of a private key in PEM; all that looks like one where its end is missing.
    private static func privateKey(_ bytes: ArraySlice<UInt8>, at start: Int) -> Range<Int>? {
        guard bytes[start...].starts(with: "-----BEGIN ".utf8) else { return nil }
        let label = bytes[(start + 11)...].prefix { $0 != UInt8(ascii: "-") && $0 != 0x0A }
        guard String(decoding: label, as: UTF8.self).contains("PRIVATE KEY") else { return nil }
        let body = bytes[label.endIndex...].drop { $0 == UInt8(ascii: "-") }.startIndex
        var end = body
        while end < bytes.endIndex, isKeyByte(bytes[end]), !bytes[end...].starts(with: "-----END".utf8) { end += 1 }
        return body..<end
    }

    /// What stands between the dashes of PEM, indented, in a list, or with `\n` for line ends.
    private static func isKeyByte(_ byte: UInt8) -> Bool {
        isWord(byte) || "+/=\\ \r\n\t:,\"'#>".utf8.contains(byte)
    }

    /// The password of `://user:password@host`, or the token of `://token@host`.
    private static func password(_ bytes: ArraySlice<UInt8>, at colon: Int) -> Range<Int>? {
        guard bytes[colon...].starts(with: "://".utf8) else { return nil }
        let start = colon + 3
        let authority = bytes[start...].prefix { !"/ \t\r\n\"'`<>{}\\?#".utf8.contains($0) }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")), at > start else { return nil }
        let separator = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
        let secret = (separator.map { $0 + 1 } ?? start)..<at
        guard !secret.isEmpty, !Placeholders.isVariable(bytes[secret]) else { return nil }
        let isUser = separator == nil && !(secret.count >= 12 && bytes[secret].contains { (0x30...0x39).contains($0) })
        return isUser || Placeholders.contains(String(decoding: bytes[secret], as: UTF8.self)) ? nil : secret
    }

    /// The password of `user:password@host`, where the scheme was forgotten: letters and digits mixed, or many letters.
    private static func bare(_ bytes: ArraySlice<UInt8>, at colon: Int) -> Range<Int>? {
        guard colon > bytes.startIndex, isWord(bytes[colon - 1]) else { return nil }
        let start = colon + 1
        // No password is longer, and a line may have megabytes.
        let reach = bytes[start..<min(bytes.endIndex, start + 256)]
        guard let at = reach.firstIndex(where: { "@/ \t\r\n\"'`<>{}\\?#:,;=()[]".utf8.contains($0) }), bytes[at] == UInt8(ascii: "@"), at + 1 < bytes.endIndex else { return nil }
        let secret = bytes[start..<at]
        let isMixed = secret.contains { (0x30...0x39).contains($0) } && secret.contains { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ".") }
        guard secret.count >= 8, isMixed || secret.count >= 16, TellingName.isLetterOrDigit(bytes[at + 1]) else { return nil }
        // `image:tag@sha256:...` is no password.
        guard !["sha256:", "sha512:"].contains(where: { bytes[(at + 1)...].starts(with: $0.utf8) }) else { return nil }
        return Placeholders.isVariable(secret) || Placeholders.contains(String(decoding: secret, as: UTF8.self)) ? nil : start..<at
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        TellingName.isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
