import SourceBytes

/// Words that documentation puts where a real value belongs.
public enum Placeholders {
    private static let words: [StaticString] = [
        "access-key", "secret-key", "token", "path/to/prefix",
        "my-token", "my_token", "runner_token", "runner-token", "access_key", "secret_key", "accesskey", "secretkey", "s3.example.com",
        "akiaiosfodnn7example", "wjalrxutnfemi/k7mdeng/bpxrficyexamplekey", "amazon_s3_access_key", "amazon_s3_secret_key", "project_token",
        "registration_token", "token_here", "redacted", "todo", "null", "none", "nil", "undefined",
    ]

    private static let beginnings: [StaticString] = [
        "your_", "your-", "<your", "replace_", "replace-", "replaceme", "change_me", "change-me", "changeme", "insert_", "insert-", "put_your", "enter_",
        "example_", "example-", "dummy", "fake-", "placeholder",
    ]

    /// What one of them begins with: most texts that are looked at are credentials, which begin otherwise.
    private static let firstLetters = ByteSet(firstOf: words + beginnings)

    private static let brackets: [(open: StaticString, close: StaticString)] = [("<", ">"), ("[", "]"), ("{", "}"), ("%", "%"), ("__", "__")]
    private static let openings = ByteSet(firstOf: brackets.map { $0.open })
    private static let blots = ByteSet("x*0.-_")
    private static let strongBlots = ByteSet("x*0.")

    /// Whether a text is one of them.
    public static func contains(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { contains($0[...]) }
    }

    static func contains(_ text: ByteSlice) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { lower in
            var count = 0
            for byte in text {
                lower[count] = byte.lowercasedASCII
                count += 1
            }
            return isPlaceholder(UnsafeBufferPointer(rebasing: lower[..<count])[...])
        }
    }

    private static func isPlaceholder(_ lower: ByteSlice) -> Bool {
        guard let first = lower.first else { return false }
        let mayBegin = firstLetters.contains(first)
        if mayBegin, words.contains(where: { lower.reads($0) }) { return true }
        if lower.starts(with: "{{") || lower.starts(with: "{%") { return false }
        if mayBegin, beginnings.contains(where: { lower.starts(with: $0) }) || lower.starts(with: "my_") && lower.ends(with: "_token") { return true }
        // `ADD-TOKEN-HERE`.
        if lower.ends(with: "-here") || lower.ends(with: "_here"), TellingName.isLetterOrDigit(first), first > UInt8(ascii: "9"), isWords(lower) { return true }
        if openings.contains(first) {
            for (open, close) in brackets {
                let marks = open.utf8CodeUnitCount
                guard lower.count > 2 * marks, lower.starts(with: open), lower.ends(with: close) else { continue }
                if isWords(lower.dropFirst(marks).dropLast(marks)) { return true }
            }
        }
        if lower.count >= 3, lower.allSatisfy(blots.contains), lower.contains(where: strongBlots.contains) { return true }
        // Mostly one letter: a token that was blotted out.
        if lower.count >= 8, lower.count(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "*") }) * 5 >= lower.count * 3 { return true }
        // A token whose own part is a placeholder: `glrt-YOUR_TOKEN_HERE`, `glrt-xxxxxxxxxxxx`.
        guard lower.starts(with: "gl"), let dash = lower.prefix(9).firstIndex(of: UInt8(ascii: "-")) else { return false }
        // `glrt-...` only shortens a real one.
        let rest = lower[(dash + 1)...]
        return !rest.allSatisfy { $0 == UInt8(ascii: ".") } && isPlaceholder(rest)
    }

    private static func isWords(_ text: ByteSlice) -> Bool { isWords(String(decoding: text, as: UTF8.self)[...]) }

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
        var rest = bytes.makeIterator()
        guard let first = rest.next(), marks.contains(first), let second = rest.next() else { return false }
        switch first {
        case UInt8(ascii: "$"): return second == UInt8(ascii: "{") || second == UInt8(ascii: "(") || second == UInt8(ascii: "_") || TellingName.isLetterOrDigit(second)
        case UInt8(ascii: "<"): return second == UInt8(ascii: "%")
        case UInt8(ascii: "%"): return second == UInt8(ascii: "{")
        default: return second == first
        }
    }

    /// `${NAME}`, `{{`, `<%`, `%{` and `((` begin with one of them.
    private static let marks = ByteSet("${<%(")

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
