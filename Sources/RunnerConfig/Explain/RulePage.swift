/// A rule's documentation as a page of text, in Markdown that reads well in a terminal.
public struct RulePage {
    private let rule: any Rule

    init(_ rule: any Rule) { self.rule = rule }

    /// The pages of all rules, by name: what docs/ holds.
    public static var all: [(name: String, text: String)] {
        RuleSet.all.map { ($0.documentation.name, RulePage($0).text) }
    }

    var text: String {
        let about = rule.documentation
        var lines = ["# \(about.name)", "", "\(about.summary.capitalizedFirst).", ""]
        lines.append(
            "\(severities(about)) · \(about.category.rawValue) · \(fixability(about))"
                + (about.isHeuristic ? " · heuristic: it can be wrong" : "")
                + (about.profile.map { " · only with `--profile \($0.rawValue)`" } ?? ""))
        lines += ["", "## Why it matters", "", about.why.wrapped(), ""]
        let messages = Symptom.of(rule: about.name).map { "- `\($0.message)`" }
        if !messages.isEmpty { lines += ["## Messages it explains", ""] + messages + [""] }
        for example in rule.examples where example.isBad { lines += block("Wrong", example) }
        for example in rule.examples where !example.isBad { lines += block("Right", example) }
        if !about.sources.isEmpty {
            lines += ["## Sources", ""] + about.sources.map { "- \($0)" } + [""]
        }
        return lines.joined(separator: "\n")
    }

    private func fixability(_ about: Documentation) -> String {
        switch (about.repairs.contains(Fix.Safety.safe), about.repairs.contains(Fix.Safety.unsafe)) {
        case (true, false): "often fixed by `runnercfg fix`"
        case (false, true): "often fixed by `runnercfg fix --unsafe`"
        case (true, true): "often fixed by `runnercfg fix`, in doubtful cases by `runnercfg fix --unsafe`"
        case (false, false): "no automatic fix"
        }
    }

    /// `warning`; `warning, or info` where its findings differ.
    private func severities(_ about: Documentation) -> String {
        let words = ([about.severity] + about.otherSeverities).map(\.rawValue)
        guard let last = words.last, words.count > 1 else { return about.severity.rawValue }
        return words.dropLast().joined(separator: ", ") + ", or " + last
    }

    private func block(_ title: String, _ example: Example) -> [String] {
        let meant = example.chart.map { " (chart \($0))" } ?? example.runner.map { " (Runner \($0))" } ?? ""
        var lines = ["## \(title)\(meant)", ""]
        if let path = example.path { lines += ["In `\(path)`:", ""] }
        lines += fenced(example.language, example.text)
        if let template = example.template { lines += ["With a chart that has this template:", ""] + fenced(.template, template) }
        for neighbour in example.neighbours { lines += ["Checked together with `\(neighbour.path)`:", ""] + fenced(neighbour.language, neighbour.text) }
        return lines
    }

    private func fenced(_ language: Example.Language, _ text: String) -> [String] {
        let name =
            switch language {
            case .config, .settings: "toml"
            case .values, .secret: "yaml"
            case .template: "gotemplate"
            }
        return ["```\(name)", text.hasSuffix("\n") ? String(text.dropLast()) : text, "```", ""]
    }
}

extension String {
    /// The text with its first letter made a capital.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Documentation {
    /// The profile that a rule has to be asked for with; nil for what is always looked for.
    public var profile: Profile? { Profile(category) }
}
