/// A global key that takes one of a few words, as its declaration lists them.
enum WrittenChoice {
    /// Reports a word of config.toml that is not among them, with a repair where only a slip lies between.
    static func check(_ rule: some Rule, _ name: String, mindsCase: Bool, in config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == name }) where entry.tablePath.isEmpty {
            check(rule, Place(name: name, path: entry.path, node: entry.member.node), entry.key.allowed, mindsCase: mindsCase, &report) {
                config.replacing(entry.member.node, at: entry.path, with: .string($0))
            }
        }
    }

    /// The same for the chart's value that becomes the key.
    static func check(_ rule: some Rule, _ name: String, as key: String, mindsCase: Bool, in values: ValuesFile, _ report: inout Report) {
        guard let node = values.member(name)?.node, let allowed = GlobalTable.schema.key(key)?.allowed else { return }
        check(rule, Place(name: name, path: name, node: node), allowed, mindsCase: mindsCase, &report) {
            values.replacing(node, at: name, with: .string($0))
        }
    }

    private struct Place {
        var name: String
        var path: String
        var node: Node
    }

    private static func check(
        _ rule: some Rule, _ place: Place, _ allowed: [String], mindsCase: Bool, _ report: inout Report, repair: (String) -> Repair
    ) {
        guard let word = place.node.string, !word.isEmpty, !Placeholders.contains(word), !Placeholders.isVariable(word.utf8), !word.contains("{{") else { return }
        guard !allowed.contains(where: { mindsCase ? $0 == word : $0.equalsIgnoringCase(word) }) else { return }
        let better = allowed.first { $0.equalsIgnoringCase(word) } ?? allowed.first { Spelling.isSlip(word, of: $0) }
        report.add(
            rule, "`\(word)` is not a valid `\(place.name)`", at: place.node.range, key: place.path, label: "the Runner does not start",
            help: better.map { "write `\($0)`" } ?? "use \(FieldRule.alternatives(allowed))",
            fixes: better.map { [Fix("write `\($0)`", .safe, repair($0))] } ?? [])
    }
}
