/// The name of a setting as Helm's `--set` reads it, step by step: `tolerations[0].key`. A backslash takes the meaning from the next character.
struct SetPath {
    enum Step {
        /// With where its name stands in the file.
        case key(String, Range<Int>)
        case item(Int, Range<Int>)
    }

    let steps: [Step]

    /// Nil for what is no name of one setting.
    ///
    /// - Parameter map: from the name to the file.
    init?(_ name: [UInt8], _ map: SourceMap) {
        var steps: [Step] = []
        var place = 0
        var isItem = false
        repeat {
            let start = place
            guard let word = Self.word(of: name, from: &place, isItem ? "]" : ".[") else { return nil }
            let range = map.file(start..<place)
            if isItem {
                guard place < name.count, let index = Int(word), index >= 0 else { return nil }
                place += 1
                steps.append(.item(index, range))
            } else {
                steps.append(.key(word, range))
            }
            guard place < name.count else { break }
            // Nobody means that; what follows the path step by step must end.
            guard steps.count < ValuesAssignment.stepLimit else { return nil }
            isItem = name[place] == UInt8(ascii: "[")
            guard isItem || name[place] == UInt8(ascii: ".") else { return nil }
            place += 1
        } while true
        self.steps = steps
    }

    /// What stands before one of some marks; nil for nothing, and for what begins another setting.
    private static func word(of name: [UInt8], from place: inout Int, _ marks: String) -> String? {
        var word: [UInt8] = []
        while place < name.count, !marks.utf8.contains(name[place]) {
            if ",=".utf8.contains(name[place]) { return nil }
            if name[place] == UInt8(ascii: "\\"), place + 1 < name.count { place += 1 }
            word.append(name[place])
            place += 1
        }
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }
}
