/// `.runnercfg.toml`: how the files of a repository are to be checked.
public struct SettingsTable: Table {
    public static let schema = Schema<SettingsTable>(namesMindCase: true)
    public init() {}

    public let runnerVersion = Key<StatedVersion>("runner-version", "The GitLab Runner that files are meant for if they do not say so themselves", env: "RUNNERCFG_RUNNER_VERSION", flag: "runner-version")
    public let chartVersion = Key<StatedVersion>("chart-version", "The Helm chart that values are meant for if they do not say so themselves", env: "RUNNERCFG_CHART_VERSION", flag: "chart-version")
    public let select = Key<[RuleSelector]>("select", "Rules to check: default, security, strict, all, a category, or the name of a rule", fallback: "[\"default\"]", env: "RUNNERCFG_SELECT", flag: "select")
    public let ignore = Key<[RuleSelector]>("ignore", "Rules whose findings are not reported: the same words as for select", fallback: "[]", env: "RUNNERCFG_IGNORE", flag: "ignore")
    public let severity = Key<SeverityMap>("severity", "Severities that replace those of rules: a rule, category or profile as the key, and error, warning or info", env: "RUNNERCFG_SEVERITY", flag: "severity")
    public let failOn = Key<String>("fail-on", "The mildest severity that makes the exit code 1", fallback: "warning", env: "RUNNERCFG_FAIL_ON", flag: "fail-on", allowed: ["error", "warning", "info", "never"])
    public let exclude = Key<[String]>("exclude", "Files and folders to skip when searching folders: patterns as in .gitignore, from the folder of this file", fallback: "[]", env: "RUNNERCFG_EXCLUDE", flag: "exclude")
    public let baseline = Key<String>("baseline", "The file with the findings that are already known, relative to the folder of this file", env: "RUNNERCFG_BASELINE", flag: "baseline")
    public let formats = Key<[String]>("formats", "The reports to write, as for --format: text, or gitlab=gl-code-quality-report.json", fallback: "[\"text\"]", env: "RUNNERCFG_FORMATS", flag: "format")
    public let suppressions = Key<Bool>("suppressions", "Whether comments in files can silence rules", fallback: "true", env: "RUNNERCFG_SUPPRESSIONS", flag: "no-suppressions")
    public let overrides = Key<[Section<SettingsOverrideTable>]>("overrides", "Other settings for some files; later entries override earlier ones")
}

/// `[[overrides]]`: what differs for some files.
public struct SettingsOverrideTable: Table {
    public static let schema = Schema<SettingsOverrideTable>(namesMindCase: true)
    public init() {}

    public let paths = Key<[String]>("paths", "The files this is for: patterns as in .gitignore, from the folder of this file")
    public let runnerVersion = Key<StatedVersion>("runner-version", "The GitLab Runner that these files are meant for if they do not say so themselves")
    public let chartVersion = Key<StatedVersion>("chart-version", "The Helm chart that these values are meant for if they do not say so themselves")
    public let select = Key<[RuleSelector]>("select", "Rules to check in these files, instead of those selected for all files")
    public let ignore = Key<[RuleSelector]>("ignore", "Rules whose findings are not reported in these files, besides those ignored in all files")
    public let severity = Key<SeverityMap>("severity", "Severities that replace those of rules in these files")
}

/// A version as settings state it.
public struct StatedVersion: SettingValue, Equatable {
    public static var kind: ValueKind { .string }
    public let version: Version
    public let node: Node

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let text = node.string, let version = Version(text) else { return nil }
        (self.version, self.node) = (version, node)
    }
}

extension RuleSelector: SettingValue {
    public static var kind: ValueKind { .string }

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let text = node.string else { return nil }
        self.init(written: text)
    }

    public var node: Node { Node(.string(word)) }

    /// Whatever a setting names: a word that names nothing is told by a rule, and selects nothing.
    public init(written word: String) { self = RuleSelector(group: word) ?? RuleSelector(rule: word) }
}

/// Severities by the words that name rules, in the order written.
public struct SeverityMap: SettingValue, Equatable {
    public static var kind: ValueKind { .map(.string) }
    public let node: Node

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard node.isTable else { return nil }
        self.node = node
    }

    /// Those that are severities.
    public var choices: [RuleSelection.SeverityChoice] {
        node.members.compactMap { member in
            member.node.string.flatMap(Severity.init).map { RuleSelection.SeverityChoice(RuleSelector(written: member.key), $0) }
        }
    }

    public static func == (left: SeverityMap, right: SeverityMap) -> Bool { left.node == right.node }
}
