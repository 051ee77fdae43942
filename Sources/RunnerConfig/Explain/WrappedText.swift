extension String {
    /// Lines of at most 80 characters, unless a single word is longer; all but the first begin with the indentation.
    func wrapped(indentation: String = "") -> String {
        var lines = [""]
        for word in split(separator: " ") {
            let last = lines[lines.count - 1]
            if !last.isEmpty, last.count + word.count + 1 > 80 {
                lines.append(indentation + word)
            } else {
                lines[lines.count - 1] += (last.isEmpty ? "" : " ") + word
            }
        }
        return lines.joined(separator: "\n")
    }
}
