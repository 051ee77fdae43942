import Reports
import RunnerConfig

/// Every setting of a run, with who gives it: an option counts more than a variable, and that more than the settings file.
///
/// Lists of what to leave out, and severities, add up; everything else replaces.
struct RunSettings {
    /// Nil when there is no settings file, or none is wanted.
    let lookup: SettingsLookup?
    /// The versions that the user states for this run.
    private(set) var runnerVersion: Given<Version>?
    private(set) var chartVersion: Given<Version>?
    /// The versions of files that say nothing themselves.
    private(set) var usualRunner: Given<Version>?
    private(set) var usualChart: Given<Version>?
    private(set) var select: [Given<RuleSelector>]
    private(set) var ignore: [Given<RuleSelector>]
    private(set) var severity: [Given<RuleSelection.SeverityChoice>]
    private(set) var failOn: Given<FailOn>
    /// Patterns from the current folder on.
    private(set) var exclude: [Given<String>]
    /// Patterns from the folder of the settings on.
    private(set) var usualExclude: [Given<String>]
    private(set) var baseline: Given<String>?
    private(set) var formats: [Given<String>]
    private(set) var suppressions: Given<Bool>

    /// - Parameter lookup: the settings file.
    init(_ arguments: ParsedArguments, _ environment: Environment, _ lookup: SettingsLookup?) throws(UsageProblem) {
        self.lookup = lookup
        let words = SettingWords(arguments, arguments.has(.isolated) ? nil : environment)
        let values = lookup?.file.values
        func given<Value>(_ setting: Setting<Value>?) -> Given<Value>? {
            guard let lookup, let setting else { return nil }
            return Given(value: setting.value, source: lookup.source(of: setting.keyRange))
        }
        func each<Value>(_ setting: Setting<[Value]>?) -> [Given<Value>] {
            given(setting).map { list in list.value.map { Given(value: $0, source: list.source) } } ?? []
        }

        runnerVersion = try words.first(.runnerVersion).map { word throws(UsageProblem) in try SettingWords.version(word, oldest: .oldestRunner) }
        chartVersion = try words.first(.chartVersion).map { word throws(UsageProblem) in try SettingWords.version(word, oldest: .oldestChart) }
        usualRunner = given(values?.runnerVersion).map { Given(value: $0.value.version, source: $0.source) }
        usualChart = given(values?.chartVersion).map { Given(value: $0.value.version, source: $0.source) }

        var selected = try words.list(.select).map { word throws(UsageProblem) in try SettingWords.selector(word) }
        // An empty list in the file selects nothing, as it does in overrides.
        if selected.isEmpty { selected = given(values?.select) == nil ? [Given(value: .standard, source: .standard)] : each(values?.select) }
        select = selected + arguments.values(.profile).compactMap(Profile.init).map { Given(value: .profile($0), source: .option(Option.profile.flag)) }
        ignore = each(values?.ignore) + (try words.list(.ignore).map { word throws(UsageProblem) in try SettingWords.selector(word) })
        severity = (given(values?.severity).map { map in map.value.choices.map { Given(value: $0, source: map.source) } } ?? [])
            + (try words.list(.severity).map { word throws(UsageProblem) in try SettingWords.severity(word) })

        if let word = words.first(.failOn) {
            guard let choice = FailOn(rawValue: word.value) else {
                throw .notAChoice(word.value, of: word.source.words, allowed: FailOn.allCases.map(\.rawValue), suggestion: nil)
            }
            failOn = Given(value: choice, source: word.source)
        } else {
            failOn = given(values?.failOn).flatMap { word in FailOn(rawValue: word.value).map { Given(value: $0, source: word.source) } } ?? Given(value: .warning, source: .standard)
        }
        if arguments.has(.exitZero) { failOn = Given(value: .never, source: .option(Option.exitZero.flag)) }
        exclude = words.list(.exclude)
        usualExclude = each(values?.exclude)
        baseline = words.first(.baseline) ?? given(values?.baseline).map { Given(value: Self.path($0.value, in: lookup?.folder), source: $0.source) }
        formats = words.list(.reportFormat)
        let usual = each(values?.formats)
        // A slip in the file is told even where options outweigh it.
        _ = try WantedReports(usual)
        if formats.isEmpty { formats = usual }
        let isOn = try words.first(.suppressions).map { word throws(UsageProblem) in
            guard let flag = Self.boolean(word.value) else { throw .notAChoice(word.value, of: word.source.words, allowed: ["true", "false"], suggestion: nil) }
            return Given(value: flag, source: word.source)
        }
        suppressions = isOn ?? given(values?.suppressions) ?? Given(value: true, source: .standard)
        if arguments.has(.noSuppressions) { suppressions = Given(value: false, source: .option(Option.noSuppressions.flag)) }
    }

    private static func path(_ path: String, in folder: String?) -> String {
        guard let folder, !path.hasPrefix("/") else { return path }
        return folder == Platform.workingDirectory ? path : Platform.join(folder, path)
    }

    private static func boolean(_ word: String) -> Bool? {
        ["1", "true", "yes", "on"].contains(word.lowercased()) ? true : ["0", "false", "no", "off"].contains(word.lowercased()) ? false : nil
    }

    /// The versions of the run.
    var target: Target {
        var target = Target(runner: runnerVersion?.value, chart: chartVersion?.value)
        (target.usualRunner, target.usualChart) = (usualRunner?.value, usualChart?.value)
        return target
    }

    /// The rules of the run.
    var selection: RuleSelection {
        RuleSelection(selected: select.map(\.value), ignored: ignore.map(\.value), severities: severity.map(\.value))
    }
}
