import SourceBytes

/// Names whose value is a credential, in any spelling: `token`, `SecretKey`, `AWS_SECRET_ACCESS_KEY`, `amazonec2-secret-key`, `pasword`.
enum TellingName {
    /// The ends of names that say so, their words run together.
    private static let endings: [StaticString] = [
        "token", "password", "passwd", "passphrase", "passcode", "secret", "credential", "credentials", "accesskey", "accesskeyid", "secretkey",
        "secretaccesskey", "apikey", "privatekey", "accountkey", "sharedkey", "masterkey", "authkey", "encryptionkey", "storagekey", "sastoken",
        "dockerauthconfig", "dockerconfigjson", "dockercfg", "tokens", "apikeys", "creds", "signingkey", "sshkey", "gpgkey", "pgpkey", "deploykey", "licensekey",
        "certkey", "authorization", "bearer", "connectionstring", "databaseurl", "webhookurl", "cookie", "tokenvalue",
    ]
    private static let kindsOfEndings = endings.map { LetterKinds($0.bytes) }
    /// The endings that begin, and that end, with a letter: a bit for each.
    private static let byFirst = marks { $0.first }
    private static let byLast = marks { $0.last }
    private static let exact: [StaticString] = ["pwd", "pass", "auth", "sas", "pat", "jwt", "dsn", "hmac", "otp", "cred"]
    private static let longestExact = 4
    private static let longest = 24

    /// - Parameter name: as written, with dashes, underscores, dots and capitals.
    static func isTelling(_ name: some Collection<UInt8>) -> Bool { NameWords.read(name, isTelling) }

    private static func isTelling(_ words: NameWords) -> Bool {
        guard let first = words.starts.last else { return false }
        let last = words.letters[first...]
        if last.count <= longestExact, exact.contains(where: last.reads) { return true }
        for start in words.starts.suffix(4).reversed() {
            guard words.letters.count - start <= longest else { return false }
            if isNearEnding(words.letters[start...]) { return true }
        }
        // `dbpass`, `PGPASS`, `dbpwd`.
        if last.count > 4, last.ends(with: "pass") || last.ends(with: "pwd"), !isHarmless(last) { return true }
        // Run together: `runnertoken`, `mysecretkey`.
        return anyEnding(byLast, last[last.endIndex - 1]) { index in
            let length = endings[index].utf8CodeUnitCount
            return length > 4 && last.count > length && last.ends(with: endings[index]) && last.last != UInt8(ascii: "s")
        }
    }

    private static func marks(_ letter: (ByteSlice) -> UInt8?) -> [UInt64] {
        var marks = [UInt64](repeating: 0, count: 32)
        for (index, ending) in endings.enumerated() { marks[Int((letter(ending.bytes) ?? 0) & 31)] |= 1 << UInt64(index) }
        return marks
    }

    /// Whether something holds for one of the endings, by its index, that have a letter where others are marked.
    private static func anyEnding(_ marks: [UInt64], _ letter: UInt8, _ holds: (Int) -> Bool) -> Bool {
        var rest = marks[Int(letter & 31)]
        while rest != 0 {
            if holds(rest.trailingZeroBitCount) { return true }
            rest &= rest - 1
        }
        return false
    }

    /// Words that names of keys and Secrets are made of.
    private static let nameWords: [StaticString] = [
        "runner", "runners", "registration", "authentication", "gitlab", "ci", "access", "secret", "secrets", "key", "token", "password", "private", "api",
        "id", "account", "cache", "s3", "gcs", "azure", "minio", "auth", "credentials", "name", "user", "username", "admin", "bearer", "basic",
    ]

    /// Whether a value is only such a name itself, as in `secretKey: runner-token`.
    static func isName(_ value: some Collection<UInt8>) -> Bool {
        guard value.count <= 40 else { return false }
        return NameWords.read(value) { words in
            var end = words.letters.count
            // The last word first: that of a token is none.
            for start in words.starts.reversed() {
                guard isNameWord(words.letters[start..<end]) else { return false }
                end = start
            }
            return !words.starts.isEmpty
        }
    }

    private static func isNameWord(_ word: ByteSlice) -> Bool {
        guard word.count <= longest else { return false }
        return nameWords.contains(where: word.reads) || anyEnding(byFirst, word.first ?? 0) { word.reads(endings[$0]) }
    }

    /// Whether a word is one of the endings but for a slip: one edit, two in long ones.
    private static func isNearEnding(_ word: ByteSlice) -> Bool {
        let (first, second) = (word[word.startIndex], word.count > 1 ? word[word.startIndex + 1] : 0)
        if anyEnding(byFirst, first, { word.reads(endings[$0]) }) { return true }
        guard word.count >= 4 else { return false }
        let kinds = LetterKinds(word)
        let isNear = { (index: Int) in
            let name = endings[index].bytes
            let reach = name.count >= 8 ? 2 : 1
            return abs(word.count - name.count) <= 2 && (name.first == first || name.first == second) && kindsOfEndings[index].isWithin(reach, of: kinds)
                && Spelling.distance(Array(word), Array(name), limit: reach) <= reach
        }
        // A slip at the first letter leaves the second as the first.
        return (anyEnding(byFirst, first, isNear) || anyEnding(byFirst, second, isNear)) && !isHarmless(word)
    }

    /// Words that lie near one of the names and mean something else.
    private static let harmless: [StaticString] = ["taken", "spoken", "secure", "secretkeyref", "secrets", "accesskeys", "bypass", "compass", "surpass", "trespass", "beaver", "cookies", "cookbook"]

    private static func isHarmless(_ word: ByteSlice) -> Bool { harmless.contains(where: word.reads) }

    /// The small letters of a name, and where its words begin: after dashes, underscores and dots, and where a capital follows a small letter.
    ///
    /// Both live on the stack: every word of a file is looked at.
    private struct NameWords {
        let letters: UnsafeBufferPointer<UInt8>
        let starts: UnsafeBufferPointer<Int>

        /// - Parameter body: must not keep what it is given.
        static func read(_ name: some Collection<UInt8>, _ body: (NameWords) -> Bool) -> Bool {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { letters in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: name.count) { starts in
                    var (count, words) = (0, 0)
                    var previous: UInt8 = 0
                    for byte in name {
                        if isLetterOrDigit(byte) {
                            let isCapital = (0x41...0x5A).contains(byte)
                            let wasSmall = (0x61...0x7A).contains(previous) || (0x30...0x39).contains(previous)
                            if !isLetterOrDigit(previous) || isCapital && wasSmall {
                                starts[words] = count
                                words += 1
                            }
                            letters[count] = byte.lowercasedASCII
                            count += 1
                        }
                        previous = byte
                    }
                    return body(NameWords(letters: UnsafeBufferPointer(rebasing: letters[..<count]), starts: UnsafeBufferPointer(rebasing: starts[..<words])))
                }
            }
        }
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (byte | 0x20) &- 0x61 < 26 }
}
