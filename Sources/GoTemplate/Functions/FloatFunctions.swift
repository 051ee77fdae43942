/// Numbers with fractions. sprig computes them as decimals: 0.1 and 0.2 are 0.3.
enum FloatFunctions {
    static let all: [Function] = [
        Function("add1f", [.any]) { values throws(TemplateFailure) in .number(sum([try decimal(values.value(0)), 1])) },
        Function("addf", [], rest: .any) { values throws(TemplateFailure) in .number(sum([0] + (try decimals(values)))) },
        Function("subf", [.any], rest: .any) { values throws(TemplateFailure) in
            .number(sum(try decimals(values).enumerated().map { $0.offset == 0 ? $0.element : -$0.element }))
        },
        Function("mulf", [.any], rest: .any) { values throws(TemplateFailure) in .number(product(try decimals(values))) },
        Function("divf", [.any], rest: .any) { values throws(TemplateFailure) in
            var result = try decimal(values.value(0))
            for value in values.dropFirst() {
                let divisor = try decimal(value)
                guard divisor != 0 else { throw TemplateFailure("decimal division by 0") }
                result = shortened(result / divisor)
            }
            return .number(result)
        },
        Function("maxf", [.any], rest: .any) { .number($0.map(float).max() ?? 0) },
        Function("minf", [.any], rest: .any) { .number($0.map(float).min() ?? 0) },
        Function("round", [.any, .integer], rest: .number) { values in
            let scale = power(of: values.integer(1))
            let scaled = float(values.value(0)) * scale
            let (low, edge) = (GoNumber.floor(scaled), values.count > 2 ? values.number(2) : 0.5)
            // The fraction counts with its sign, so that -1.5 goes down to -2.
            let fraction = scaled - (scaled < 0 ? -GoNumber.floor(-scaled) : low)
            return .number((fraction >= edge ? -GoNumber.floor(-scaled) : low) / scale)
        },
    ]

    private static func float(_ value: TemplateValue) -> Double { NumberFunctions.float(value) }

    private static func decimals(_ values: [TemplateValue]) throws(TemplateFailure) -> [Double] {
        var numbers: [Double] = []
        for value in values { numbers.append(try decimal(value)) }
        return numbers
    }

    private static func decimal(_ value: TemplateValue) throws(TemplateFailure) -> Double {
        let number = float(value)
        guard number.isFinite else { throw TemplateFailure("Cannot create a Decimal from \(GoNumber.text(number))") }
        return number
    }

    private static func power(of exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(exponent.magnitude, 400) { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }

    /// The digits after the point.
    private static func places(_ number: Double) -> Int {
        guard number.isFinite, number != 0 else { return 0 }
        let decimal = GoNumber.shortest(number.magnitude)
        return max(0, decimal.digits.count - 1 - decimal.exponent)
    }

    /// The sum as a decimal: exact to the places that the parts have.
    private static func sum(_ numbers: [Double]) -> Double {
        let total = numbers.reduce(0, +)
        return rounded(total, numbers.map(places).max() ?? 0)
    }

    private static func product(_ numbers: [Double]) -> Double {
        rounded(numbers.reduce(1, *), numbers.map(places).reduce(0, +))
    }

    private static func rounded(_ number: Double, _ places: Int) -> Double {
        guard number.isFinite, places <= 17 else { return number }
        return Double((number < 0 ? "-" : "") + ExactDecimal(number.magnitude).fixed(places)) ?? number
    }

    /// A quotient to 16 digits after the point, as the decimal library keeps it.
    private static func shortened(_ number: Double) -> Double { rounded(number, 16) }
}
