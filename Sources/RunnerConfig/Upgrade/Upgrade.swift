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
        /// What to do, or what is done.
        public var advice: String?
        /// Whether ``text`` has it done.
        public var isDone: Bool
    }

    /// The file for the new version.
    public let text: [UInt8]
    /// In order of place.
    public let steps: [Step]
    /// Defaults that change and that the file leaves to the chart.
    public let notes: [String]

    /// Whether somebody has to look at something.
    public var needsHands: Bool { steps.contains { !$0.isDone && $0.severity > .info } }

    /// - Parameters:
    ///   - old: the versions the file is for.
    ///   - new: those it is to be for.
    public init(_ file: InputFile, from old: Target, to new: Target) throws(ConversionFailure) {
        var file = file
        var steps: [Step] = []
        var notes: [String] = []
        if let values = Self.legacyValues(in: file, old, new) {
            let conversion = try Converter.currentValues(from: values, to: new.chart)
            steps = ChartEra(values.chart).old.map(Self.moved)
            steps += conversion.losses.map { loss in
                var fact = loss
                fact.advice = nil
                return Step(path: loss.path, range: loss.range ?? 0..<0, rule: "legacy-values", severity: .warning, message: fact.sentence, advice: loss.advice, isDone: false)
            }
            notes = conversion.notes
            file.bytes = [UInt8](conversion.text.utf8)
        }
        let known = Set(Linter(target: old).lint([file])[0].findings.map(Self.mark))
        let found = Linter(target: new).lint([file])[0].findings.filter { !known.contains(Self.mark($0)) }
        // A repair that would change what the new version does brings back what the old one did.
        let rules = Set(found.filter { $0.severity > .info }.map(\.rule)).sorted()
        let fixer = Fixer(Linter(target: new, selection: RuleSelection(selected: rules.map { RuleSelector(rule: $0) })), unsafe: true)
        let isConverted = !steps.isEmpty
        var moves: Set<String> = []
        if Linter(target: new).configurations(in: file).first?.subject.isWholeFile == true {
            let moved = ConfigMoves(file.bytes, Set(rules), target: new)
            (file.bytes, moves) = (moved.bytes, moved.rules)
        }
        let outcome = rules.isEmpty ? nil : fixer.fix(file)
        let done = Set(outcome?.applied.map(Self.mark) ?? [])
        steps += found.map { finding in
            let isDone = moves.contains(finding.rule) || done.contains(Self.mark(finding))
            let advice = isDone && !moves.contains(finding.rule) ? finding.fixes.first?.title ?? finding.help : finding.help ?? finding.fixes.first?.title
            // After a conversion, places are those of another text.
            return Step(path: finding.keyPath, range: isConverted ? 0..<0 : finding.range, rule: finding.rule, severity: finding.severity, message: finding.message, advice: advice, isDone: isDone)
        }
        text = outcome?.bytes ?? file.bytes
        self.steps = steps
        self.notes = notes
    }

    /// A key that only old charts read, and where it goes.
    private static func moved(_ key: ChartEra.OldKey) -> Step {
        let value = ChartValue.named(key.path)
        let (message, advice) = if let former = value?.former {
            ("charts from \(former.until) on do not take a text for `\(key.path)`", "it is split into its parts")
        } else {
            ("charts from 0.53 on do not read `\(key.path)`", "it moves to `\(value?.replacement?.path ?? "runners.config")`")
        }
        return Step(path: key.path, range: key.member.keyRange, rule: "legacy-values", severity: .warning, message: message, advice: advice, isDone: true)
    }

    private static func mark(_ finding: Finding) -> String { finding.rule + " " + finding.keyPath }

    /// The values of a file that leave charts before 0.53 behind; nil for all others.
    private static func legacyValues(in file: InputFile, _ old: Target, _ new: Target) -> ValuesFile? {
        guard new.chart >= "0.53.0" else { return nil }
        for configuration in Linter(target: old).configurations(in: file) {
            if case .values(let values) = configuration.subject, values.target.chart < "0.53.0", !ChartEra(values.chart).old.isEmpty { return values }
        }
        return nil
    }
}
