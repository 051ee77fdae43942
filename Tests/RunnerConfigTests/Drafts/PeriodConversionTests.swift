import Testing
@testable import RunnerConfig

/// Periods of machines as those of policies.
@Suite struct PeriodConversionTests {
    @Test(arguments: [
        ("* * 9-17 * * mon-fri *", "* 9-17 * * mon-fri"), ("* * 0-7,19-23 * * MON-FRI *", "* 0-7,19-23 * * mon-fri"), ("* */15 * 1-15/2 jan ? *", "*/15 * 1-15/2 jan *"),
        ("* * * ? * monday,7 *", "* * * * 0-1"), ("0-59 5/20 * * December * *", "5,25,45 * * 12 *"), ("* * *,5 * * * 1970-2099", "* * * * *"), ("* * * * * * * and more", "* * * * *"),
        ("*/1 * 22-23 * * sat,sun *", "* 22-23 * * sat,sun"),
    ])
    func `seconds and years go`(_ old: String, _ new: String) {
        #expect(PolicyPeriod.converting(Period(old)) == .same(PolicyPeriod(new)))
        #expect(PolicyPeriod(new).problem == nil)
    }

    @Test(arguments: [("* 9-17 * * mon-fri", "* 9-17 * * mon-fri"), ("0 0 9 * * * *", "0 9 * * *"), ("@daily", "0 0 * * *"), ("*/2 * * * * * *", "* * * * *")])
    func `some seconds become whole minutes`(_ old: String, _ new: String) { #expect(PolicyPeriod.converting(Period(old)) == .wider(PolicyPeriod(new))) }

    @Test(arguments: [
        ("* * * L * ? *", "a policy cannot say `L` for the day of the month"), ("* * * 15W * ? *", "a policy cannot say `15W` for the day of the month"),
        ("* * * ? * fri#3 *", "a policy cannot say `fri#3` for the weekday"), ("* * * * * * 2026", "a policy has no years"), ("* * 25 * * * *", "the period is not valid"),
        ("* * 17-9 * * * *", "a policy cannot say `17-9` for the hour"),
    ])
    func `what a policy cannot say`(_ old: String, _ reason: String) { #expect(PolicyPeriod.converting(Period(old)) == .none(reason)) }

    /// Against what the Runner does with the period itself, at times of three years.
    @Test func `a converted period is active at the same times`() {
        var random = SystemRandomNumberGenerator()
        var (converted, active) = (0, 0)
        for _ in 0..<3000 {
            let period = Self.period(&random)
            guard let moments = try? PeriodMoments(period), case .same(let policy) = PolicyPeriod.converting(Period(period)) else { continue }
            converted += 1
            for _ in 0..<40 {
                let month = Int.random(in: 1...12, using: &random)
                let year = Int.random(in: 2026...2028, using: &random)
                let time = CalendarTime(
                    year, month, Int.random(in: 1...CalendarTime.days(inMonth: month, of: year), using: &random), Int.random(in: 0...23, using: &random),
                    Int.random(in: 0...59, using: &random), Int.random(in: 0...59, using: &random))
                let isActive = moments.matches(time)
                active += isActive ? 1 : 0
                if policy.contains(time) != isActive { Issue.record("`\(period)` as `\(policy.text)` at \(time)") }
            }
        }
        #expect(converted > 1500 && active > 1000, "\(converted) \(active)")
    }

    private static func period(_ random: inout SystemRandomNumberGenerator) -> String {
        let words = ["jan", "February", "mar", "december"], days = ["mon", "Tuesday", "sat", "7", "sunday"]
        func field(_ bounds: ClosedRange<Int>, _ words: [String]) -> String {
            func number() -> Int { Int.random(in: bounds, using: &random) }
            func entry() -> String {
                let (a, b) = (number(), number())
                switch Int.random(in: 0...7, using: &random) {
                case 0: return "\(a)"
                case 1: return "\(min(a, b))-\(max(a, b))"
                case 2: return "*/\(max(1, min(a, bounds.upperBound)))"
                case 3: return "\(a)/\(max(1, min(b, bounds.upperBound)))"
                case 4: return "\(min(a, b))-\(max(a, b))/\(Int.random(in: 1...3, using: &random))"
                case 5: return words.randomElement(using: &random) ?? "*"
                default: return Bool.random(using: &random) ? "*" : "?"
                }
            }
            return (0...Int.random(in: 0...2, using: &random)).map { _ in entry() }.joined(separator: ",")
        }
        let parts = [field(0...59, []), field(0...23, []), field(1...31, []), field(1...12, words), field(0...6, days)]
        return "* " + parts.map { Bool.random(using: &random) ? $0 : "*" }.joined(separator: " ") + " *"
    }
}
