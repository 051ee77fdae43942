/// A message that people see and search for, with the rules that explain it.
public struct Symptom: Sendable {
    /// As the Runner, Helm, Kubernetes, Docker or a store prints it; `*` stands for what differs from case to case.
    public let message: String
    /// The names of the rules, the most likely first; none where no file tells the cause.
    public let rules: [String]
    /// What it means and what to look at, where the rules alone do not say it.
    public let meaning: String?
    /// The words of the message that are always the same.
    let words: [String]

    init(_ message: String, _ rules: String..., meaning: String? = nil) {
        self.message = message
        self.rules = rules
        self.meaning = meaning
        words = SymptomWords.of(Self.levels.first(where: message.hasPrefix).map { String(message.dropFirst($0.count)) } ?? message)
    }

    /// What the Runner writes before a message differs with its version and with the format of its log.
    private static let levels = ["ERROR: ", "WARNING: ", "FATAL: ", "PANIC: "]

    /// All that is known, in the order of docs/symptoms.md.
    public static let all = groups.flatMap(\.symptoms)

    /// The same, by what says them.
    static let groups: [(title: String, symptoms: [Symptom])] = [
        ("Loading the configuration", loading), ("Starting, registering, asking for jobs", starting), ("Connections and certificates", connections),
        ("Helm and the manager's pod", chart), ("Kubernetes and the pods of jobs", cluster), ("The cache and its store", stores), ("Docker", docker),
        ("docker+machine and the autoscaler", scaling), ("Jobs, shells and files", jobs),
    ]

    /// The messages that a rule explains.
    public static func of(rule: String) -> [Symptom] { all.filter { $0.rules.contains(rule) } }
}
