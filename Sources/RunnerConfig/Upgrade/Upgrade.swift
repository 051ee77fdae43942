/// What a newer Runner or chart makes of a file, and the file as it should be for it.
///
/// The rules are asked twice, for the version of today and for the new one: what only the new one finds comes with the upgrade. What can be
/// repaired without a change of meaning is; values of charts before 0.53 are converted whole.
public struct Upgrade: Sendable {
    /// Something that the upgrade brings with it.
    public struct Step: Sendable, Equatable {
        /// The key path.
        public var path: String
        /// Where that stands in the file as it was.
        public var range: Range<Int>
        public var rule: String
        public var severity: Severity
        /// What happens, in a line that can be read alone.
        public var message: String
        /// What to do, what is done, or how to keep what was.
        public var advice: String?
        public var kind: Kind

        /// The same where places are those of another text.
        var elsewhere: Step {
            var step = self
            step.range = 0..<0
            return step
        }

        /// Whose turn it is.
        public enum Kind: Sendable, CaseIterable {
            /// ``Upgrade/text`` has it done.
            case done
            /// Somebody has to look at it.
            case toDo
            /// A default changes, and the file leaves it to the Runner or the chart.
            case choice
        }

        /// The rule of every ``Kind/choice``.
        public static let changedDefault = "changed-default"
    }

    /// The file for the new version.
    public let text: [UInt8]
    /// In order of place, then the defaults that change, in order of version.
    public let steps: [Step]
    public let notes: [String]

    /// Whether somebody has to look at something.
    public var needsHands: Bool { steps.contains { $0.kind == .toDo && $0.severity > .info } }

    /// - Parameters:
    ///   - old: the versions the file is for.
    ///   - new: those it is to be for.
    public init(_ file: InputFile, from old: Target, to new: Target) throws(ConversionFailure) {
        var file = file
        var steps: [Step] = []
        var notes: [String] = []
        let before = Linter(target: old).configurations(in: file)
        if let values = Self.legacyValues(in: before, new) {
            let conversion = try Converter.currentValues(from: values, to: new.chart)
            let made = Linter(target: new).configurations(in: InputFile(path: file.path, bytes: [UInt8](conversion.text.utf8), kind: file.kind))
            steps = ChartEra(values.chart).old.map { Self.moved($0, in: made) }
            steps += conversion.losses.map { loss in
                var fact = loss
                fact.advice = nil
                return Step(path: loss.path, range: loss.range ?? 0..<0, rule: "legacy-values", severity: .warning, message: fact.sentence, advice: loss.advice, kind: .toDo)
            }
            // Told one by one below.
            let defaults = LeftToChart.note(values, from: values.target.chart, to: new.chart)
            notes = conversion.notes.filter { $0 != defaults }
            file.bytes = [UInt8](conversion.text.utf8)
        }
        // After a conversion, places are those of another text.
        let tellsPlaces = steps.isEmpty
        let moved = Self.moves(in: Linter(target: new).configurations(in: file), from: before.first?.target.chart ?? old.chart, to: new.chart)
        let known = Dictionary(Linter(target: old).lint([file])[0].findings.map { (Self.mark($0), $0.severity) }) { max($0, $1) }
        let found = Linter(target: new).lint([file])[0].findings.filter { finding in
            known[Self.mark(finding)].map { $0 < finding.severity && Self.worsening.contains(finding.rule) } ?? true && !moved.steps.contains { $0.kind == .done && DottedPath.isBelow(finding.keyPath, $0.path) || $0.path == finding.keyPath && $0.rule == finding.rule }
        }
        file.bytes = Edit.apply(moved.edits, to: file.bytes)
        // A repair that would change what the new version does brings back what the old one did.
        let rules = Set(found.filter { $0.severity > .info }.map(\.rule)).sorted()
        let fixer = Fixer(Linter(target: new, selection: RuleSelection(selected: rules.map { RuleSelector(rule: $0) })), unsafe: true)
        var marks: Set<String> = []
        if Linter(target: new).configurations(in: file).first?.subject.isWholeFile == true {
            let moves = ConfigMoves(file.bytes, Set(found.filter { $0.severity > .info }.map(Self.mark)), target: new)
            (file.bytes, marks) = (moves.bytes, moves.marks)
        }
        let outcome = rules.isEmpty ? nil : fixer.fix(file)
        let done = Set(outcome?.applied.map(Self.mark) ?? [])
        var result = file
        if let outcome { result.bytes = outcome.bytes }
        // What one repair takes away, others need not look at.
        let left = result.bytes == file.bytes ? nil : Set(Linter(target: new).lint([result])[0].findings.map(Self.mark))
        steps += moved.steps.map { tellsPlaces ? $0 : $0.elsewhere } + found.map { finding in
            let mark = Self.mark(finding)
            let isDone = marks.contains(mark) || done.contains(mark) || left?.contains(mark) == false
            let moves = marks.contains(mark) ? ConfigMoves.words(for: finding.rule) : nil
            let advice = moves ?? (isDone ? finding.fixes.first?.title ?? finding.help : finding.help ?? finding.fixes.first?.title)
            return Step(
                path: finding.keyPath, range: tellsPlaces ? finding.range : 0..<0, rule: finding.rule, severity: finding.severity, message: finding.message, advice: advice,
                kind: isDone ? .done : .toDo)
        }
        if tellsPlaces { steps.sort { $0.range.lowerBound < $1.range.lowerBound } }
        text = result.bytes
        self.steps = steps + Self.changedDefaults(in: Linter(target: new).configurations(in: result), since: before)
        self.notes = notes
    }

    /// What the Runner and the chart do otherwise where the new file says nothing, each once.
    private static func changedDefaults(in configurations: [Configuration], since before: [Configuration]) -> [Step] {
        var steps: [Step] = []
        for (index, configuration) in configurations.enumerated() {
            guard let was = (before[safe: index] ?? before.first)?.target else { continue }
            var all = DefaultsLeft(configuration.subject)?.steps(from: was.runner, to: configuration.target.runner) ?? []
            if case .values(let values) = configuration.subject { all += ChartDefaults.steps(values, from: was.chart, to: values.target.chart) }
            for step in all where !steps.contains(step) { steps.append(step) }
        }
        return steps
    }

    /// What moves within values, and what becomes of the token.
    private static func moves(in configurations: [Configuration], from old: Version, to new: Version) -> (steps: [Step], edits: [Edit]) {
        let secrets = configurations.compactMap { if case .secret(let file) = $0.subject { file } else { nil } }
        var (steps, edits): ([Step], [Edit]) = ([], [])
        for configuration in configurations {
            guard case .values(let values) = configuration.subject else { continue }
            let (keys, tokens) = (MovedKeysOfValues(values, from: old, to: new), TokenUpgrade(values, secrets, from: old, to: new))
            steps += tokens.steps + keys.steps
            edits += tokens.edits + keys.edits
        }
        return (steps, edits)
    }

    /// A key that only old charts read, and where it goes.
    private static func moved(_ key: ChartEra.OldKey, in made: [Configuration]) -> Step {
        let value = ChartValue.named(key.path)
        let (message, advice) = if let former = value?.former {
            ("charts from \(former.until) on do not take a text for `\(key.path)`", "it is split into its parts")
        } else {
            ("charts from 0.53 on do not read `\(key.path)`", destination(of: key, value?.replacement, in: made))
        }
        return Step(path: key.path, range: key.member.keyRange, rule: "legacy-values", severity: .warning, message: message, advice: advice, kind: .done)
    }

    /// What has become of the key in the new values.
    private static func destination(of key: ChartEra.OldKey, _ successor: ChartReplacement?, in made: [Configuration]) -> String {
        let values = made.lazy.compactMap { if case .values(let values) = $0.subject { values } else { nil } }.first
        switch successor {
        case .config(let path):
            let isThere = values?.config?.runners.first?.node[path: Array(DottedPath.keys(path).dropFirst())] != nil
            return isThere ? "moved to `\(path)` in `runners.config`" : "removed: it says what holds without it"
        case .value(let path):
            let isThere = values?.member(String(path.prefix { $0 != "[" })) != nil
            return isThere ? "moved to `\(path)`" : "removed: it says what holds without it"
        case nil: return key.member.node.saysSomething ? "moved to `runners.config`" : "removed: it is empty"
        }
    }

    /// Rules that say of some versions what another version makes certain.
    private static let worsening: Set<String> = ["helper-image-pinned"]

    static func mark(_ finding: Finding) -> String { finding.rule + " " + finding.keyPath }

    /// The values of a file that go from a chart before 0.53 to a later one; nil for all others.
    private static func legacyValues(in configurations: [Configuration], _ new: Target) -> ValuesFile? {
        guard new.chart >= "0.53.0" else { return nil }
        for configuration in configurations {
            if case .values(let values) = configuration.subject, values.target.chart < "0.53.0", !ChartEra(values.chart).old.isEmpty { return values }
        }
        return nil
    }
}
