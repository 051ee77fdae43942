/// The variables in sight while parsing.
struct VariableNames {
    private var names = ["$"]
    private var uses = ["$": 1]

    var count: Int { names.count }

    func contains(_ name: String) -> Bool { uses[name, default: 0] > 0 }

    mutating func declare(_ new: [String]) {
        names += new
        for name in new { uses[name, default: 0] += 1 }
    }

    /// Forgets what was declared since there were so many.
    mutating func drop(to count: Int) {
        while names.count > count, let name = names.popLast() { uses[name, default: 1] -= 1 }
    }
}
