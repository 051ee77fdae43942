import RunnerConfig

extension Command {
    mutating func fix(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        guard !parsed.operands.isEmpty else { throw UsageFailure("fix needs a file or folder", help: "See `runnercfg fix --help`.") }
        let fixer = Fixer(target: try target(parsed), unsafe: parsed.has("--unsafe"))
        let changesNothing = parsed.has("--diff") || parsed.has("--check") || parsed.operands.contains("-")
        let gathered = gather(parsed.operands, parsed)
        var isComplete = gathered.isComplete
        var changed = 0
        var applied = 0
        for file in gathered.files {
            let outcome = fixer.fix(file)
            if outcome.remaining.kind == nil, gathered.named.contains(file.path) {
                errors.line("runnercfg: `\(file.path)` is no file of GitLab Runner; say what it is with --kind")
                isComplete = false
            }
            if outcome.remaining.findings.contains(where: { $0.rule == "syntax-error" }) {
                errors.line("runnercfg: `\(file.path)` has syntax errors and was left as it is; `runnercfg lint` shows them")
            }
            if parsed.operands.contains("-"), file.path == "-" || parsed.operands.count == 1, !parsed.has("--diff"), !parsed.has("--check") {
                output.write(String(decoding: outcome.bytes, as: UTF8.self))
                continue
            }
            guard outcome.bytes != file.bytes else { continue }
            changed += 1
            applied += outcome.applied.count
            if parsed.has("--diff") { output.write(patch(file, outcome)) }
            guard !changesNothing else { continue }
            do {
                try Platform.replace(file.path, with: outcome.bytes, expected: file.bytes)
            } catch {
                errors.line("runnercfg: cannot write `\(error.path)`: \(error.message)")
                isComplete = false
            }
            if !parsed.has("--quiet") {
                for finding in outcome.applied { output.line("\(file.path): \(finding.fixes.first?.title ?? "") [\(finding.rule)]") }
            }
        }
        if !parsed.has("--quiet"), !parsed.has("--diff") {
            let repairs = Summary.count(applied, "repair"), files = Summary.count(changed, "file")
            errors.line(changesNothing ? "runnercfg: \(repairs) to apply in \(files)" : "runnercfg: \(repairs) applied in \(files)")
        }
        guard isComplete else { return .unreadable }
        return parsed.has("--check") && changed > 0 ? .findings : .success
    }

    /// A diff is output like any other: it shows no credential.
    private func patch(_ file: InputFile, _ outcome: Fixer.Outcome) -> String {
        Masking(outcome.remaining.secrets, in: outcome.bytes).hidden(Patch.text(file.bytes, outcome.bytes, path: file.path))
    }
}
