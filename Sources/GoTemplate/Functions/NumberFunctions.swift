/// Whole numbers, as sprig computes with them: everything is made an int64 first.
enum NumberFunctions {
    static let all: [Function] = [
        Function("int", [.any]) { .integer(whole($0.value(0))) },
        Function("int64", [.any]) { .long(whole($0.value(0))) },
        Function("float64", [.any]) { .number(float($0.value(0))) },
        Function("atoi", [.string]) { .integer(parsed($0.string(0))) },
        Function("add", [], rest: .any) { .long($0.reduce(0) { $0 &+ whole($1) }) },
        Function("add1", [.any]) { .long(whole($0.value(0)) &+ 1) },
        Function("sub", [.any, .any]) { .long(whole($0.value(0)) &- whole($0.value(1))) },
        Function("mul", [.any], rest: .any) { .long($0.reduce(1) { $0 &* whole($1) }) },
        Function("div", [.any, .any]) { values throws(TemplateFailure) in
            let (left, right) = (whole(values.value(0)), whole(values.value(1)))
            guard right != 0 else { throw TemplateFailure("runtime error: integer divide by zero") }
            return .long(left.dividedReportingOverflow(by: right).partialValue)
        },
        Function("mod", [.any, .any]) { values throws(TemplateFailure) in
            let (left, right) = (whole(values.value(0)), whole(values.value(1)))
            guard right != 0 else { throw TemplateFailure("runtime error: integer divide by zero") }
            return .long(left.remainderReportingOverflow(dividingBy: right).partialValue)
        },
        Function("max", [.any], rest: .any) { values in .long(values.map(whole).max() ?? 0) },
        Function("biggest", [.any], rest: .any) { values in .long(values.map(whole).max() ?? 0) },
        Function("min", [.any], rest: .any) { values in .long(values.map(whole).min() ?? 0) },
        Function("toDecimal", [.any]) { .long(Int64(TextFunctions.printed($0.value(0)), radix: 8) ?? 0) },
        Function("floor", [.any]) { .number(GoNumber.floor(float($0.value(0)))) },
        Function("ceil", [.any]) { .number(-GoNumber.floor(-float($0.value(0)))) },
        Function("until", [.integer]) { values throws(TemplateFailure) in
            let count = values.integer(0)
            return .typed(.list(try steps(from: 0, to: count, by: count < 0 ? -1 : 1)), .integers)
        },
        Function("untilStep", [.integer, .integer, .integer]) { values throws(TemplateFailure) in
            .typed(.list(try steps(from: values.integer(0), to: values.integer(1), by: values.integer(2))), .integers)
        },
        Function("seq", [], rest: .integer) { values throws(TemplateFailure) in .string(try sequence(values)) },
    ]

    /// As Go's `cast.ToInt64`: texts by Go's rules for literals, else 0.
    static func whole(_ value: TemplateValue) -> Int64 {
        switch value {
        case .null, .missing, .list, .map: return 0
        case .typed(let plain, let type): return type == .bytes ? 0 : whole(plain)
        case .boolean(let flag): return flag ? 1 : 0
        case .integer(let number): return number
        case .number(let number):
            // What Go makes of a float that does not fit: the smallest int64 (on amd64).
            return GoNumber.truncated(number) ?? .min
        case .string(let text):
            let point = text.firstIndex(of: ".")
            let isWhole = point.map { $0 < text.index(before: text.endIndex) && text[text.index(after: $0)...].allSatisfy { $0 == "0" } } ?? true
            guard isWhole, case .integer(let number)? = GoLiteral.number(Array(text[..<(point ?? text.endIndex)].utf8)[...]) else { return 0 }
            return number
        }
    }

    /// As Go's `ParseInt` leaves a text to those who do not look at its complaint: too large numbers are the largest.
    static func parsed(_ text: String) -> Int64 {
        let isSigned = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
        let digits = text.utf8.dropFirst(isSigned ? 1 : 0)
        guard !digits.isEmpty, digits.allSatisfy(GoLiteral.isDigit) else { return 0 }
        return Int64(text) ?? (text.utf8.first == UInt8(ascii: "-") ? .min : .max)
    }

    static func float(_ value: TemplateValue) -> Double {
        switch value {
        case .null, .missing, .list, .map: 0
        case .typed(let plain, let type): type == .bytes ? 0 : float(plain)
        case .boolean(let flag): flag ? 1 : 0
        case .integer(let number): Double(number)
        case .number(let number): number
        case .string(let text): GoNumber.parsed(text) ?? 0
        }
    }

    private static func steps(from start: Int, to stop: Int, by step: Int) throws(TemplateFailure) -> [TemplateValue] {
        guard step != 0, step > 0 ? start < stop : start > stop else { return [] }
        let count = (start < stop ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop))
        guard !count.overflow, UInt(count.partialValue.magnitude) / step.magnitude < UInt(TemplateLimits.steps / 10) else {
            throw TemplateFailure("the list is longer than \(TemplateLimits.steps / 10) items")
        }
        return stride(from: start, to: stop, by: step).map { .integer(Int64($0)) }
    }

    /// `seq 5`, `seq 2 5`, `seq 0 2 10`: both ends are in it.
    private static func sequence(_ values: [TemplateValue]) throws(TemplateFailure) -> String {
        guard (1...3).contains(values.count) else { return "" }
        let start = values.count == 1 ? 1 : values.integer(0)
        let stop = values.integer(values.count - 1)
        let down = stop < start
        let step = values.count == 3 ? values.integer(1) : down ? -1 : 1
        if values.count == 3, down != (step < 0) || step == 0 { return "" }
        let (end, isTooFar) = stop.addingReportingOverflow(down ? -1 : 1)
        guard !isTooFar else { throw TemplateFailure("the list is longer than \(TemplateLimits.steps / 10) items") }
        return try steps(from: start, to: end, by: step).map(\.text).joined(separator: " ")
    }
}
