/// Which days two fields of a cron expression name: days of the month and weekdays. When both are restricted, either will do.
struct PeriodDays: Sendable {
    private var daysOfMonth: Set<Int> = []
    private var workdays: Set<Int> = []
    private var hasLastDay = false
    private var hasLastWorkday = false
    private var restrictsDays = true
    private var weekdays: Set<Int> = []
    private var lastWeekdays: Set<Int> = []
    private var numberedWeekdays: [(weekday: Int, week: Int)] = []
    private var restrictsWeekdays = true
    /// What could not be read.
    private(set) var problem: String?

    /// Reads `1`, `1-15/2`, `L`, `LW`, `15W` and lists of them.
    mutating func readDaysOfMonth(_ text: Substring) {
        for entry in entries(text, .dayOfMonth) {
            switch entry {
            case .all: restrictsDays = false
            case .numbers(let days): daysOfMonth.formUnion(days)
            case .other("l"): hasLastDay = true
            case .other("lw"): hasLastWorkday = true
            case .other(let word):
                guard word.hasSuffix("w"), let day = PeriodField.dayOfMonth.value(word.dropLast()) else { return fail(text, .dayOfMonth) }
                workdays.insert(day)
            }
        }
    }

    /// Reads `mon-fri`, `0`, `7`, `5L` (the last Friday), `fri#3` (the third) and lists of them.
    mutating func readWeekdays(_ text: Substring) {
        for entry in entries(text, .weekday) {
            switch entry {
            case .all: restrictsWeekdays = false
            case .numbers(let days): weekdays.formUnion(days)
            case .other(let word):
                let parts = word.split(separator: "#", omittingEmptySubsequences: false)
                if word.hasSuffix("l"), let day = PeriodField.weekday.value(word.dropLast()) {
                    lastWeekdays.insert(day)
                } else if parts.count == 2, let day = PeriodField.weekday.value(parts[0]), let week = Int(parts[1]), (1...5).contains(week) {
                    numberedWeekdays.append((day, week))
                } else {
                    return fail(text, .weekday)
                }
            }
        }
    }

    private mutating func entries(_ text: Substring, _ field: PeriodField) -> [PeriodField.Entry] {
        if let entries = field.entries(text) { return entries }
        fail(text, field)
        return []
    }

    private mutating func fail(_ text: Substring, _ field: PeriodField) {
        problem = problem ?? PeriodMoments.wrong(text, field)
    }

    func contain(_ time: CalendarTime) -> Bool {
        guard restrictsDays || restrictsWeekdays else { return true }
        return (restrictsDays && isNamedDay(time)) || (restrictsWeekdays && isNamedWeekday(time))
    }

    private func isNamedDay(_ time: CalendarTime) -> Bool {
        let last = time.daysInMonth
        return daysOfMonth.contains(time.day) || (hasLastDay && time.day == last)
            || (hasLastWorkday && time.day == Self.workday(nearest: last, in: time))
            || workdays.contains { $0 <= last && time.day == Self.workday(nearest: $0, in: time) }
    }

    private func isNamedWeekday(_ time: CalendarTime) -> Bool {
        let weekday = time.weekday
        return weekdays.contains(weekday) || (lastWeekdays.contains(weekday) && time.day + 7 > time.daysInMonth)
            || numberedWeekdays.contains { $0.weekday == weekday && $0.week == (time.day + 6) / 7 }
    }

    /// The workday nearest to a day, without leaving the month.
    private static func workday(nearest day: Int, in time: CalendarTime) -> Int {
        var candidate = time
        candidate.day = day
        switch candidate.weekday {
        case 6: return day > 1 ? day - 1 : day + 2
        case 0: return day < time.daysInMonth ? day + 1 : day - 2
        default: return day
        }
    }
}
