/// What explains a message: an answer to whoever pastes one.
public enum SymptomPage {
    /// By this name `explain` prints ``all``.
    static let name = "symptoms"

    /// The rules behind a message, the most likely first; nil where no known message is near.
    public static func text(for message: String) -> String? { page(of: SymptomSearch().explaining(message)) }

    /// The same for a single word of a message, such as `ImagePullBackOff`; nil for words that stand in many.
    public static func text(naming word: String) -> String? { page(of: SymptomSearch().naming(word)) }

    private static func page(of symptoms: [Symptom]) -> String? {
        var seen: Set<String> = []
        var said: Set<String> = []
        var hasOrder = false
        let sections = symptoms.compactMap { symptom -> String? in
            let rules = symptom.rules.filter { seen.insert($0).inserted }.compactMap { RuleSet.named($0)?.documentation }
            let isNew = symptom.meaning.map { said.insert($0).inserted } ?? false
            guard !rules.isEmpty || isNew else { return nil }
            if rules.count > 1 { hasOrder = true }
            let meaning = symptom.meaning.map { [$0] + (rules.isEmpty ? [] : [""]) } ?? []
            return (["# \(symptom.message)", ""] + meaning + rules.map { "- \($0.name): \($0.summary)" } + [""]).joined(separator: "\n")
        }
        guard !sections.isEmpty else { return nil }
        let order = hasOrder ? "The most likely cause comes first. " : ""
        let advice = seen.isEmpty ? "" : "\n\(order)`runnercfg explain RULE` says more about a rule, and `runnercfg lint` finds the mistake.\n"
        return sections.joined(separator: "\n") + advice
    }

    /// All known messages with their rules, as a page in Markdown: docs/symptoms.md.
    public static var all: String {
        var lines = [
            "# Messages and what explains them", "",
            "Written by `docs/update` from the rules' symptoms; `runnercfg explain \"MESSAGE\"` finds the nearest, `runnercfg explain --log FILE` reads a whole log.", "",
        ]
        for (title, symptoms) in Symptom.groups {
            lines += ["## \(title)", ""]
            for symptom in symptoms {
                lines.append("- `\(symptom.message)`")
                if let meaning = symptom.meaning { lines.append("  \(meaning)") }
                if !symptom.rules.isEmpty { lines.append("  " + symptom.rules.map { "[\($0)](rules/\($0).md)" }.joined(separator: ", ")) }
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}
