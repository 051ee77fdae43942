import SourceBytes

/// The moments that a cron expression of five to seven fields names.
struct PeriodMoments: Sendable {
    var seconds: Set<Int> = [0]
    var minutes: Set<Int>
    var hours: Set<Int>
    var months: Set<Int>
    var years: Set<Int> = Set(PeriodField.year.bounds)
    var days = PeriodDays()

    struct Failure: Error {
        /// In lower case, without a full stop.
        var sentence: String
    }

    /// What an alias stands for.
    private static func meaning(of alias: String) -> String? {
        switch alias {
        case "@yearly", "@annually": "0 0 0 1 1 * *"
        case "@monthly": "0 0 0 1 * * *"
        case "@weekly": "0 0 0 * * 0 *"
        case "@daily": "0 0 0 * * * *"
        case "@hourly": "0 0 * * * * *"
        default: nil
        }
    }

    /// The fields of a text; an alias such as `@daily` counts for those it stands for, and what follows the seventh is dropped.
    static func fields(of text: String) -> [Substring] {
        Array((meaning(of: text) ?? text).words.prefix(7))
    }

    init(_ text: String) throws(Failure) {
        var fields = Self.fields(of: text)[...]
        guard fields.count >= 5 else { throw Failure(sentence: "it has \(fields.count) fields, but needs at least five") }
        if fields.count == 7, let field = fields.popFirst() { seconds = try Self.numbers(field, .second) }
        minutes = try Self.numbers(fields.removeFirst(), .minute)
        hours = try Self.numbers(fields.removeFirst(), .hour)
        days.readDaysOfMonth(fields.removeFirst())
        months = try Self.numbers(fields.removeFirst(), .month)
        days.readWeekdays(fields.removeFirst())
        if let problem = days.problem { throw Failure(sentence: problem) }
        if let field = fields.first { years = try Self.numbers(field, .year) }
    }

    private static func numbers(_ text: Substring, _ field: PeriodField) throws(Failure) -> Set<Int> {
        guard let entries = field.entries(text) else { throw Failure(sentence: wrong(text, field)) }
        var numbers: Set<Int> = []
        for entry in entries {
            switch entry {
            case .all: numbers.formUnion(field.bounds)
            case .numbers(let some): numbers.formUnion(some)
            case .other: throw Failure(sentence: wrong(text, field))
            }
        }
        return numbers
    }

    static func wrong(_ text: Substring, _ field: PeriodField) -> String { "`\(text)` is not a valid \(field.name)" }

    func matches(_ time: CalendarTime) -> Bool {
        seconds.contains(time.second) && minutes.contains(time.minute) && hours.contains(time.hour) && months.contains(time.month)
            && years.contains(time.year) && days.contain(time)
    }
}
