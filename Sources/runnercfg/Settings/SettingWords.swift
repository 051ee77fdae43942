import RunnerConfig

/// What the command line and the variables say of a setting, as words with their source.
struct SettingWords {
    private let arguments: ParsedArguments
    /// Nil when variables do not count.
    private let environment: Environment?

    init(_ arguments: ParsedArguments, _ environment: Environment?) { (self.arguments, self.environment) = (arguments, environment) }

    /// The one word of a setting; nil when neither gives it.
    func first(_ option: Option) -> Given<String>? {
        if let value = arguments.value(option) { return Given(value: value, source: .option(option.flag)) }
        guard let name = option.variable, let value = environment?[name] else { return nil }
        return Given(value: value, source: .variable(name))
    }

    /// The words of a list: options can be repeated, and both take commas.
    func list(_ option: Option) -> [Given<String>] {
        let given = arguments.values(option)
        if !given.isEmpty { return given.flatMap { Self.split($0, option) }.map { Given(value: $0, source: .option(option.flag)) } }
        guard let name = option.variable, let value = environment?[name] else { return [] }
        return Self.split(value, option, always: true).map { Given(value: $0, source: .variable(name)) }
    }

    private static func split(_ text: String, _ option: Option, always: Bool = false) -> [String] {
        guard option.takesCommas || always else { return [text] }
        return text.split(separator: ",").map { word in
            var word = word.drop { $0 == " " }
            while word.last == " " { word.removeLast() }
            return String(word)
        }.filter { !$0.isEmpty }
    }

    static func version(_ word: Given<String>, oldest: Version) throws(UsageProblem) -> Given<Version> {
        guard let version = Version(word.value) else { throw .notAVersion(word.value, of: word.source.words) }
        guard version >= oldest else { throw .versionTooOld(word.value, of: word.source.words, oldest: "\(oldest)") }
        return Given(value: version, source: word.source)
    }

    /// - Parameter whole: what the user wrote, where the word is a part of it.
    static func selector(_ word: Given<String>, in whole: String? = nil) throws(UsageProblem) -> Given<RuleSelector> {
        guard let selector = RuleSelector(word.value) else {
            throw .unknownRule(whole ?? word.value, of: word.source.words, suggestion: Spelling.closest(to: word.value, among: RuleSelector.words).first)
        }
        return Given(value: selector, source: word.source)
    }

    /// `rule=severity`.
    static func severity(_ word: Given<String>) throws(UsageProblem) -> Given<RuleSelection.SeverityChoice> {
        let parts = word.value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .notAPair(of: word.source.words, placeholder: "RULE=SEVERITY") }
        let selector = try selector(Given(value: parts[0], source: word.source), in: word.value)
        guard let severity = Severity(rawValue: parts[1]) else {
            let allowed = Severity.allCases.reversed().map(\.rawValue)
            throw .notAChoice(word.value, of: word.source.words, allowed: allowed, suggestion: Spelling.closest(to: parts[1], among: allowed).first)
        }
        return Given(value: .init(selector.value, severity), source: word.source)
    }
}
