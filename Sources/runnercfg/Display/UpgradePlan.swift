import Reports
import RunnerConfig

/// What `runnercfg upgrade --plan` prints: what is done, what is left to do, and the defaults that change.
struct UpgradePlan {
    private let upgrade: Upgrade
    private let title: String
    private let width: Int
    private let place: (Upgrade.Step) -> String?

    /// - Parameters:
    ///   - title: from which version to which.
    ///   - width: columns that lines are laid out for.
    ///   - place: where a step stands in the file; nil for nowhere.
    init(_ upgrade: Upgrade, title: String, width: Int, place: @escaping (Upgrade.Step) -> String?) {
        (self.upgrade, self.title, self.width, self.place) = (upgrade, title, min(width, 100), place)
    }

    func text(_ mask: Mask) -> String {
        let counts = [
            Messages.count(steps(.done).count, "change") + " made by `runnercfg upgrade`", "\(steps(.toDo).count) to look at",
            Messages.count(steps(.choice).count, "changed default"),
        ]
        var lines = WrappedLines.of("\(title): " + counts.joined(separator: ", "), width: width, indent: 2)
        for (heading, kind) in [("Done by `runnercfg upgrade`", Upgrade.Step.Kind.done), ("To look at", .toDo), ("Defaults that change", .choice)] where !steps(kind).isEmpty {
            lines += ["", heading + ":"] + steps(kind).flatMap { entry($0, mask) }
        }
        if !upgrade.notes.isEmpty { lines += ["", "Notes:"] + upgrade.notes.flatMap { wrapped("- ", mask.sentence($0)) } }
        return lines.map { $0 + "\n" }.joined()
    }

    private func steps(_ kind: Upgrade.Step.Kind) -> [Upgrade.Step] { upgrade.steps.filter { $0.kind == kind } }

    /// Its place and rule are told where they are of use: a default stands nowhere, and has one rule.
    private func entry(_ step: Upgrade.Step, _ mask: Mask) -> [String] {
        let head = step.kind == .choice ? "" : (place(step).map { $0 + ": " } ?? "") + "\(step.severity.rawValue)[\(step.rule)] "
        return wrapped("- ", head + mask.sentence(step.message)) + (step.advice.map { wrapped("  ", step.kind.label + mask.sentence($0)) } ?? [])
    }

    private func wrapped(_ start: String, _ text: String) -> [String] {
        var lines = WrappedLines.of(DisplayWidth.safe(text), width: width, after: start.count, indent: 4)
        lines[0] = start + lines[0]
        return lines
    }
}
