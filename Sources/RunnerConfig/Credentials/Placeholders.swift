/// Words that documentation puts where a real value belongs.
public enum Placeholders {
    private static let words = [
        "access-key", "secret-key", "token", "path/to/prefix",
        "my-token", "my_token", "runner_token", "runner-token", "access_key", "secret_key", "accesskey", "secretkey", "s3.example.com",
        "akiaiosfodnn7example", "wjalrxutnfemi/k7mdeng/bpxrficyexamplekey", "amazon_s3_access_key", "amazon_s3_secret_key", "project_token",
        "registration_token", "token_here", "redacted", "todo", "null", "none", "nil", "undefined",
    ]

    private static let beginnings = [
        "your_", "your-", "<your", "replace_", "replace-", "replaceme", "change_me", "change-me", "changeme", "insert_", "insert-", "put_your", "enter_",
        "example_", "example-", "dummy", "fake-", "placeholder",
    ]

    /// A bit for every letter that one of them begins with: most texts that are looked at are credentials, which begin otherwise.
    private static let firstLetters = (words + beginnings).reduce(UInt32(0)) { $0 | bit($1.utf8.first ?? 0) }

    private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

    private static let brackets: [(open: String, close: String)] = [("<", ">"), ("[", "]"), ("{", "}"), ("%", "%"), ("__", "__")]

    /// Whether a text is one of them.
    public static func contains(_ text: String) -> Bool { contains(text.utf8.map(\.lowercasedASCII)[...]) }

    private static func contains(_ lower: ArraySlice<UInt8>) -> Bool {
        guard let first = lower.first else { return false }
        let mayBegin = firstLetters & bit(first) != 0
        if mayBegin, words.contains(where: { $0.reads(lower) }) { return true }
        if lower.starts(with: "{{".utf8) || lower.starts(with: "{%".utf8) { return false }
        if mayBegin, beginnings.contains(where: { lower.starts(with: $0.utf8) }) || lower.starts(with: "my_".utf8) && lower.ends(with: "_token") { return true }
        // `ADD-TOKEN-HERE`.
        if lower.ends(with: "-here") || lower.ends(with: "_here"), TellingName.isLetterOrDigit(first), first > UInt8(ascii: "9"), isWords(lower) { return true }
        for (open, close) in brackets where lower.count > open.utf8.count + close.utf8.count && lower.starts(with: open.utf8) && lower.suffix(close.utf8.count).elementsEqual(close.utf8) {
            if isWords(lower.dropFirst(open.utf8.count).dropLast(close.utf8.count)) { return true }
        }
        if lower.count >= 3, lower.allSatisfy("x*0.-_".utf8.contains), lower.contains(where: "x*0.".utf8.contains) { return true }
        // Mostly one letter: a token that was blotted out.
        if lower.count >= 8, lower.count(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "*") }) * 5 >= lower.count * 3 { return true }
        // A token whose own part is a placeholder: `glrt-YOUR_TOKEN_HERE`, `glrt-xxxxxxxxxxxx`.
        guard lower.starts(with: "gl".utf8), let dash = lower.prefix(9).firstIndex(of: UInt8(ascii: "-")) else { return false }
        // `glrt-...` only shortens a real one.
        let rest = lower[(dash + 1)...]
        return !rest.allSatisfy { $0 == UInt8(ascii: ".") } && contains(rest)
    }

    private static func isWords(_ text: ArraySlice<UInt8>) -> Bool { isWords(String(decoding: text, as: UTF8.self)[...]) }

    /// Words as people write them between brackets, `<your AWS key>`, `[token]`: neither JSON nor letters and digits without order.
    private static func isWords(_ text: Substring) -> Bool {
        let isWord = { (word: Substring) in word.utf8.count <= 24 && !(word.contains(where: \.isNumber) && word.contains(where: \.isLetter) && word.utf8.count > 7) }
        return !text.contains { "\":;=,{}[]".contains($0) } && text.split { " _-./".contains($0) }.allSatisfy(isWord)
    }

    /// Whether a text is a mark that some script replaces before the file is used: `__TOKEN__`, `%TOKEN%`, `{TOKEN}`.
    static func isReplaced(_ text: String) -> Bool {
        // These ask a person, not a script.
        if ["by_user", "change_me", "changeme"].contains(where: text.lowercased().contains) { return false }
        return [("__", "__"), ("%", "%"), ("{", "}"), ("@", "@")].contains { text.count > 4 && text.hasPrefix($0) && text.hasSuffix($1) }
    }

    /// Whether a text stands for a value that comes from elsewhere: `$NAME`, `${NAME}`, `{{ .Values.token }}`, `<%= token %>`.
    static func isVariable(_ bytes: some Collection<UInt8>) -> Bool {
        let text = Array(bytes.prefix(4))
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "$") { return text.count > 1 && (text[1] == UInt8(ascii: "{") || text[1] == UInt8(ascii: "(") || text[1] == UInt8(ascii: "_") || TellingName.isLetterOrDigit(text[1])) }
        return text.starts(with: "{{".utf8) || text.starts(with: "<%".utf8) || text.starts(with: "%{".utf8) || text.starts(with: "((".utf8)
    }

    /// Whether a host is reserved for documentation.
    public static func isExampleHost(_ host: String) -> Bool {
        let lower = host.lowercased()
        return ["example.com", "example.org", "example.net"].contains { lower == $0 || lower.hasSuffix("." + $0) }
    }
}

/// Credentials that are printed in tutorials and set by default: everybody knows them.
public enum PublishedCredentials {
    private static let texts: Set<String> = ["minioadmin", "minio123", "secret123456", "mykey", "mysecret", "minio"]
    private static let pairs: Set<String> = ["access"]

    /// Whether a text is published as a key or password.
    ///
    /// - Parameter partner: the other half of the pair: some words only count beside a well-known one.
    public static func contains(_ text: String, partner: String? = nil) -> Bool {
        let lower = text.lowercased()
        return texts.contains(lower) || (pairs.contains(lower) && partner.map { texts.contains($0.lowercased()) } == true)
    }
}
