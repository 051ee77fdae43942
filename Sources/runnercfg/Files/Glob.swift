/// A file name pattern that the shell left alone: `*`, `?`, `[a-z]`, `[!a]`, and `**` for any number of directories.
struct Glob {
    private let parts: [[Character]]
    /// The directory that holds everything the pattern can match; empty for the current one.
    let root: String

    /// Nil when the text holds nothing of a pattern.
    init?(_ pattern: String) {
        guard Self.isPattern(pattern) else { return nil }
        let names = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let fixed = names.prefix { !Self.isPattern($0) }
        root = (pattern.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
        parts = names.dropFirst(fixed.count).map(Array.init)
    }

    private static func isPattern(_ text: String) -> Bool {
        text.contains { $0 == "*" || $0 == "?" || $0 == "[" }
    }

    /// Whether a path below ``root``, given from there, matches.
    func matches(_ path: String) -> Bool {
        let names = path.split(separator: "/").map(Array.init)
        // Which parts can come next after each name; one row at a time, so that no pattern takes long.
        var states: Set<Int> = closure([0])
        for name in names {
            var next: Set<Int> = []
            for state in states where state < parts.count {
                if parts[state] == ["*", "*"] {
                    next.insert(state)
                } else if Self.matches(name, parts[state]) {
                    next.insert(state + 1)
                }
            }
            states = closure(next)
        }
        return states.contains(parts.count)
    }

    /// `**` may also stand for no directory at all.
    private func closure(_ states: Set<Int>) -> Set<Int> {
        var result = states
        for state in states {
            var state = state
            while state < parts.count, parts[state] == ["*", "*"] {
                state += 1
                result.insert(state)
            }
        }
        return result
    }

    /// Matches one name; a `*` that went wrong is tried one character further, and only the last one ever needs to be.
    private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
        var position = 0
        var place = 0
        var retry: (position: Int, place: Int)?
        while position < name.count {
            if place < pattern.count, pattern[place] == "*" {
                place += 1
                retry = (position, place)
            } else if let next = step(name[position], pattern, place) {
                position += 1
                place = next
            } else if let (start, behind) = retry {
                position = start + 1
                place = behind
                retry = (position, behind)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }

    /// The place behind what matches one character, or nil.
    private static func step(_ character: Character, _ pattern: [Character], _ place: Int) -> Int? {
        guard place < pattern.count else { return nil }
        if pattern[place] == "?" { return place + 1 }
        guard pattern[place] == "[", let end = pattern[place...].dropFirst(2).firstIndex(of: "]") else {
            return pattern[place] == character ? place + 1 : nil
        }
        var set = pattern[(place + 1)..<end]
        let isNegated = set.first == "!" || set.first == "^"
        if isNegated { set = set.dropFirst() }
        return contains(Array(set), character) != isNegated ? end + 1 : nil
    }

    private static func contains(_ set: [Character], _ character: Character) -> Bool {
        var index = 0
        while index < set.count {
            if index + 2 < set.count, set[index + 1] == "-" {
                if set[index] <= character, character <= set[index + 2] { return true }
                index += 3
            } else {
                if set[index] == character { return true }
                index += 1
            }
        }
        return false
    }
}
