/// A broken rule in words.
extension FieldRule {
    /// What is wrong.
    ///
    /// - Parameter facts: see ``facts(in:)``.
    func message(_ facts: [String], in object: KubernetesObject) -> String {
        switch self {
        case .exactlyOne(let names) where facts.isEmpty: "\(Self.alternatives(names)) is missing"
        case .exactlyOne, .atMostOne: "\(facts.map { "`\($0)`" }.joined(separator: " and ")) cannot be used together"
        case .needs(let name, _): "`\(name)` is missing"
        case .excludes(let name, let state):
            facts.isEmpty ? "`\(name)` needs \(Self.others(than: state, in: object))" : "`\(name)` cannot be used with \(Self.settings(of: state, facts))"
        case .single(let name, let state): "`\(name)` must have one entry with \(Self.settings(of: state, facts))"
        }
    }

    /// What to do.
    func help(_ facts: [String], in object: KubernetesObject) -> String? {
        switch self {
        case .exactlyOne where facts.isEmpty: "\(object.words) needs one of them"
        case .exactlyOne, .atMostOne: "keep one of them"
        case .needs(let name, let state):
            facts.isEmpty
                ? "`\(name)` is needed unless there is \(Self.others(than: state, in: object))"
                : "\(Self.settings(of: state, facts)) needs `\(name)`: \(object.field(name)?.meaning ?? "")"
        case .excludes(let name, _): facts.isEmpty ? "add it, or remove `\(name)`" : "remove one of them"
        case .single: nil
        }
    }

    /// "`a`, `b` or `c`".
    static func alternatives(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func settings(of state: FieldState, _ values: [String]) -> String { alternatives(values.map { "\(state.field): \($0)" }) }

    /// The values for which the rule does not hold.
    private static func others(than state: FieldState, in object: KubernetesObject) -> String {
        settings(of: state, object.field(state.field)?.allowed.filter { !state.values.contains($0) } ?? [])
    }
}
