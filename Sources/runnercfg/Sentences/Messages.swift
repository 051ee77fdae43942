import Reports
import RunnerConfig

// Every sentence that the command itself says. Findings bring their own.

extension UsageProblem {
    /// What is wrong, and how to say it right.
    var sentence: String {
        switch self {
        case .noCommand: "a command is missing"
        case .unknownCommand(let name, let suggestion):
            "`\(name)` is not a command" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
        case .pathForCommand(let path): "`\(path)` is not a command; did you mean `runnercfg lint \(path)`?"
        case .unknownOption(let flag, let command, let suggestion):
            "`\(flag)` is not an option of `runnercfg \(command)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
        case .missingValue(let flag, let placeholder): "`\(flag)` needs a value: `\(flag) \(placeholder)`"
        case .unexpectedValue(let flag, let value): "`\(flag)` takes no value, but `\(value)` was given"
        case .repeatedOption(let flag): "`\(flag)` can be given only once"
        case .notAChoice(let value, let flag, let allowed, let suggestion):
            "\(Messages.given(value, to: flag)): expected \(Messages.list(allowed, "or"))" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
        case .unknownRule(let word, let flag, let suggestion):
            "\(Messages.given(word, to: flag)): there is no such rule or group of rules; " + (suggestion.map { "did you mean `\($0)`?" } ?? "`runnercfg rules` lists the rules")
        case .notAVersion(let value, Option.kubeVersion.flag): "`\(Option.kubeVersion.flag) \(value)` is not a version of Kubernetes: write it like `1.31` or `1.31.0`"
        case .notAVersion(let value, let flag): "\(Messages.given(value, to: flag)): expected a version such as `19.4` or `0.53.1`"
        case .versionOfOther(let value, let flag, let isChart):
            "\(Messages.given(value, to: flag)): that is a version of \(isChart ? "the chart, and the file is a config.toml" : "GitLab Runner, and the file holds chart values")"
        case .versionTooOld(let value, let flag, let oldest): "\(Messages.given(value, to: flag)): the oldest version runnercfg knows is \(oldest)"
        case .missingOperand(let operand, let command): "`runnercfg \(command)` needs \(operand)"
        case .tooManyOperands(let operand, let command): "`\(operand)` is one argument too many for `runnercfg \(command)`"
        case .severalReportsOnOutput: "only one report can go to standard output: give the others a file, as in `--format sarif=report.sarif`"
        case .repeatedStandardInput: "`-` can be given only once, because standard input can be read only once"
        case .sameFile(let one, let other): one == other ? "`\(one)` is named twice" : "`\(one)` and `\(other)` name the same file"
        case .optionsExclude(let one, let other): "`\(one)` and `\(other)` cannot be combined"
        case .reportOverSource(let path, let source):
            "the report would overwrite " + (path == source ? "`\(path)`" : "`\(source)`, which is what `\(path)` names") + "; nothing was written"
        case .optionNeeds(let option, let other): "`\(option)` needs `\(other)`"
        case .formNeedsLanguage(let form, let language): "`--as \(form)` is for \(language) only"
        case .languageUnknown(let path): "`\(path)` can be TOML or YAML; specify `--kind toml` or `--kind yaml`"
        case .missingOption(let flag, let placeholder): "`\(flag) \(placeholder)` is missing"
        case .notAPair(let flag, let placeholder): "`\(flag)` needs a value of the form `\(placeholder)`"
        case .layersOver(0): "options that set values need a values file: name one, or use `-f`"
        case .layersOver(let count): "`-f` and `--set` override the values of a single file, but \(count) are given"
        case .layersOverConfig(let path): "`-f` and `--set` override chart values, but `\(path)` is a config.toml"
        case .badAssignment(let flag, let reason): "`\(flag)` needs `KEY=VALUE`: \(reason)"
        case .variableNotSet(let name): "the environment has no variable `\(name)`"
        case .neitherKindNorFile(let word, let kinds, let suggestion):
            "`\(word)` is neither \(kinds.map { "`\($0)`" }.joined(separator: ", ")) nor a file" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
        case .notARunner(let text, let path, let count):
            "`--runner \(text)`: `\(path)` has \(Messages.count(count, "runner")), and none by that name or number"
        case .notFollowed(let flag, let reason): "`\(flag)` is not supported: \(reason)"
        case .notAReleaseName("", _): "a release needs a name that is not empty"
        case .notAReleaseName(let name, let flag):
            "\(flag.map { Messages.given(name, to: $0) } ?? "`\(name)`") is not a valid release name: use at most 53 lowercase letters, digits, `-` and `.`"
        case .ambiguousRunner(let name, let path): "`--runner \(name)`: several runners in `\(path)` have this name; choose one by its number"
        case .notTheKind(let wanted, let path, let actual): "`\(path)` contains credentials for `\(actual)`, not for `\(wanted)`"
        case .notAStore(let text): "\(Messages.given(text, to: Option.secretStore.flag)): expected the name of a SecretStore, or `ClusterSecretStore/NAME`"
        case .credentialsRefused(let sentence), .settingRefused(let sentence): sentence
        case .unknownPreset(let name, let suggestion): "there is no preset `\(name)`; " + (suggestion.map { "did you mean `\($0)`?" } ?? "`--list` lists the presets")
        case .presetNotForChart(let name): "the preset `\(name)` is not for the chart, whose executor is `kubernetes`; use `runnercfg generate config`"
        case .unknownMessage: "this message is not known; `runnercfg explain symptoms` lists all known messages, and `runnercfg explain --log FILE` looks for them in a log"
        case .messageWithoutQuotes: "these words are not known; put a message in quotes: `runnercfg explain \"MESSAGE\"`"
        case .noCredentials: "say what the Secret is for: `s3`, `gcs`, `azure`, `token`, `certificates` or `registry`, or name a config.toml to take the credentials from"
        case .unknownTopic(let name, let suggestions):
            "`\(Mask.withoutShapes(name))` is not known; "
                + (suggestions.isEmpty
                    ? "ask about a rule (`runnercfg rules` lists them), a key of config.toml, a value of the chart, a feature flag, or a message in quotes"
                    : "did you mean \(Messages.list(suggestions, "or"))?")
        }
    }
}

extension FileProblem {
    /// Completes "cannot read `x`: ".
    var sentence: String {
        switch self {
        case .missing: "there is no such file"
        case .notPermitted: "permission denied"
        case .isDirectory: "it is a directory"
        case .notADirectory: "a part of the path is a file, not a directory"
        case .notAFile: "it is not a regular file"
        case .tooLarge(let limit): "it is larger than \(limit >> 20) MiB"
        case .tooManyLinks: "its symbolic links form a loop"
        case .changed: "it was changed by another program in the meantime; nothing was written"
        case .exists: "it already exists; `--force` replaces it"
        case .danglingLink: "it is a symbolic link to a file that does not exist"
        case .noSpace: "there is no space left on the device"
        case .closedPipe: "the reader closed the pipe"
        case .cannotKeepOwner: "the new file could not be given to the owner of the old one; nothing was written"
        case .cannotKeepAttribute(let name): "the new file could not be given the attribute `\(name)` of the old one; nothing was written"
        case .hasOtherNames(let count):
            "it has \(Messages.count(count, "other name")) (hard links) that would keep the old text; nothing was written; "
                + "to change this name alone, replace it with a copy of itself first"
        case .nameIsNoText: "its name is not valid UTF-8"
        case .other(let text): text
        }
    }
}

/// The other sentences, and the grammar they share.
enum Messages {
    static func cannotRead(_ path: String, _ problem: FileProblem) -> String {
        let isAddress = problem == .missing && path.contains("://")
        return "cannot read `\(Mask.withoutShapes(path))`: \(isAddress ? "runnercfg fetches nothing; download it first" : problem.sentence)"
    }

    static func cannotWrite(_ path: String, _ problem: FileProblem) -> String {
        "cannot write `\(Mask.withoutShapes(path))`: \(problem == .missing ? "there is no such folder" : problem.sentence)"
    }

    static func cannotWriteOutput(_ problem: FileProblem) -> String { "cannot write to standard output: \(problem.sentence)" }

    static func notConvertible(_ path: String) -> String {
        "cannot tell what `\(path)` is: neither config.toml nor chart values; specify it with `--kind`"
    }

    static func cannotConvert(_ path: String, to form: String) -> String { "`\(path)` cannot be converted to \(form)" }

    static func noCredentials(in path: String) -> String { "`\(path)` does not hold all the credentials that are needed" }

    static func inFile(_ path: String, _ sentence: String) -> String { "`\(path)`: \(sentence)" }

    static func losesSomething(_ count: Int) -> String {
        "\(Self.count(count, "setting")) would not be carried over as \(count == 1 ? "it is" : "they are"); nothing was written because of `--strict`"
    }

    static func notNewer(_ new: String, than old: String) -> String { "\(new) is not newer than \(old), the version that the file is for" }

    static let tokenFromEnvironment = "`register` takes the token from the variable `\(RegisterScript.tokenVariable)`: set it before you run the script"

    static let setupNeed = "a preset or a key: `--preset NAME` (`--list` lists the presets), or `--set KEY=VALUE`"

    static let setIsVisible = "a credential on the command line is visible in the process list and in the shell history; `--interactive` asks for it"

    static func secretToMake(_ call: String) -> String { "the credentials are still to be put into a Secret: `\(call)`" }

    static func toFillIn(_ keys: [String], canAsk: Bool) -> String { "still to fill in: \(list(keys, "and"))" + (canAsk ? "; `--interactive` asks for \(keys.count == 1 ? "it" : "them")" : "") }

    static let answerNeeded = "this cannot be left open"

    static func inputEnded(before key: String) -> String { "standard input ended before `\(key)` was answered; nothing was written" }

    static func notAConfig(_ path: String) -> String { "`\(path)` is not a config.toml" }

    static let entrypointAdds = "these are the variables of the container; its script adds the token, and the credentials of the cache, from Secrets"

    static func certificatesBeside(_ folder: String, _ names: [String], secret: String) -> String {
        let options = names.map { " --from-file " + EnvironmentFormat.shellWord("\($0)=\(Platform.join(folder, $0))") }.joined()
        return "the pod does not have the certificates in `\(folder)`; run `runnercfg generate secret certificates --name \(secret)\(options)`, and set `certsSecretName: \(secret)`"
    }

    static func credentialsInVariables(_ names: [String]) -> String {
        "\(list(names, "and")) \(names.count == 1 ? "is a credential" : "are credentials"): let the pod take \(names.count == 1 ? "it" : "them") from a Secret by `valueFrom.secretKeyRef`"
    }
    static func upgraded(_ changes: Int, defaults: Int) -> String {
        let made = changes == 0 ? [] : ["\(count(changes, "change")) made"]
        let changed = defaults == 0 ? [] : ["\(count(defaults, "default")) of the Runner or the chart \(defaults == 1 ? "changes" : "change")"]
        return (made + changed).joined(separator: ", ") + "; `--plan` lists them"
    }
    static func firstRunnerWithCredentials(of count: Int) -> String { "of the \(count) runners, the first with such credentials counts; `--runner` chooses another" }
    static let secretFollows = "the Secret follows the values; `--secret-output FILE` writes it to a file of its own"
    static func noSecretWritten(_ path: String) -> String { "`\(path)` is not written: there are no credentials for a Secret" }
    static func firstRunner(_ name: String?, of count: Int) -> String { "this is \(name.map { "`\($0)`, " } ?? "")the first of \(count) runners; `--runner` chooses another" }
    static let secretLeftOut = "the credentials were left out; `--secret-output FILE` writes them to a Secret"

    static func settingsRefused(_ path: String) -> String { "the settings in `\(path)` cannot be used; `--isolated` runs without them" }

    static let adopt = "`runnercfg lint --write-baseline` sets these findings aside, so that only new ones are reported"

    static func baselineMissing(_ path: String) -> String { "there is no baseline `\(path)` yet; `--write-baseline` writes it" }

    static func baselineUnreadable(_ path: String) -> String { "`\(path)` is not a baseline that this version can read; delete it, and `--write-baseline` writes a new one" }

    /// - Parameter setting: how settings name the baseline, where later runs do not know of it yet.
    static func baselineWritten(_ count: Int, _ path: String, setting: String?) -> String {
        "\(Self.count(count, "finding")) in the baseline `\(path)`"
            + (setting.map { "; later runs read it with `--baseline \(path)`, or with `baseline = \"\($0)\"` in `\(SettingsFile.name)`" } ?? "")
    }

    static func baselineOutdated(_ count: Int, _ path: String) -> String {
        "\(Self.count(count, "finding")) of the baseline `\(path)` no longer \(count == 1 ? "occurs" : "occur"); `--write-baseline --prune` removes \(count == 1 ? "it" : "them")"
    }

    /// `--fail-on never`, `RUNNERCFG_FAIL_ON=never`, or the value with its place in the settings file, in backticks.
    static func given(_ value: String, to name: String) -> String {
        if name.hasPrefix("RUNNERCFG_") { return "`\(name)=\(value)`" }
        return name.contains(":") ? "`\(value)` in \(name)" : "`\(name) \(value)`"
    }

    static let onlyKeysAreUsed = "an ExternalSecret holds no credentials: only the keys of the options are used"

    static let needsProcessSubstitution = "the command needs bash, zsh or ksh: it takes credentials from variables and files when it runs"

    static let literalIsVisible =
        "`--from-literal` is visible in the process list and in the shell history; --from-env, --from-file and --from-stdin are not"

    static func notRecognised(_ path: String) -> String {
        "cannot tell what `\(path)` is: \(notOurs)"
    }

    static let notOurs = "neither config.toml, chart values, a chart template nor a Secret; specify it with `--kind`"

    static let matchesNothing = "no file matches"

    /// - Parameter paths: at least one.
    static func notUnderstood(_ paths: [String]) -> String {
        let named = paths.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (paths.count > 5 ? " and \(paths.count - 5) more" : "")
        return count(paths.count, "file") + " \(paths.count == 1 ? "mentions" : "mention") GitLab Runner, but no configuration was found in \(paths.count == 1 ? "it" : "them"): \(named)"
    }

    static let empty = "it is empty"

    static let inputIsEmpty = "standard input is empty; the command before it may have failed"

    static let holdsNothing = "no GitLab Runner configuration found"

    /// - Parameter format: what was given to `-f`.
    static func formatHasNoLetter(_ format: String) -> String { "`-f` names a values file; the format is `--format \(format)`" }

    static func firstOf(_ count: Int, in path: String) -> String { "`\(path)` contains \(count) configurations; this is the first of them" }

    /// - Parameter place: with the path.
    static func filledInLater(_ place: String) -> String {
        "\(place): another program fills this in; use the file that it writes"
    }

    static func noSecret(in path: String) -> String { "`\(path)` is not a Secret" }

    /// The closing words of a refusal: how many mistakes are left to see.
    static func syntaxErrors(_ count: Int) -> String {
        count == 1 ? "the file was not used" : "the file was not used; `runnercfg lint` shows all \(count) syntax errors"
    }

    static func noMatch(_ pattern: String, ignored: Int) -> String {
        "no file matches `\(pattern)`" + (ignored == 0 ? "" : "; \(ignoredPaths(ignored)) ignored, `--verbose` lists them")
    }

    /// - Parameter isAllowed: the user says that nothing need be there.
    static func nothingFound(in directory: String, ignored: Int, isAllowed: Bool) -> String {
        var parts = ["no GitLab Runner configuration found in `\(directory)`"]
        if ignored > 0 { parts.append("\(ignoredPaths(ignored)) ignored, `--verbose` lists them") }
        if !isAllowed { parts.append("`--allow-empty` accepts that") }
        return parts.joined(separator: "; ")
    }

    private static func ignoredPaths(_ number: Int) -> String { "\(count(number, "path")) \(number == 1 ? "is" : "are")" }

    static func skipped(_ path: String) -> String { "skipped `\(path)`: not GitLab Runner configuration" }

    /// - Parameter reason: the file and line of the pattern, or the option.
    static func ignored(_ path: String, by reason: String) -> String { "skipped `\(path)`: ignored by `\(reason)`" }

    static func newerThanKnown(_ flag: String, _ value: String, newest: String) -> String {
        "\(given(value, to: flag)) is newer than \(newest), the newest version runnercfg knows; it is treated as that version"
    }

    static func leftAlone(_ path: String) -> String { "`\(path)` has syntax errors and was not changed; `runnercfg lint` shows them" }

    static func notARegularFile(_ path: String) -> String { "`\(path)` is not a regular file, so it cannot be repaired in place; use `runnercfg fix -`" }

    /// `3 repairs in 2 files; remaining: 1 error in 2 files`, or what they would be.
    static func repaired(_ repairs: Int, files: Int, isDone: Bool, left: String) -> String {
        let verb = isDone ? "made" : "possible"
        let what = repairs == 0 ? "nothing to repair" : "\(count(repairs, "repair")) \(verb) in \(count(files, "file"))"
        return "\(what); remaining: \(left)"
    }

    static func patchLeavesOut(_ changes: Int, _ path: String) -> String {
        "`\(path)`: \(count(changes, "change")) next to credentials left out of the patch; `runnercfg fix` makes \(changes == 1 ? "it" : "them")"
    }

    static func tooManyAliases(_ path: String) -> String { "`\(path)`: its aliases expand endlessly" }

    static func help(for command: String?) -> String {
        "run `runnercfg \(command.map { $0 + " " } ?? "")--help` for usage"
    }

    /// `1 error`, `2 errors`.
    static func count(_ number: Int, _ noun: String) -> String { Tally.count(number, noun) }

    /// `` `a`, `b` or `c` ``
    static func list(_ words: [String], _ conjunction: String) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
