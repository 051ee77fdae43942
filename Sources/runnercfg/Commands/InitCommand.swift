import Reports
import RunnerConfig

/// `runnercfg init`: a settings file to begin with.
struct InitCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        let files = InputFiles(["."], kind: nil, input: command.input, inputName: nil, allowsEmpty: true)
        let reports = Linter().lint(files.entries.map(\.file))
        let text = FirstSettings(reports).text
        let code = command.deliver(text, to: SettingsFile.name, replacing: arguments.has(.force), holdsCredentials: false, isShared: true)
        guard code == .success else { return code }
        command.output.write("wrote \(SettingsFile.name); found \(Tally(reports).counts)\n")
        if Tally.reaches(.warning, reports) { command.output.write(Messages.adopt + "\n") }
        return .success
    }
}

/// A settings file that fits what a folder holds, with a word on each setting.
struct FirstSettings {
    private let reports: [FileReport]

    init(_ reports: [FileReport]) { self.reports = reports }

    var text: String {
        let weighed = reports.lazy.flatMap(\.configurations).compactMap { $0.kind == .values ? $0.target.weighedChart : nil }.first
        let chart = weighed.map { "# All keys of the values here fit chart \($0), and some fit no newer one.\nchart-version = \"\($0)\"" } ?? "# chart-version = \"\(Version.newestChart)\""
        return """
            # Settings of runnercfg. `runnercfg explain settings` describes all of them, and `runnercfg lint --show-settings` prints
            # which ones are used.

            # The versions that files are meant for if they do not say so themselves.
            # runner-version = "\(Version.newestRunner)"
            \(chart)

            # The rules to check: "default", the opinions of "security" and "strict", categories, and single rules.
            select = ["default"]

            # Rules whose findings nobody needs, by the same words.
            ignore = []

            # The mildest severity that makes the exit code 1: "error", "warning", "info" or "never".
            fail-on = "warning"

            # Files and folders to skip, as in .gitignore.
            exclude = []

            # Findings that are known and are not reported: `runnercfg lint --write-baseline` lists those of today.
            \(Tally.reaches(.warning, reports) ? "" : "# ")baseline = "\(Baseline.usualName)"

            # Reports to write beside the text, here for a merge request in GitLab.
            # formats = ["text", "gitlab=gl-code-quality-report.json"]

            # Severities of your own, by rule or category.
            # [severity]
            # image-latest = "warning"

            # Other settings for some files.
            # [[overrides]]
            # paths = ["legacy/"]
            # chart-version = "0.52.0"

            """
    }
}
