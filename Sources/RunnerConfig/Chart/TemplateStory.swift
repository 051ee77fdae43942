/// Tells what each value becomes, in one line.
enum TemplateStory {
    /// `missing → true, false → true, true → true, "false" → false`.
    static func text(_ option: TemplateProbe.Option, _ probe: TemplateProbe) -> String {
        let values: [(String, Node?)] = [("missing", nil), ("false", Node(.boolean(false))), ("true", Node(.boolean(true))), ("\"false\"", Node(.string("false")))]
        let parts = values.map { words, node in
            let outcome = probe.outcome(of: option.variable, option.path, node.map(ChartContext.value))
            return "\(words) → \(effect(outcome))"
        }
        return "what the Runner ends up with: " + parts.joined(separator: ", ")
    }

    private static func effect(_ outcome: TemplateProbe.Outcome) -> String {
        switch outcome {
        case .failed: "Helm fails"
        case .text(let text):
            switch RegisterBoolean(text) {
            case .unset: "false"
            case .value(let flag): flag ? "true" : "false"
            case .refused: "register fails"
            }
        }
    }
}
