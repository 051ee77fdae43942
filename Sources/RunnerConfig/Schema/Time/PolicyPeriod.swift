import SourceBytes

/// A period of an autoscaler's policy: minute, hour, day, month, weekday, as crontab has them. It is active for the minutes it
/// names. Nothing reads it before it is used: then every request for a job fails over one that cannot be read.
///
/// Source: `executors/internal/autoscaler/provider.go:270-287`.
public struct PolicyPeriod: Sendable, Equatable {
    public var text: String

    public init(_ text: String) { self.text = text }

    public var fields: [Substring] { text.words }

    /// What is wrong with it; nil when it can be read.
    public var problem: String? {
        let fields = self.fields
        guard fields.count == 5 else { return "it has \(fields.count) fields instead of five" }
        for (text, field) in zip(fields, Self.grammar) where !(field.entries(text)?.allSatisfy(\.isRead) ?? false) { return PeriodMoments.wrong(text, field) }
        return nil
    }

    /// The period of five fields that one with seconds, years or both was meant to be.
    public var withoutSeconds: String? {
        let fields = self.fields
        let candidates =
            switch fields.count {
            case 7: [fields[1..<6]]
            case 6: [fields[1...], fields[..<5]]
            default: [ArraySlice<Substring>]()
            }
        return candidates.map { $0.joined(separator: " ") }.first { PolicyPeriod($0).problem == nil }
    }

    /// Whether it is active at a time of the policy's zone; never when it cannot be read.
    public func contains(_ time: CalendarTime) -> Bool {
        let fields = self.fields
        guard fields.count == 5 else { return false }
        let sets = zip(fields, Self.grammar).compactMap { Self.numbers($0, $1) }
        guard sets.count == 5, sets[0].contains(time.minute), sets[1].contains(time.hour), sets[3].contains(time.month) else { return false }
        let isDay = sets[2].contains(time.day)
        let isWeekday = sets[4].contains(time.weekday)
        // As crontab has it: of two restricted fields either will do.
        return fields[2] == "*" || fields[4] == "*" ? isDay && isWeekday : isDay || isWeekday
    }

    static let grammar: [PeriodField] = [.minute, .hour, .dayOfMonth, .month, .weekday]

    private static func numbers(_ text: Substring, _ field: PeriodField) -> Set<Int>? {
        guard let entries = field.entries(text) else { return nil }
        var numbers: Set<Int> = []
        for entry in entries {
            switch entry {
            case .all: numbers.formUnion(field.bounds)
            case .numbers(let some): numbers.formUnion(some)
            case .other: return nil
            }
        }
        return numbers
    }
}
