import YAMLLite

/// A setup to begin with: a whole config.toml, what it needs to know from the user, and what only the chart has for it.
///
/// To add one, write it into a file of this folder and name it in ``all``.
public struct Preset: Sendable {
    public let name: String
    /// One line for the list of presets, without a full stop.
    public let summary: String
    /// The comment beside a key says why it is there; one above it that begins with `runnercfg:` suppresses a rule and stays in the file.
    let config: String
    /// What only the user knows, in the order in which it is asked.
    public let questions: [Question]
    /// What the chart's values have beside it; nil where the chart cannot run it.
    let chart: ChartPart?

    init(_ name: String, _ summary: String, asks questions: [Question], chart: ChartPart? = nil, _ config: String) {
        (self.name, self.summary, self.questions, self.chart, self.config) = (name, summary, [.url, .token] + questions, chart, config)
    }

    /// Whether `generate values` offers it.
    public var isForChart: Bool { chart != nil }

    public static let all: [Preset] = docker + hosts + kubernetes + autoscaler + machine

    public static func named(_ name: String) -> Preset? { all.first { $0.name == name } }
}

/// What a preset asks the user. What stands in the preset is the answer of who gives none.
public struct Question: Sendable {
    /// Of config.toml, or of the chart where no such key is declared.
    public let key: String
    /// Without a question mark.
    public let text: String
    public let example: String

    init(_ key: String, _ text: String, like example: String) { (self.key, self.text, self.example) = (key, text, example) }

    /// Why an answer cannot be meant; nil when it can.
    public func refusal(of answer: String) -> String? {
        let isAddress = answer.hasPrefix("https://") || answer.hasPrefix("http://")
        switch key {
        case Self.url.key: return isAddress ? nil : "the address has to begin with `https://` or `http://`"
        case Self.token.key: return isAddress || answer.contains(" ") ? "that is not a token" : nil
        default: return nil
        }
    }

    static let url = Question("runners.url", "Address of GitLab", like: "https://gitlab.com")
    static let token = Question("runners.token", "Token of the runner, which GitLab shows when you create it", like: "glrt-...")
}

/// What a preset says in values of the chart only.
struct ChartPart: Sendable {
    struct Value: Sendable {
        let path: String
        var value: YAMLValue
        var reason: String
        /// The path in charts that do not read the other one.
        var former: String?
    }

    let values: [Value]
    let questions: [Question]

    init(_ values: [Value] = [], asks questions: [Question] = []) {
        self.values = [Value(path: "rbac.rules", value: Self.rules, reason: "what the Runner does in the cluster, and no more")] + values
        self.questions = questions
    }

    /// A service account that is one of the cloud's.
    init(annotation name: String, placeholder: String, reason: String, asks text: String, like example: String) {
        let path = "serviceAccount.annotations.\"\(name)\""
        self.init(
            [Value(path: path, value: .string(placeholder), reason: reason, former: "rbac.serviceAccountAnnotations.\"\(name)\"")],
            asks: [Question(path, text, like: example)])
    }

    /// Source: the permissions in docs/executors/kubernetes of the Runner.
    private static let rules = YAMLValue.list([
        rule(["pods"], ["create", "delete", "get", "list", "watch"]),
        rule(["pods/attach", "pods/exec"], ["create", "delete", "get", "patch"]),
        rule(["pods/log"], ["get", "list"]),
        rule(["configmaps", "secrets"], ["create", "delete", "get", "update"]),
        rule(["services"], ["create", "get"]),
        rule(["serviceaccounts"], ["get"]),
        rule(["events"], ["list", "watch"]),
    ])

    private static func rule(_ resources: [String], _ verbs: [String]) -> YAMLValue {
        .map([YAMLMember("resources", .list(resources.map { .string($0) })), YAMLMember("verbs", .list(verbs.map { .string($0) }))])
    }
}
