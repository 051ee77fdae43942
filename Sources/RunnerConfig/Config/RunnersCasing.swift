/// `runners` in other letters than the Runner's: `[[Runners]]`.
///
/// To the Runner all of them are one key, to TOML they are not: `[runners.docker]` below `[[Runners]]` begins a second table, and the
/// Runner refuses the file. `[[Runners]]` beside `[[runners]]` is a second list, which it loads.
struct RunnersCasing {
    /// Where the first of them stands.
    let place: Range<Int>
    /// As it is written there.
    let spelling: String
    /// Whether other headers or keys spell it differently.
    let isMixed: Bool
    /// Whether one of them is a table and no list, which the Runner refuses; of two lists it reads one over the other.
    let isRefused: Bool
    /// All headers in other letters, in the order of the file, each as it has to be; nil where a dotted key is among them.
    let headers: [(range: Range<Int>, text: String)]?

    init?(_ config: ConfigFile) {
        let all = config.root.members.filter { $0.key.equalsIgnoringCase("runners") }
        let others = all.filter { $0.key != "runners" }
        guard let first = others.first, let place = Self.statements(others).min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        self.place = place
        spelling = first.key
        isMixed = all.count > 1
        isRefused = all.count > 1 && all.contains { $0.node.isTable }
        let headers = Self.statements(others).map { range in (range, Self.respelled(config.text.text(range), others.map(\.key))) }
        self.headers = headers.contains { $0.1 == nil }
            ? nil : headers.map { (range: $0.0, text: $0.1 ?? "") }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The repair that spells all of them as the Runner does.
    func repair(in config: ConfigFile) -> Repair {
        guard let headers, var repair = headers.first.map({ config.replacingHeader($0.range, with: $0.text, at: "runners") }) else { return .none }
        for header in headers.dropFirst() { repair = repair.and(config.replacingHeader(header.range, with: header.text, at: "runners")) }
        return repair
    }

    /// The header with the Runner's name in it; single brackets around nothing but that name become double ones.
    private static func respelled(_ header: String, _ spellings: [String]) -> String? {
        let brackets = header.prefix { $0 == "[" || $0 == " " }
        let rest = header.dropFirst(brackets.count)
        guard brackets.hasPrefix("["), let spelling = spellings.first(where: rest.hasPrefix) else { return nil }
        let ending = rest.dropFirst(spelling.count)
        if ending.allSatisfy({ $0 == "]" || $0 == " " }) { return "[[runners]]" }
        return ending.drop { $0 == " " }.hasPrefix(".") ? "\(brackets)runners\(ending)" : nil
    }

    /// The headers of tables, and the statements of dotted keys.
    private static func statements(_ members: [Member]) -> [Range<Int>] {
        members.flatMap { member -> [Range<Int>] in
            let node = member.node
            switch (node.value, node.spelling) {
            case (.table, .inline): return [member.statement]
            case (.table, .implied): return statements(node.members)
            case (.table, _): return [node.range] + headers(below: node)
            case (.array, .block): return node.elements.flatMap { [$0.range] + headers(below: $0) }
            default: return [member.statement]
            }
        }
    }

    /// The headers of tables below one that has a header itself; the keys in it do not spell its name.
    private static func headers(below table: Node) -> [Range<Int>] {
        table.members.flatMap { member -> [Range<Int>] in
            let node = member.node
            switch (node.value, node.spelling) {
            case (.table, .implied): return headers(below: node)
            case (.table, .block): return [node.range] + headers(below: node)
            case (.array, .block): return node.elements.flatMap { [$0.range] + headers(below: $0) }
            default: return []
            }
        }
    }
}
