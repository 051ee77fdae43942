/// A period of `[[runners.machine.autoscaling]]` and `[[runners.monitoring.job_queuing_durations]]`: second, minute, hour, day,
/// month, weekday, year. It is a cron expression, and the Runner takes it as active for the second before each of its moments.
///
/// Source: `helpers/timeperiod/period.go:15-26`, `github.com/gorhill/cronexpr`.
public struct Period: Sendable, Equatable {
    public var text: String

    public init(_ text: String) { self.text = text }

    /// How many fields it has.
    public var fieldCount: Int { PeriodMoments.fields(of: text).count }

    /// What the Runner refuses it for; nil when it reads it.
    public var problem: String? { moments.problem }

    /// Whether it is active at a time of the period's zone; never when the Runner cannot read it.
    public func contains(_ time: CalendarTime) -> Bool {
        moments.expression?.matches(time.nextSecond) ?? false
    }

    /// Whether each of its times is over after a second: it names one second of the minute instead of all of them.
    public var isInstant: Bool { moments.expression.map { $0.seconds.count == 1 } ?? false }

    /// The period of seven fields that one of five or six was meant to be: seconds and years that are left out count as all of them.
    public var withSeconds: String? {
        let candidates =
            switch fieldCount {
            case 5: ["* \(text) *"]
            case 6: problem == nil ? ["* \(text)"] : ["\(text) *", "* \(text)"]
            default: [String]()
            }
        return candidates.first { Period($0).problem == nil }
    }

    private var moments: (expression: PeriodMoments?, problem: String?) {
        do throws(PeriodMoments.Failure) {
            return (try PeriodMoments(text), nil)
        } catch {
            return (nil, error.sentence)
        }
    }
}
