import SourceBytes

/// Texts that are credentials by their very shape.
public enum CredentialShape {
    /// The ranges of such texts in some bytes: tokens of GitLab, keys of clouds, signed tokens, private keys, passwords in URLs.
    public static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer(ranges).map { $0.lowerBound + bytes.startIndex..<$0.upperBound + bytes.startIndex }
    }

    package static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if isWord(byte) {
                if byte == UInt8(ascii: "-"), let body = privateKey(bytes, at: position) {
                    found.append(body)
                    position = max(body.upperBound, position + 1)
                    continue
                }
                var end = position + 1
                while end < bytes.count, isWord(bytes[end]) { end += 1 }
                if let token = signedToken(bytes, position..<end) ?? vaultToken(bytes, position..<end) {
                    found.append(token)
                    end = token.upperBound
                } else if let word = word(bytes, position..<end) {
                    found.append(word)
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

    /// A word that is a credential, or what of it is one after a few other letters.
    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard range.count >= 16 else { return nil }
        if isCredential(head(bytes, range)) { return range }
        var previous = bytes[range.lowerBound]
        for start in range.dropFirst() {
            defer { previous = bytes[start] }
            // Only after a dash or an underscore can another word begin.
            guard !TellingName.isLetterOrDigit(previous) else { continue }
            let rest = start..<range.upperBound
            if beginning(of: bytes[rest]) != nil, isCredential(head(bytes, rest)) { return rest }
        }
        return nil
    }

    /// As much of a word as tells what it is: no credential is told by more, and words may have megabytes.
    private static func head(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ByteSlice { bytes[range].prefix(512) }

    private static let beginnings: [StaticString] = [
        "glrt-", "glrtr-", "glpat-", "gldt-", "glcbt-", "glptt-", "glft-", "glsoat-", "gloas-", "glagent-", "GR1348941",
        // Of other services.
        "github_pat_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_", "xoxb-", "xoxp-", "xapp-", "dckr_pat_", "pypi-", "hf_",
    ]
    private static let firstLetters = ByteSet(firstOf: beginnings)

    private static func beginning(of word: ByteSlice) -> StaticString? {
        guard let first = word.first, firstLetters.contains(first) else { return nil }
        return beginnings.first { word.starts(with: $0) }
    }

    private static func isCredential(_ word: ByteSlice) -> Bool {
        looksLikeCredential(word) && !Placeholders.contains(word)
    }

    private static func looksLikeCredential(_ word: ByteSlice) -> Bool {
        if word.starts(with: "AKIA") || word.starts(with: "ASIA") {
            return word.count == 20 && word.allSatisfy { !(0x61...0x7A).contains($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") } && !word.ends(with: "EXAMPLE")
        }
        if word.starts(with: "LTAI") { return (16...30).contains(word.count) && word.contains { (0x30...0x39).contains($0) } }
        if word.starts(with: "AIza") { return word.count >= 35 }
        guard let beginning = beginning(of: word) else { return false }
        let rest = word.dropFirst(beginning.utf8CodeUnitCount)
        // Words such as glrt-your-token-here are no token: those mix letters and digits without order.
        return rest.count >= 16 && rest.contains { (0x30...0x39).contains($0) } && rest.contains { ($0 | 0x20) &- 0x61 < 26 } && ByteSet(rest).count > 7
            && !saysToken(word)
    }

    private static func saysToken(_ word: ByteSlice) -> Bool {
        guard word.count >= 5 else { return false }
        return (word.startIndex...word.endIndex - 5).contains { place in
            word[place] | 0x20 == UInt8(ascii: "t") && word[place..<place + 5].elementsEqual("token".utf8, by: { $0.lowercasedASCII == $1 })
        }
    }

    /// `eyJ....eyJ....signature`: a JSON Web Token.
    private static func signedToken(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard range.count > 10, bytes[range].starts(with: "eyJ") else { return nil }
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
    private static func vaultToken(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let start = range.lowerBound
        guard range.count == 3, bytes[start] == UInt8(ascii: "h"), bytes[start + 1] == UInt8(ascii: "v"), "sbr".utf8.contains(bytes[start + 2]),
            range.upperBound < bytes.endIndex, bytes[range.upperBound] == UInt8(ascii: ".")
        else { return nil }
        let rest = bytes[(range.upperBound + 1)...].prefix(while: isWord)
        return rest.count >= 20 ? range.lowerBound..<rest.endIndex : nil
    }

    /// The body of a private key in PEM; all that looks like one where its end is missing.
    private static func privateKey(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
        guard bytes[start...].starts(with: "-----BEGIN ") else { return nil }
        let label = bytes[(start + 11)...].prefix { $0 != UInt8(ascii: "-") && $0 != 0x0A }
        guard String(decoding: label, as: UTF8.self).contains("PRIVATE KEY") else { return nil }
        let body = bytes[label.endIndex...].drop { $0 == UInt8(ascii: "-") }.startIndex
        var end = body
        while end < bytes.endIndex, isKeyByte(bytes[end]), !bytes[end...].starts(with: "-----END") { end += 1 }
        return body..<end
    }

    /// What stands between the dashes of PEM, indented, in a list, or with `\n` for line ends.
    private static func isKeyByte(_ byte: UInt8) -> Bool {
        isWord(byte) || aroundKeys.contains(byte)
    }

    private static let aroundKeys = ByteSet("+/=\\ \r\n\t:,\"'#>")

    /// The password of `://user:password@host`, or the token of `://token@host`.
    private static func password(_ bytes: UnsafeBufferPointer<UInt8>, at colon: Int) -> Range<Int>? {
        guard bytes[colon...].starts(with: "://") else { return nil }
        let start = colon + 3
        let authority = bytes[start...].prefix { !afterAuthority.contains($0) }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")), at > start else { return nil }
        let separator = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
        let secret = (separator.map { $0 + 1 } ?? start)..<at
        guard !secret.isEmpty, !Placeholders.isVariable(bytes[secret]) else { return nil }
        let isUser = separator == nil && !(secret.count >= 12 && bytes[secret].contains { (0x30...0x39).contains($0) })
        return isUser || Placeholders.contains(bytes[secret]) ? nil : secret
    }

    private static let afterAuthority = ByteSet("/ \t\r\n\"'`<>{}\\?#")

    /// The password of `user:password@host`, where the scheme was forgotten: letters and digits mixed, or many letters.
    private static func bare(_ bytes: UnsafeBufferPointer<UInt8>, at colon: Int) -> Range<Int>? {
        guard colon > 0, isWord(bytes[colon - 1]) else { return nil }
        let start = colon + 1
        // No password is longer, and a line may have megabytes.
        let reach = bytes[start..<min(bytes.endIndex, start + 256)]
        guard let at = reach.firstIndex(where: afterBare.contains), bytes[at] == UInt8(ascii: "@"), at + 1 < bytes.endIndex else { return nil }
        let secret = bytes[start..<at]
        let isMixed = secret.contains { (0x30...0x39).contains($0) } && secret.contains { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ".") }
        guard secret.count >= 8, isMixed || secret.count >= 16, TellingName.isLetterOrDigit(bytes[at + 1]) else { return nil }
        // `image:tag@sha256:...` is no password.
        guard !bytes[(at + 1)...].starts(with: "sha256:"), !bytes[(at + 1)...].starts(with: "sha512:") else { return nil }
        return Placeholders.isVariable(secret) || Placeholders.contains(secret) ? nil : start..<at
    }

    private static let afterBare = ByteSet("@/ \t\r\n\"'`<>{}\\?#:,;=()[]")

    private static func isWord(_ byte: UInt8) -> Bool {
        TellingName.isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
