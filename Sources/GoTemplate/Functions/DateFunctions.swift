/// Dates that are given: what asks the clock is among the ``RefusedFunctions``, and so is a date that is none, for which sprig takes
/// the present. The local time is UTC, as in most containers.
enum DateFunctions {
    static let all: [Function] = [
        Function("date", [.string, .any]) { values throws(TemplateFailure) in .string(try text(values.string(0), values.value(1), "Local")) },
        Function("htmlDate", [.any]) { values throws(TemplateFailure) in .string(try text("2006-01-02", values.value(0), "Local")) },
        Function("htmlDateInZone", [.any, .string]) { values throws(TemplateFailure) in .string(try text("2006-01-02", values.value(0), values.string(1))) },
        Function("toDate", [.string, .string]) { (GoLayout.time($0.string(1), $0.string(0)) ?? .zero).value },
        Function("mustToDate", [.string, .string]) { values throws(TemplateFailure) in
            let (layout, text) = (values.string(0), values.string(1))
            guard let time = GoLayout.time(text, layout) else {
                throw TemplateFailure("parsing time \(GoQuote.quoted(text)) as \(GoQuote.quoted(layout)): cannot parse it")
            }
            return time.value
        },
        Function("unixEpoch", [.time]) { .string(String(GoTime($0.value(0))?.seconds ?? 0)) },
    ] + ["dateInZone", "date_in_zone"].map { name in
        Function(name, [.string, .any, .string]) { values throws(TemplateFailure) in .string(try text(values.string(0), values.value(1), values.string(2))) }
    } + ["dateModify", "date_modify"].map { name in
        Function(name, [.string, .time]) { values in
            guard let time = GoTime(values.value(1)), let duration = try? GoDuration.nanoseconds(values.string(0)) else { return values.value(1) }
            return time.moved(by: duration).value
        }
    } + ["mustDateModify", "must_date_modify"].map { name in
        Function(name, [.string, .time]) { values throws(TemplateFailure) in
            let duration = try GoDuration.nanoseconds(values.string(0))
            return GoTime(values.value(1))?.moved(by: duration).value ?? values.value(1)
        }
    }

    private static func text(_ layout: String, _ date: TemplateValue, _ zone: String) throws(TemplateFailure) -> String {
        let time: GoTime
        switch date {
        case .typed(_, .time): time = GoTime(date) ?? .zero
        case .integer(let seconds), .typed(.integer(let seconds), .int64): time = GoTime(seconds: seconds)
        case _: throw TemplateFailure("a date of type \(date.type) is the present, which depends on the clock: it is not evaluated here")
        }
        guard ["", "UTC", "Local"].contains(zone) else {
            throw TemplateFailure("the time zone \(GoQuote.quoted(zone)) is not known here: only UTC is")
        }
        guard time.seconds.magnitude < 1 << 40 else { throw TemplateFailure("the date is too far away") }
        return GoLayout.text(GoTime(seconds: time.seconds, nanoseconds: time.nanoseconds), layout)
    }
}
