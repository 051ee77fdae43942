import SourceBytes

/// `gitlab-runner register` as a shell script calls it, over several lines.
struct RegisterCall {
    /// A line each, without the backslash at its end.
    private(set) var flags: [String] = []

    init(flags: [String]) { self.flags = flags }

    /// Nil when the script does not call it.
    init?(_ script: String) {
        var isInside = false
        for line in script.lines {
            var text = line.drop { $0 == " " || $0 == "\t" }
            if !isInside {
                guard let rest = Self.arguments(text) else { continue }
                (text, isInside) = (rest, true)
            }
            if text.utf8.last == UInt8(ascii: "\r") { text = Substring(text.utf8.dropLast()) }
            let goesOn = text.hasSuffix("\\")
            while let last = text.last, last == "\\" || last == "&" || last == " " { text.removeLast() }
            if text.hasPrefix("--") { flags.append(String(text)) }
            if !goesOn { return }
        }
        if !isInside { return nil }
    }

    /// What stands after `register`, when a line calls it.
    private static func arguments(_ line: Substring) -> Substring? {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "register"), index > 0, !line.hasPrefix("#"), words[0] != "echo" else { return nil }
        let program = words[index - 1]
        guard program.hasSuffix("entrypoint") || program.hasSuffix("gitlab-runner") else { return nil }
        return line[words[index].endIndex...].drop { $0 == " " }
    }

    /// The flags as name and text, quotes taken away; a flag without a text is there with an empty one.
    var pairs: [(name: String, value: String)] {
        flags.flatMap { line -> [(name: String, value: String)] in
            var pairs: [(name: String, value: String)] = []
            for word in Self.words(line) {
                if word.hasPrefix("--") {
                    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    pairs.append((String(parts[0]), parts.count > 1 ? String(parts[1]) : ""))
                } else if let last = pairs.indices.last, pairs[last].value.isEmpty {
                    pairs[last].value = word
                }
            }
            return pairs
        }
    }

    /// Words as the shell splits them: blanks in quotes belong to the word, and between double quotes a backslash stays one,
    /// but before what it can escape there.
    private static func words(_ line: String) -> [String] {
        var words: [String] = []
        var (word, quote): (String?, Unicode.Scalar?) = (nil, nil)
        var rest = line.unicodeScalars[...]
        while let character = rest.popFirst() {
            switch character {
            case "\\" where quote != "'":
                guard let next = rest.first, quote == nil || "\"\\$`".unicodeScalars.contains(next) else {
                    word = (word ?? "") + "\\"
                    continue
                }
                rest.removeFirst()
                word = (word ?? "") + String(next)
            case _ where character == quote: quote = nil
            case "\"" where quote == nil, "'" where quote == nil:
                quote = character
                word = word ?? ""
            case " " where quote == nil, "\t" where quote == nil:
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
