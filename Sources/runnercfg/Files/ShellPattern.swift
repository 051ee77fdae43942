import SourceBytes

extension Wildcards {
    /// A pattern as git's wildmatch takes it: `*`, `?`, `[a-z]`, `[!a]`, `[[:digit:]]`, `\*`, and between slashes `**` for any number of folders.
    ///
    /// Nil for a pattern that matches nothing: a bracket that is not closed, a backslash at the end.
    ///
    /// - Parameter keepsOpenBrackets: a bracket that is not closed stands for itself, as in shells.
    init?(shell pattern: ArraySlice<UInt32>, keepsOpenBrackets: Bool = false) {
        var parts: [Part] = []
        var rest = pattern
        while let unit = rest.popFirst() {
            switch unit {
            case "?": parts.append(.any)
            case "*": parts += Self.stars(&rest, in: pattern)
            case "[":
                let before = rest
                if let set = Self.shellSet(&rest) {
                    parts.append(.set(set))
                } else {
                    guard keepsOpenBrackets else { return nil }
                    rest = before
                    parts.append(.one(unit))
                }
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                parts.append(.one(escaped))
            case _: parts.append(.one(unit))
            }
        }
        self.init(parts)
    }

    /// What a row of stars means whose first one is taken already.
    private static func stars(_ rest: inout ArraySlice<UInt32>, in pattern: ArraySlice<UInt32>) -> [Part] {
        let first = rest.startIndex - 1
        let others = rest.prefix { "*" ~= $0 }
        rest = rest.dropFirst(others.count)
        let beginsName = first == pattern.startIndex || pattern[first - 1] == slash
        guard !others.isEmpty, beginsName else { return [.run] }
        guard let next = rest.first else { return [.everything] }
        if next == slash {
            rest.removeFirst()
            return [.perhaps(2), .everything, .one(slash)]
        }
        return "\\" ~= next && rest.dropFirst().first == slash ? [.everything] : [.run]
    }

    /// The set that begins after a bracket, nil when it is not closed.
    private static func shellSet(_ rest: inout ArraySlice<UInt32>) -> UnitSet? {
        var set = UnitSet([], isInverted: false, takesSlash: false)
        if let first = rest.first, "!" ~= first || "^" ~= first {
            set.isInverted = true
            rest.removeFirst()
        }
        // What a dash can begin a range with; a range and a class cannot.
        var low: UInt32?
        var isFirst = true
        while let unit = rest.popFirst() {
            if "]" ~= unit, !isFirst { return set }
            isFirst = false
            if "\\" ~= unit {
                guard let escaped = rest.popFirst() else { return nil }
                set.ranges.append(escaped...escaped)
                low = escaped
            } else if "-" ~= unit, let start = low, let next = rest.first, !("]" ~= next) {
                rest.removeFirst()
                guard let end = "\\" ~= next ? rest.popFirst() : next else { return nil }
                if start <= end { set.ranges.append(start...end) }
                low = nil
            } else if "[" ~= unit, let name = className(rest) {
                guard let ranges = classes[name] else { return nil }
                rest = rest.dropFirst(name.utf8.count + 3)
                set.ranges += ranges
                low = nil
            } else {
                set.ranges.append(unit...unit)
                low = unit
            }
        }
        return nil
    }

    /// The name in `:digit:]`, when that is what comes.
    private static func className(_ rest: ArraySlice<UInt32>) -> String? {
        guard let first = rest.first, ":" ~= first, let end = rest.firstIndex(where: { "]" ~= $0 }) else { return nil }
        let inside = rest[..<end].dropFirst()
        guard let last = inside.last, ":" ~= last else { return nil }
        return String(String.UnicodeScalarView(inside.dropLast().map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    /// As git has them: of ASCII only, and a blank is no form feed.
    private static let classes: [String: [ClosedRange<UInt32>]] = [
        "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A], "blank": [0x09...0x09, 0x20...0x20],
        "cntrl": [0x00...0x1F, 0x7F...0x7F], "digit": [0x30...0x39], "graph": [0x21...0x7E], "lower": [0x61...0x7A], "print": [0x20...0x7E],
        "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "space": [0x09...0x0A, 0x0D...0x0D, 0x20...0x20],
        "upper": [0x41...0x5A], "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]
}

private func ~= (sign: Unicode.Scalar, unit: UInt32) -> Bool { sign.value == unit }
