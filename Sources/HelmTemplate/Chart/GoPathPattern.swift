import SourceBytes

extension Wildcards {
    /// A pattern of Go's `filepath.Match`; nil when Go refuses it.
    ///
    /// `*` and `?` stop at a slash, `[^a]` does not; there is neither `**` nor `[!a]` nor `{a,b}`.
    init?(goPath text: some StringProtocol) {
        var parts: [Part] = []
        var rest = Self.scalars(text)[...]
        while let unit = rest.popFirst() {
            switch unit {
            case "*": parts.append(.run)
            case "?": parts.append(.any)
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                parts.append(.one(escaped))
            case "[":
                guard let set = Self.goSet(&rest) else { return nil }
                parts.append(.set(set))
            case _: parts.append(.one(unit))
            }
        }
        self.init(parts)
    }

    /// The set that begins after a bracket.
    private static func goSet(_ rest: inout ArraySlice<UInt32>) -> UnitSet? {
        var set = UnitSet([], isInverted: false, takesSlash: true)
        if let first = rest.first, "^" ~= first {
            set.isInverted = true
            rest.removeFirst()
        }
        var count = 0
        while true {
            if count > 0, let unit = rest.first, "]" ~= unit {
                rest.removeFirst()
                return set
            }
            guard let low = member(&rest) else { return nil }
            var high = low
            if let unit = rest.first, "-" ~= unit {
                rest.removeFirst()
                guard let end = member(&rest) else { return nil }
                high = end
            }
            // A range that ends before it begins matches nothing, but it is one.
            if low <= high { set.ranges.append(low...high) }
            count += 1
        }
    }

    /// One end of a range. Nil for a sign that must be escaped there.
    private static func member(_ rest: inout ArraySlice<UInt32>) -> UInt32? {
        guard let unit = rest.popFirst() else { return nil }
        switch unit {
        case "-", "]": return nil
        case "\\": return rest.popFirst()
        case _: return unit
        }
    }
}

private func ~= (sign: Unicode.Scalar, unit: UInt32) -> Bool { sign.value == unit }
