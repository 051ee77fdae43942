/// A message that people see and search for, with the rules that explain it.
public struct Symptom: Sendable {
    /// As the Runner, Helm, Kubernetes, Docker or a store prints it; `*` stands for what differs from case to case.
    public let message: String
    /// The names of the rules, the most likely first.
    public let rules: [String]
    /// The words of the message that are always the same.
    let words: [String]

    init(_ message: String, _ rules: String...) {
        self.message = message
        self.rules = rules
        words = SymptomWords.of(message)
    }

    /// All that is known, in the order of docs/symptoms.md.
    public static let all = starting + chart + cluster + stores + docker + scaling

    /// The messages that a rule explains.
    public static func of(rule: String) -> [Symptom] { all.filter { $0.rules.contains(rule) } }
}
