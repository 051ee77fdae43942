import YAMLLite

/// A config.toml in the making: what a preset says, and what the user sets.
public struct Setup: Sendable {
    /// Who says what a key is.
    public enum Source: String, Sendable {
        case option = "--set"
        case answer
    }

    public let preset: Preset?
    /// The preset, or what stands for none.
    private let base: Preset
    let target: Target
    private(set) var root: Node
    /// Why each key is there, by path.
    private(set) var reasons: [String: String]
    /// Comments that suppress a rule, by the path of what they stand above.
    private(set) var suppressions: [String: String]
    /// What only the values of the chart have.
    private(set) var chart: [ChartPart.Value]
    /// Keys that the user set.
    private var given: Set<String> = []
    private let isForChart: Bool

    /// - Parameters:
    ///   - preset: nil for what every runner needs, and nothing else.
    ///   - isForChart: values of the chart are made of it.
    public init(_ preset: Preset?, forChart isForChart: Bool, target: Target) {
        base = preset ?? (isForChart ? .bareChart : .bare)
        let source = PresetText(base)
        (self.preset, self.isForChart, self.target) = (preset, isForChart, target)
        (root, suppressions) = (source.root, source.suppressions)
        let origin = preset.map { "preset \($0.name): " } ?? ""
        reasons = source.reasons.mapValues { origin + $0 }
        // Without it, the chart's pods run where the release is, and there the Role is made.
        let pods: [DottedPath.Step] = [.key("runners"), .element(0), .key("kubernetes")]
        if isForChart, let table = root.at(pods[...]) { root.put(Node(.table(table.members.filter { $0.key != "namespace" })), at: pods[...]) }
        chart = isForChart ? base.chart?.values ?? [] : []
        for index in chart.indices { chart[index].reason = origin + chart[index].reason }
    }

    /// Sets a key to what the user typed.
    ///
    /// - Parameters:
    ///   - name: its path, in any casing: `runners.docker.image`, `runners.environment[]` to add to a list, or that of a value only the chart has.
    ///   - text: `4`, `alpine:3.22`, `a,b`, or a value as TOML has it.
    public mutating func set(_ name: String, to text: String, from source: Source) throws(GenerationFailure) {
        let name = Self.quoted(name)
        if isForChart, try setChartValue(name, text, source) { return }
        let place: DeclaredPlace
        do throws(GenerationFailure) {
            place = try DeclaredPlace(name)
        } catch {
            throw isForChart ? Self.unknown(name) : error
        }
        let path = place.path
        if isForChart, case .element(1...) = place.steps.dropFirst().first { throw GenerationFailure(message: "`\(path)`: the chart makes one runner") }
        guard root.hasRoom(at: place.steps[...]) else { throw GenerationFailure(message: "`\(path)`: there is no such element; the next one of a list is the one after its last") }
        var node: Node
        do throws(GenerationFailure) {
            node = try GivenValue.node(text, for: place, runner: target.runner)
        } catch {
            throw GenerationFailure(message: "`\(path)`: \(error.message)")
        }
        if place.isAppending {
            let before = root.at(place.steps[...])
            node = Node(.array((before?.string == nil ? before?.elements ?? [] : [before].compactMap { $0 }) + [node]))
        }
        for old in reasons.keys where DottedPath.isBelow(old, path) { reasons[old] = nil }
        for old in suppressions.keys where old != path && DottedPath.isBelow(old, path) { suppressions[old] = nil }
        root.put(node, at: place.steps[...])
        given.insert(path)
        reasons[node.isListOfTables ? path + "[0]" : path] = "\(source.rawValue): \(place.key.meaning)"
        if place.key.name == "AuthenticationType", node.string?.equalsIgnoringCase("iam") == true { dropKeys(beside: place) }
    }

    /// A point that Helm's `--set` takes for a letter, `iam\.gke\.io`, in a name in quotes.
    private static func quoted(_ name: String) -> String {
        guard name.contains("\\.") else { return name }
        return name.replacing("\\.", with: "\u{0}").split(separator: ".", omittingEmptySubsequences: false).map { DottedPath.step($0.replacing("\u{0}", with: ".")) }.joined(separator: ".")
    }

    private static func unknown(_ name: String) -> GenerationFailure {
        let near = Spelling.closest(to: name, among: ChartValue.all.map(\.path) + KeyIndex.all.map(\.path)).first
        return GenerationFailure(message: "`\(name)` is neither a key of config.toml nor a value of the chart" + (near.map { "; did you mean `\($0)`?" } ?? ""))
    }

    /// With a role, the keys of a preset are none.
    private mutating func dropKeys(beside place: DeclaredPlace) {
        let table = place.steps.dropLast()
        guard let members = root.at(table)?.members else { return }
        let open = ["AccessKey", "SecretKey"].filter { !given.contains(DeclaredPlace.path(table + [.key($0)])) }
        root.put(Node(.table(members.filter { !open.contains($0.key) })), at: table)
        for name in open { reasons[DeclaredPlace.path(table + [.key(name)])] = nil }
    }

    /// Sets what only values of the chart have; false where a name is none of those.
    private mutating func setChartValue(_ name: String, _ text: String, _ source: Source) throws(GenerationFailure) -> Bool {
        let origin = "\(source.rawValue): "
        if let index = chart.firstIndex(where: { $0.path.equalsIgnoringCase(name) || $0.former?.equalsIgnoringCase(name) == true }), case .string = chart[index].value {
            chart[index].value = .string(text)
            chart[index].reason = origin + (base.chart?.values.first { $0.path == chart[index].path }?.reason ?? "")
            given.insert(chart[index].path)
            return true
        }
        guard (try? DeclaredPlace(name)) == nil, let declared = ChartValue.all.first(where: { $0.path.equalsIgnoringCase(name) }) else { return false }
        let value = try GivenChartValue.value(text, for: declared, target.chart)
        chart.removeAll { $0.path == declared.path }
        chart.append(ChartPart.Value(path: declared.path, value: value, reason: origin + declared.meaning))
        return true
    }

    /// What the user has not set, in the order of the preset, and what holds if nobody says otherwise.
    public var questions: [(question: Question, usual: String)] {
        (base.questions + (isForChart ? base.chart?.questions ?? [] : [])).compactMap { question in
            guard let (path, text) = usual(question.key), !given.contains(path) else { return nil }
            return (question, text)
        }
    }

    /// The keys for which a placeholder stands in what was made of the setup.
    ///
    /// - Parameter text: what was made.
    public func openKeys(in text: String) -> [String] {
        questions.filter { Self.isPlaceholder($0.usual) && text.contains($0.usual.split(separator: ",").last ?? "") }.map(\.question.key)
    }

    /// What stands at the place of a question, as the user would type it.
    private func usual(_ name: String) -> (path: String, text: String)? {
        if let value = chart.first(where: { $0.path == name }), case .string(let text) = value.value { return (name, text) }
        guard let place = try? DeclaredPlace(name), let node = root.at(place.steps[...]) else { return nil }
        let texts = node.elements.compactMap(\.string)
        return (place.path, node.string ?? (texts.isEmpty ? TOMLSpelling.inline(node) : texts.joined(separator: ",")))
    }

    private static func isPlaceholder(_ text: String) -> Bool {
        text.isEmpty || Placeholders.isReplaced(text) || text.contains("=__") || Placeholders.isExampleHost(String(text.split(separator: "/").last ?? ""))
    }
}
