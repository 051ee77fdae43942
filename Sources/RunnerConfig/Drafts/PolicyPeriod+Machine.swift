/// Periods of `[[runners.machine.autoscaling]]` as those of a policy.
extension PolicyPeriod {
    /// What became of a period.
    enum Converted: Equatable {
        /// The same minutes, to the second.
        case same(PolicyPeriod)
        /// The minutes of which the period names only some seconds.
        case wider(PolicyPeriod)
        /// Why no policy can say it.
        case none(String)
    }

    /// Seconds and years have no place in a policy, and days are numbers there.
    static func converting(_ period: Period) -> Converted {
        guard let moments = try? PeriodMoments(period.text) else { return .none("the period is not valid") }
        var fields = PeriodMoments.fields(of: period.text)[...]
        let hasSeconds = fields.count == 7
        if hasSeconds { fields.removeFirst() }
        guard moments.years == Set(PeriodField.year.bounds) else { return .none("a policy has no years") }
        var texts: [String] = []
        for (field, grammar) in zip(fields, grammar) {
            guard let text = converting(field, grammar) else { return .none("a policy cannot say `\(field)` for the \(grammar.name)") }
            texts.append(text)
        }
        let converted = PolicyPeriod(texts.joined(separator: " "))
        return moments.seconds.count == 60 ? .same(converted) : .wider(converted)
    }

    /// A field in the words that every cron knows; nil where it has other words, or names nothing.
    private static func converting(_ text: Substring, _ field: PeriodField) -> String? {
        guard let entries = field.entries(text) else { return nil }
        if entries.contains(.all) { return "*" }
        var numbers: Set<Int> = []
        for entry in entries {
            guard case .numbers(let some) = entry else { return nil }
            numbers.formUnion(some)
        }
        guard !numbers.isEmpty else { return nil }
        // As it was written, unless in words that only some know: `monday`, `5/10`, `7`.
        let isPlain = text.split(separator: ",").allSatisfy { part in
            let parts = part.split(separator: "/")
            let isWord = part.split { "-/".contains($0) }.allSatisfy { word in word == "*" || word.count <= 3 && (word.allSatisfy(\.isLetter) || (Int(word) ?? -1) <= field.bounds.upperBound) }
            return isWord && (parts.count == 1 || parts[0] == "*" || parts[0].contains("-"))
        }
        return isPlain ? text.lowercased() : ranges(of: numbers)
    }

    /// `1-5,7`.
    private static func ranges(of numbers: Set<Int>) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = ranges.last, last.upperBound == number - 1 { ranges[ranges.count - 1] = last.lowerBound...number } else { ranges.append(number...number) }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    }
}
