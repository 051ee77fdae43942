import RunnerConfig

/// Findings for programs. Lines and columns count from 1, columns and offsets in UTF-8 bytes.
package struct JSONReport: ReportFormat {
    package let name = "json"
    package static let schemaVersion = 1

    package init() {}

    package func text(of run: LintRun, on page: Page) -> String {
        JSONWriter.text(
            .object([
                ("schemaVersion", .number(Self.schemaVersion)),
                ("tool", .object([("name", .string(Tool.name)), ("version", .string(Tool.version))])),
                ("summary", Self.summary(of: run)),
                ("files", .array(run.reports.map(Self.file))),
                ("unreadable", Self.unreadable(in: run)),
                ("findings", .array(Self.findings(of: run))),
            ] + (run.showsSuppressed ? [("suppressed", .array(Self.suppressed(of: run)))] : [])))
    }

    /// How much was found.
    static func summary(of run: LintRun) -> JSONValue {
        let tally = Tally(run.reports)
        return .object([
            ("files", .number(tally.files)), ("errors", .number(tally.errors)), ("warnings", .number(tally.warnings)),
            ("infos", .number(tally.infos)), ("fixable", .number(tally.fixable)), ("suppressed", .number(tally.suppressed)), ("baseline", .number(tally.known)),
        ])
    }

    /// What could not be read, and why.
    static func unreadable(in run: LintRun) -> JSONValue {
        .array(run.unreadable.map { .object([("path", .string($0.path)), ("reason", .string($0.reason))]) })
    }

    /// Each finding, in the order of files and places.
    static func findings(of run: LintRun) -> [JSONValue] {
        let report = FindingsInJSON(run: run)
        return run.entries.map { report.finding($0.finding, $0.fingerprint, in: $0.file) }
    }

    /// Each finding that a comment or a baseline keeps silent, and which of them does.
    static func suppressed(of run: LintRun) -> [JSONValue] {
        let report = FindingsInJSON(run: run)
        return run.suppressedEntries.map { report.finding($0.suppressed.finding, $0.fingerprint, in: $0.file, [("suppressed", suppression($0.suppressed.origin, $0.file.mask))]) }
    }

    private static func suppression(_ origin: SuppressedFinding.Origin, _ mask: Mask) -> JSONValue {
        switch origin {
        case .comment(let reason): .object([("by", .string("comment")), ("reason", .string(mask.sentence(reason)))])
        case .baseline: .object([("by", .string("baseline"))])
        }
    }

    private static func file(_ report: FileReport) -> JSONValue {
        .object([
            ("path", .string(report.path)), ("kind", .optional(report.kind?.rawValue)), ("configurations", .array(report.configurations.map(configuration))),
        ])
    }

    /// What was looked at in a file, and the versions that it was judged by; `statedBy` names what stands around it and says so.
    private static func configuration(_ configuration: JudgedConfiguration) -> JSONValue {
        let surroundings = configuration.surroundings
        let version = { (version: Version, stated: Surroundings.Stated?) in
            JSONValue.object([("version", .string("\(version)")), ("statedBy", .optional(stated?.source(of: version)))])
        }
        let usesChart = configuration.kind != .config
        return .object([
            ("kind", .string(configuration.kind.rawValue)), ("carrier", .optional(surroundings.carrier)),
            ("runner", version(configuration.target.runner, surroundings.runner)),
            ("chart", usesChart ? version(configuration.target.chart, surroundings.chart) : .null),
            ("release", .optional(surroundings.release.map(Mask.withoutShapes))), ("namespace", .optional(surroundings.namespace.map(Mask.withoutShapes))),
        ])
    }
}

/// Findings, and what belongs to them, as JSON.
private struct FindingsInJSON {
    let run: LintRun

    func finding(_ finding: Finding, _ fingerprint: String, in file: ReportedFile, _ more: [(String, JSONValue)] = []) -> JSONValue {
        let sentence = file.mask.sentence
        return .object([
            ("rule", .string(finding.rule)),
            ("severity", .string(finding.severity.rawValue)),
            ("message", .string(sentence(finding.message))),
            ("label", .string(sentence(finding.label))),
            ("help", .optional(finding.help.map(sentence))),
            ("notes", .array(finding.notes.map { .string(sentence($0)) })),
            ("url", .null),
            ("path", .string(file.path)),
            ("keyPath", .string(file.mask.redacted(finding.keyPath))),
            ("range", range(finding.range, in: file)),
            ("related", .array(finding.related.map { related($0, in: file) })),
            ("fixes", .array(finding.fixes.map { fix($0, in: file) })),
            ("fingerprint", .string(fingerprint)),
        ] + more)
    }

    private func related(_ related: Related, in file: ReportedFile) -> JSONValue {
        let path = related.path ?? file.path
        let place = run.file(of: related, in: file)
        return .object([
            ("path", .string(path)),
            ("message", .string(file.mask.sentence(related.message))),
            ("range", place.map { range(related.range, in: $0) } ?? .null),
        ])
    }

    private func fix(_ fix: Fix, in file: ReportedFile) -> JSONValue {
        .object([
            ("title", .string(file.mask.sentence(fix.title))),
            ("safety", .string(fix.safety.rawValue)),
            ("edits", .array(fix.edits.map { edit($0, in: file) })),
        ])
    }

    /// An edit whose text would tell a credential says only where it is, and that it is masked.
    private func edit(_ edit: Edit, in file: ReportedFile) -> JSONValue {
        let shown = file.mask.hides(edit.range) && !edit.text.isEmpty ? Mask.stars : file.mask.redacted(edit.text)
        let members: [(String, JSONValue)] = [
            ("start", .number(edit.range.lowerBound)), ("end", .number(edit.range.upperBound)), ("text", .string(shown)),
        ]
        return .object(shown == edit.text ? members : members + [("masked", .boolean(true))])
    }

    private func range(_ range: Range<Int>, in file: ReportedFile) -> JSONValue {
        .object([("start", position(range.lowerBound, in: file)), ("end", position(range.upperBound, in: file))])
    }

    private func position(_ offset: Int, in file: ReportedFile) -> JSONValue {
        let position = file.lines.position(offset)
        return .object([("line", .number(position.line)), ("column", .number(position.column)), ("offset", .number(offset))])
    }
}
