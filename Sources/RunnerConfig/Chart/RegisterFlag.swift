/// A flag of `register` as the chart's script has it: `--name="build box"`, `--env "A"="b"`.
struct RegisterFlag {
    /// Without dashes.
    let name: String
    /// Empty for a flag that stands alone.
    let value: String

    /// - Parameter line: one line of the script; nil when it is no flag.
    init?(_ line: String) {
        let words = Self.words(line)
        guard let first = words.first, first.hasPrefix("--") else { return nil }
        let option = first.dropFirst(2)
        if let sign = option.firstIndex(of: "=") {
            name = String(option[..<sign])
            value = String(option[option.index(after: sign)...])
        } else {
            name = String(option)
            value = words.count > 1 ? words[1] : ""
        }
    }

    /// The words a shell makes of a line in which nothing but double quotes and backslashes is special.
    private static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var rest = line.unicodeScalars[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"":
                isQuoted.toggle()
                word = word ?? ""
            case "\\":
                guard let next = rest.first, !isQuoted || "\"\\$`".unicodeScalars.contains(next) else {
                    word = (word ?? "") + "\\"
                    continue
                }
                rest = rest.dropFirst()
                word = (word ?? "") + String(next)
            case " " where !isQuoted:
                if let word { words.append(word) }
                word = nil
            default:
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
