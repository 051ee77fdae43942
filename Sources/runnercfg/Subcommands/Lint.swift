import RunnerConfig

extension Command {
    mutating func lint(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        let target = try target(parsed)
        var gathered = gather(parsed.operands.isEmpty ? ["."] : parsed.operands, parsed)
        let reports = Linter(target: target).lint(gathered.files)
        for report in reports where report.kind == nil { skip(report.path, &gathered, parsed) }
        if parsed.value("--format") == "json" {
            output.write(JSONReport(target: target).text(reports))
        } else {
            write(reports, target, parsed)
        }
        return exitCode(reports, gathered.isComplete, parsed)
    }

    private mutating func write(_ reports: [FileReport], _ target: Target, _ parsed: ParsedArguments) {
        let printer = TextReport(usesColour: usesColour(parsed), width: width)
        for report in reports where !report.findings.isEmpty { output.line(printer.text(report)) }
        guard !parsed.has("--quiet") else { return }
        for report in reports {
            for note in report.unchecked { errors.line("runnercfg: \(report.path): \(note)") }
        }
        let ours = reports.filter { $0.kind != nil }
        if !ours.isEmpty { output.line(Summary(reports).line(target)) }
    }

    /// A file that is none of ours: an error when it was named, a note when it was met.
    private mutating func skip(_ path: String, _ gathered: inout Gathered, _ parsed: ParsedArguments) {
        if gathered.named.contains(path) {
            gathered.isComplete = false
            errors.line("runnercfg: `\(path)` does not look like config.toml, chart values, a template or a Secret; say what it is with --kind")
        } else if parsed.has("--verbose") {
            errors.line("runnercfg: skipped `\(path)`: not a file of GitLab Runner")
        }
    }

    private func exitCode(_ reports: [FileReport], _ isComplete: Bool, _ parsed: ParsedArguments) -> ExitCode {
        guard isComplete else { return .unreadable }
        let threshold: Severity? =
            switch parsed.value("--fail-on") {
            case "never": nil
            case let word?: Severity(rawValue: word) ?? .warning
            case nil: .warning
            }
        guard let threshold, !parsed.has("--exit-zero") else { return .success }
        return reports.contains { $0.findings.contains { $0.severity >= threshold } } ? .findings : .success
    }

    /// The files that operands stand for.
    struct Gathered {
        var files: [InputFile] = []
        /// Those that were named one by one.
        var named: Set<String> = []
        /// Whether everything could be read.
        var isComplete = true
    }

    mutating func gather(_ operands: [String], _ parsed: ParsedArguments) -> Gathered {
        var gathered = Gathered()
        let kind = parsed.value("--kind").flatMap(FileKind.init)
        for operand in operands {
            if operand != "-", Platform.isDirectory(operand) {
                gatherFolder(operand, kind, &gathered)
                continue
            }
            let paths = Glob(operand).map { glob in glob.matches } ?? [operand]
            if paths.isEmpty {
                errors.line("runnercfg: nothing matches `\(operand)`")
                gathered.isComplete = false
            }
            for path in paths {
                guard let bytes = read(path) else {
                    gathered.isComplete = false
                    continue
                }
                let name = path == "-" ? parsed.value("--stdin-name") ?? "-" : path
                gathered.named.insert(name)
                gathered.files.append(InputFile(path: name, bytes: bytes, kind: kind))
            }
        }
        return gathered
    }

    private mutating func gatherFolder(_ folder: String, _ kind: FileKind?, _ gathered: inout Gathered) {
        let paths: [String]
        do {
            paths = try Platform.files(below: folder)
        } catch {
            errors.line("runnercfg: cannot read `\(folder)`: \(error.message)")
            gathered.isComplete = false
            return
        }
        var isAnyOurs = false
        for path in paths where Self.mayBeOurs(path) {
            guard let bytes = read(path) else {
                gathered.isComplete = false
                continue
            }
            isAnyOurs = isAnyOurs || Linter.recognise(path: path, bytes: bytes) != nil
            gathered.files.append(InputFile(path: path, bytes: bytes, kind: nil))
        }
        if !isAnyOurs { errors.line("runnercfg: no configuration of GitLab Runner found in `\(folder)`") }
    }

    private static func mayBeOurs(_ path: String) -> Bool {
        [".toml", ".yaml", ".yml", ".tpl", ".bak"].contains { path.hasSuffix($0) }
    }
}
