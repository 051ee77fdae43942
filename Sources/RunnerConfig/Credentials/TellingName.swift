/// Names whose value is a credential, in any spelling: `token`, `SecretKey`, `AWS_SECRET_ACCESS_KEY`, `amazonec2-secret-key`, `pasword`.
enum TellingName {
    /// The ends of names that say so, their words run together.
    private static let endings: [[UInt8]] = [
        "token", "password", "passwd", "passphrase", "passcode", "secret", "credential", "credentials", "accesskey", "accesskeyid", "secretkey",
        "secretaccesskey", "apikey", "privatekey", "accountkey", "sharedkey", "masterkey", "authkey", "encryptionkey", "storagekey", "sastoken",
        "dockerauthconfig", "dockerconfigjson", "dockercfg", "tokens", "apikeys", "creds", "signingkey", "sshkey", "gpgkey", "pgpkey", "deploykey", "licensekey",
        "certkey", "authorization", "bearer", "connectionstring", "databaseurl", "webhookurl", "cookie", "tokenvalue",
    ].map { Array($0.utf8) }
    private static let kindsOfEndings = endings.map { LetterKinds($0) }
    /// The indices of the endings that begin, and that end, with a letter.
    private static let byFirst = indices { $0[0] }
    private static let byLast = indices { $0[$0.count - 1] }
    private static let exact: Set<String> = ["pwd", "pass", "auth", "sas", "pat", "jwt", "dsn", "hmac", "otp", "cred"]
    private static let longest = 24

    /// - Parameter name: as written, with dashes, underscores, dots and capitals.
    static func isTelling(_ name: some Collection<UInt8>) -> Bool {
        let words = words(name)
        guard let last = words.last else { return false }
        if exact.contains(String(decoding: last, as: UTF8.self)) { return true }
        var joined: [UInt8] = []
        for word in words.reversed().prefix(4) {
            joined = word + joined
            guard joined.count <= longest else { return false }
            if isNearEnding(joined) { return true }
        }
        // `dbpass`, `PGPASS`, `dbpwd`.
        if last.count > 4, last.suffix(4).elementsEqual("pass".utf8) || last.suffix(3).elementsEqual("pwd".utf8), !harmless.contains(last) { return true }
        // Run together: `runnertoken`, `mysecretkey`.
        return byLast[Int(last[last.count - 1] & 31)].contains { index in
            let ending = endings[index]
            return ending.count > 4 && last.count > ending.count && last.suffix(ending.count).elementsEqual(ending) && ending.last != UInt8(ascii: "s")
        }
    }

    private static func indices(_ letter: ([UInt8]) -> UInt8) -> [[Int]] {
        var indices = [[Int]](repeating: [], count: 32)
        for (index, ending) in endings.enumerated() { indices[Int(letter(ending) & 31)].append(index) }
        return indices
    }

    /// Words that names of keys and Secrets are made of.
    private static let nameWords: Set<String> = [
        "runner", "runners", "registration", "authentication", "gitlab", "ci", "access", "secret", "secrets", "key", "token", "password", "private", "api",
        "id", "account", "cache", "s3", "gcs", "azure", "minio", "auth", "credentials", "name", "user", "username", "admin", "bearer", "basic",
    ]

    /// Whether a value is only such a name itself, as in `secretKey: runner-token`.
    static func isName(_ value: some Collection<UInt8>) -> Bool {
        guard value.count <= 40 else { return false }
        let words = words(value)
        return !words.isEmpty && words.allSatisfy { word in
            nameWords.contains(String(decoding: word, as: UTF8.self)) || endings.contains(word)
        }
    }

    /// Whether a word is one of the endings but for a slip: one edit, two in long ones.
    private static func isNearEnding(_ word: [UInt8]) -> Bool {
        if byFirst[Int(word[0] & 31)].contains(where: { endings[$0] == word }) { return true }
        guard word.count >= 4 else { return false }
        let kinds = LetterKinds(word)
        let isNear = { (index: Int) in
            let name = endings[index]
            let reach = name.count >= 8 ? 2 : 1
            return abs(word.count - name.count) <= 2 && (name[0] == word[0] || name[0] == word[1]) && kindsOfEndings[index].isWithin(reach, of: kinds) && Spelling.distance(word, name, limit: reach) <= reach
        }
        // A slip at the first letter leaves the second as the first.
        return (byFirst[Int(word[0] & 31)].contains(where: isNear) || byFirst[Int(word[1] & 31)].contains(where: isNear)) && !harmless.contains(word)
    }

    /// Words that lie near one of the names and mean something else.
    private static let harmless: Set<[UInt8]> = Set(["taken", "spoken", "secure", "secretkeyref", "secrets", "accesskeys", "bypass", "compass", "surpass", "trespass", "beaver", "cookies", "cookbook"].map { Array($0.utf8) })

    /// Small letters, split at dashes, underscores, dots and where a capital begins a word.
    private static func words(_ name: some Collection<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            let wasSmall = (0x61...0x7A).contains(previous) || (0x30...0x39).contains(previous)
            if !isLetterOrDigit(byte) {
                words.append([])
            } else {
                if isCapital, wasSmall { words.append([]) }
                words[words.count - 1].append(byte.lowercasedASCII)
            }
            previous = byte
        }
        return words.filter { !$0.isEmpty }
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (byte | 0x20) &- 0x61 < 26 }
}
