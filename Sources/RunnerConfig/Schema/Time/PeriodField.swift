/// One field of a period: which numbers it names, from a list of values, ranges and steps.
struct PeriodField: Sendable, Equatable {
    /// The field's name in messages: `hour`.
    var name: String
    var bounds: ClosedRange<Int>
    /// Words that stand for numbers: months and weekdays, in full or by three letters.
    var words: [String] = []
    /// The number of the first word.
    var firstWord = 0
    /// A number that means another: 7 is Sunday, as 0 is.
    var alias: (from: Int, to: Int)?

    static func == (left: PeriodField, right: PeriodField) -> Bool { left.name == right.name && left.bounds == right.bounds }

    static let second = PeriodField(name: "second", bounds: 0...59)
    static let minute = PeriodField(name: "minute", bounds: 0...59)
    static let hour = PeriodField(name: "hour", bounds: 0...23)
    static let dayOfMonth = PeriodField(name: "day of the month", bounds: 1...31)
    static let month = PeriodField(
        name: "month", bounds: 1...12,
        words: [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        ], firstWord: 1)
    static let weekday = PeriodField(
        name: "weekday", bounds: 0...6, words: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], alias: (7, 0))
    static let year = PeriodField(name: "year", bounds: 1970...2099)

    /// One entry of the list between commas.
    enum Entry: Equatable {
        /// `*` or `?`.
        case all
        /// `5`, `9-17`, `*/2`, `5/2`, `9-17/2`.
        case numbers(Set<Int>)
        /// Anything else, for the field's own words.
        case other(String)

        /// Whether a period of five fields may have it.
        var isRead: Bool {
            switch self {
            case .all, .numbers: true
            case .other: false
            }
        }
    }

    /// The entries of a field; nil for an empty list or a step that is none.
    func entries(_ text: Substring) -> [Entry]? {
        let parts = text.split(separator: ",")
        guard !parts.isEmpty else { return nil }
        var entries: [Entry] = []
        for part in parts {
            guard let entry = entry(part.lowercased()) else { return nil }
            entries.append(entry)
        }
        return entries
    }

    private func entry(_ text: String) -> Entry? {
        if text == "*" || text == "?" { return .all }
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)
        var step: Int?
        if parts.count == 2 {
            guard let number = Self.number(parts[1]) else { return .other(text) }
            // A step may not be longer than the field.
            guard number >= 1, number <= bounds.upperBound else { return nil }
            step = number
            parts.removeLast()
        }
        guard parts.count == 1 else { return .other(text) }
        let range: (first: Int, last: Int)
        if parts[0] == "*" {
            range = (bounds.lowerBound, bounds.upperBound)
        } else {
            let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(value)
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return .other(text) }
            range = (first, ends.count == 1 && step != nil ? bounds.upperBound : last)
        }
        return .numbers(Set(stride(from: range.first, through: range.last, by: step ?? 1)))
    }

    /// The number a word or numeral stands for; nil beyond the field's bounds.
    func value(_ text: Substring) -> Int? {
        if let number = Self.number(text), text.utf8.count <= 2 || bounds.upperBound > 99 {
            let meant = alias.flatMap { $0.from == number ? $0.to : nil } ?? number
            return bounds.contains(meant) ? meant : nil
        }
        return words.firstIndex { $0 == text || $0.prefix(3) == text }.map { $0 + firstWord }
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
