/// Names of files for things that have names of their own: small letters, digits and dashes, no two alike.
struct FileNames {
    /// In the same order.
    let names: [String]

    init(_ texts: [String]) {
        var taken: Set<String> = []
        names = texts.enumerated().map { index, text in
            let words = text.lowercased().split { !(("a"..."z").contains($0) || ("0"..."9").contains($0)) }
            let word = words.isEmpty ? "runner" : words.joined(separator: "-")
            let name = words.isEmpty || taken.contains(word) ? "\(word)-\(index + 1)" : word
            taken.insert(name)
            return name
        }
    }
}
