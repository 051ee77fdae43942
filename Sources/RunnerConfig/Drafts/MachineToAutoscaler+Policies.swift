/// How many machines wait, and when.
extension MachineToAutoscaler {
    private static let policy = table + ["policy"]

    mutating func convertPolicies(_ runner: Version) {
        addPolicy(machine, "machine", periods: nil)
        for (index, entry) in (machine["autoscaling"]?.node.elements ?? []).enumerated() {
            let count = machine["autoscaling"]?.node.elements.count ?? 0
            let path = count > 1 ? "machine.autoscaling[\(index)]" : "machine.autoscaling"
            let periods = convertPeriods(entry, path)
            if periods.isEmpty { continue }
            addPolicy(entry, path, periods: periods, timezone: entry["Timezone"]?.node.string)
        }
        convertOffPeak(runner)
        if draft.table[path: Self.policy]?.node.elements.count ?? 0 > 1 { draft.remark(above: Self.policy, element: 0, ["For the times that no policy below names; the last one that matches counts."]) }
    }

    private mutating func addPolicy(_ node: Node, _ path: String, periods: [String]?, timezone: String? = nil) {
        var members: [(String, Node.Value)] = []
        if let periods { members.append(("periods", .array(periods.map { Node(.string($0)) }))) }
        if let timezone, !timezone.isEmpty { members.append(("timezone", .string(timezone))) }
        let count = node["IdleCount"]?.node.integer ?? 0
        let factor = node["IdleScaleFactor"].map { $0.node.float ?? 0 } ?? 0
        let least = min(count, max(1, node["IdleCountMin"]?.node.integer ?? 0))
        if let member = node["IdleScaleFactor"], factor > 0, count > least {
            members.append(("idle_count", .integer(least)))
            members.append(("scale_factor", .float(factor)))
            members.append(("scale_factor_limit", .integer(count - least)))
            draft.lose("\(path).IdleScaleFactor", at: member.keyRange, "in a policy the share comes on top of `idle_count`", "check the numbers of the policy", as: .changed)
        } else {
            members.append(("idle_count", .integer(max(0, count))))
            for key in ["IdleScaleFactor", "IdleCountMin"] {
                guard let member = node[key], member.node.saysSomething else { continue }
                draft.lose("\(path).\(key)", at: member.keyRange, factor > 0 ? "with this `IdleCount` it has no effect" : "without `IdleScaleFactor` it has no effect")
            }
        }
        if let member = node["IdleTime"], member.node.integer ?? 0 > Self.longest { draft.lose("\(path).IdleTime", at: member.keyRange, "it is longer than a policy can say", "leave `idle_time` out") }
        if let seconds = node["IdleTime"]?.node.integer, (1...Self.longest).contains(seconds) { members.append(("idle_time", .string(Self.duration(seconds: seconds)))) }
        draft.append(Self.policy, members)
    }

    /// What Go's durations hold, in seconds.
    private static let longest = Int64.max / 1_000_000_000

    /// `1h30s`
    static func duration(seconds: Int64) -> String {
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return (hours > 0 ? "\(hours)h" : "") + (minutes > 0 ? "\(minutes)m" : "") + (rest > 0 ? "\(rest)s" : "")
    }

    /// The periods of an entry that a policy can have; the others are told.
    private mutating func convertPeriods(_ entry: Node, _ path: String) -> [String] {
        guard let member = entry["Periods"], !member.node.elements.isEmpty else {
            draft.lose(path, at: entry.range, "without `Periods` it never applies")
            return []
        }
        let periods = convert(member.node.elements, "\(path).Periods")
        if periods.isEmpty {
            let rest = entry.members.filter { $0.key != "Periods" && $0.node.saysSomething }
            for member in rest { draft.lose("\(path).\(member.key)", at: member.keyRange, "its periods cannot be carried over") }
        }
        return periods
    }

    private mutating func convert(_ nodes: [Node], _ path: String) -> [String] {
        nodes.compactMap { node in
            switch PolicyPeriod.converting(Period(node.string ?? "")) {
            case .same(let period): return period.text
            case .wider(let period):
                let advice = "remove it from the policy if that was meant"
                draft.lose(path, at: node.range, "the period names some seconds only, so it hardly ever applied; the policy applies for whole minutes", advice, as: .changed)
                return period.text
            case .none(let reason):
                draft.lose(path, at: node.range, reason, "write a policy for these times yourself")
                return nil
            }
        }
    }

    /// Keys of Runners before 14.0, which had one time with other numbers.
    private mutating func convertOffPeak(_ runner: Version) {
        guard runner < "14.0", let periods = machine["OffPeakPeriods"], periods.node.saysSomething else {
            for key in ["OffPeakPeriods", "OffPeakTimezone", "OffPeakIdleCount", "OffPeakIdleTime"] {
                lose(key, "it has had no effect since Runner 14.0", "add a `[[runners.autoscaler.policy]]` if it is still meant")
            }
            return
        }
        let texts = convert(periods.node.elements, "machine.OffPeakPeriods")
        guard !texts.isEmpty else { return }
        let numbers = Node(.table([("IdleCount", "OffPeakIdleCount"), ("IdleTime", "OffPeakIdleTime")].compactMap { name, key in machine[key].map { Member(name, $0.node) } }))
        addPolicy(numbers, "machine", periods: texts, timezone: machine["OffPeakTimezone"]?.node.string)
    }
}

extension Node {
    /// A number, whole or not.
    fileprivate var float: Double? {
        switch value {
        case .float(let number): number
        case .integer(let number): Double(number)
        default: nil
        }
    }
}
