import RunnerConfig

/// SARIF 2.1.0, the form in which code scanning services take findings, with repairs and both fingerprints.
///
/// What GitHub and GitLab demand beyond the standard: each rule has both descriptions, each result one location, texts have at most
/// 1,024 characters, and columns count UTF-16 code units.
struct SARIFReport: ReportFormat {
    let name = "sarif"

    func text(of run: LintRun, on page: Page) -> String {
        let shown = run.showsSuppressed ? run.reports.flatMap { $0.suppressed.map(\.finding.rule) } : []
        let rules = Set(run.reports.flatMap { $0.findings.map(\.rule) } + shown).sorted()
        let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        let results = run.files.filter { !$0.report.findings.isEmpty || run.showsSuppressed && !$0.report.suppressed.isEmpty }.flatMap { FindingsInSARIF(run: run, file: $0, ruleIndices: places).results() }
        return JSONWriter.text(
            .object([
                ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
                ("runs", .array([
                    .object([
                        ("tool", .object([
                            ("driver", .object([
                                ("name", .string(Tool.name)), ("semanticVersion", .string(Tool.version)),
                                ("rules", .array(rules.compactMap(Explainer.documentation).map(Self.rule))),
                            ]))
                        ])),
                        ("automationDetails", .object([("id", .string("\(Tool.name)/"))])), ("columnKind", .string("utf16CodeUnits")),
                        ("invocations", .array([invocation(run)])), ("results", .array(results)),
                    ])
                ])),
            ]))
    }

    private func invocation(_ run: LintRun) -> JSONValue {
        let notifications = run.unreadable.map { unread in
            JSONValue.object([
                ("level", .string("error")), ("message", SARIF.message(Mask.none.sentence("cannot be read: \(unread.reason)"))),
                ("locations", .array([SARIF.location(run.pathInRepository(unread.path), nil)])),
            ])
        }
        let isWhole: [(String, JSONValue)] = [("executionSuccessful", .boolean(notifications.isEmpty))]
        return .object(notifications.isEmpty ? isWhole : isWhole + [("toolExecutionNotifications", .array(notifications))])
    }

    private static func rule(_ rule: Documentation) -> JSONValue {
        let help = "\(rule.why)\n\n`\(Tool.name) explain \(rule.name)` shows examples."
        // With such a number a finding is an alert about security.
        let risk: [(String, JSONValue)] =
            switch (rule.category, rule.severity) {
            case (.security, .error), (.secrets, .error): [("security-severity", .string("7.0"))]
            case (.security, .warning): [("security-severity", .string("5.0"))]
            case (.security, .info): [("security-severity", .string("2.0"))]
            default: []
            }
        return .object([
            ("id", .string(rule.name)), ("name", .string(rule.name)), ("shortDescription", SARIF.message(rule.summary)), ("fullDescription", SARIF.message(rule.why)),
            ("help", .object([("text", .string(SARIF.short(help))), ("markdown", .string(SARIF.short(help)))])),
            ("defaultConfiguration", .object([("level", .string(SARIF.level(rule.severity)))])),
            ("properties", .object([
                ("tags", .array([.string(rule.category.rawValue)])), ("precision", .string(rule.isHeuristic ? "medium" : "very-high")),
                ("problem.severity", .string(rule.severity == .info ? "recommendation" : rule.severity.rawValue)),
            ] + risk)),
        ])
    }
}

/// The results of one file.
private struct FindingsInSARIF {
    let run: LintRun
    let file: ReportedFile
    let ruleIndices: [String: Int]

    func results() -> [JSONValue] {
        let hashes = LineHashes(file.bytes).texts
        let prints = run.fingerprints(of: file)
        let told = zip(file.report.findings, prints.told).map { result($0, $1, hashes) }
        guard run.showsSuppressed else { return told }
        return told + zip(file.report.suppressed, prints.suppressed).map { result($0.finding, $1, hashes, [("suppressions", .array([suppression($0.origin)]))]) }
    }

    private func suppression(_ origin: SuppressedFinding.Origin) -> JSONValue {
        switch origin {
        case .comment(let reason):
            .object([("kind", .string("inSource"))] + (reason.isEmpty ? [] : [("justification", .string(SARIF.short(file.mask.sentence(reason))))]))
        case .baseline: .object([("kind", .string("external"))])
        }
    }

    private func result(_ finding: Finding, _ fingerprint: String, _ hashes: [String], _ more: [(String, JSONValue)] = []) -> JSONValue {
        let help = finding.help.map { "\n" + file.mask.sentence($0) } ?? ""
        let line = file.lines.line(of: finding.range.lowerBound)
        var members: [(String, JSONValue)] = [
            ("ruleId", .string(finding.rule)), ("ruleIndex", .number(ruleIndices[finding.rule] ?? 0)), ("level", .string(SARIF.level(finding.severity))),
            ("message", SARIF.message(file.mask.sentence(finding.message) + help)), ("locations", .array([location(finding.range, in: file)])),
            ("partialFingerprints", .object([
                ("primaryLocationLineHash", .string(hashes.indices.contains(line - 1) ? hashes[line - 1] : "")), ("\(Tool.name)/v1", .string(fingerprint)),
            ])),
        ]
        let related = finding.related.compactMap(self.related)
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        let fixes = finding.fixes.compactMap(fix)
        if !fixes.isEmpty { members.append(("fixes", .array(fixes))) }
        return .object(members + more)
    }

    private func location(_ range: Range<Int>, in file: ReportedFile, _ more: [(String, JSONValue)] = []) -> JSONValue {
        SARIF.location(run.pathInRepository(file.path), SARIF.region(range, in: file), more)
    }

    private func related(_ related: Related) -> JSONValue? {
        guard let place = run.file(of: related, in: file) else { return nil }
        return location(related.range, in: place, [("message", SARIF.message(file.mask.sentence(related.message)))])
    }

    /// Nil when its text holds what no report shows, or when it changes another file.
    private func fix(_ fix: Fix) -> JSONValue? {
        let hidesNothing = { (edit: Edit) in (!file.mask.hides(edit.range) || edit.text.isEmpty) && file.mask.redacted(edit.text) == edit.text }
        guard !fix.edits.isEmpty, fix.edits.allSatisfy({ $0.path == nil || $0.path == file.path }), fix.edits.allSatisfy(hidesNothing) else { return nil }
        let replacements = fix.edits.map { edit in
            JSONValue.object([("deletedRegion", SARIF.region(edit.range, in: file)), ("insertedContent", .object([("text", .string(edit.text))]))])
        }
        let title = fix.safety == .safe ? fix.title : "\(fix.title) (changes what the Runner does)"
        return .object([
            ("description", SARIF.message(file.mask.sentence(title))),
            ("artifactChanges", .array([
                .object([("artifactLocation", SARIF.artifact(run.pathInRepository(file.path))), ("replacements", .array(replacements))])
            ])),
        ])
    }
}

/// Pieces of SARIF.
private enum SARIF {
    /// Services drop results with longer texts.
    private static let limit = 1024

    static func short(_ text: String) -> String { text.count > limit ? text.prefix(limit - 3) + "..." : text }

    static func message(_ text: String) -> JSONValue { .object([("text", .string(short(text)))]) }

    static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }

    static func location(_ path: String, _ region: JSONValue?, _ more: [(String, JSONValue)] = []) -> JSONValue {
        let place = [("artifactLocation", artifact(path))] + (region.map { [("region", $0)] } ?? [])
        return .object([("physicalLocation", .object(place))] + more)
    }

    static func artifact(_ path: String) -> JSONValue { .object([("uri", .string((path.hasPrefix("/") ? "file://" : "") + FileURL.escaped(path)))]) }

    /// Lines and columns from 1, columns in UTF-16 code units, the end exclusive.
    static func region(_ range: Range<Int>, in file: ReportedFile) -> JSONValue {
        let start = position(range.lowerBound, in: file)
        let end = position(range.upperBound, in: file)
        return .object([
            ("startLine", .number(start.line)), ("startColumn", .number(start.column)), ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
        ])
    }

    private static func position(_ offset: Int, in file: ReportedFile) -> (line: Int, column: Int) {
        let place = file.lines.position(offset)
        let before = file.bytes[min(offset, file.bytes.count) - (place.column - 1)..<min(max(offset, 0), file.bytes.count)]
        return (place.line, String(decoding: before, as: UTF8.self).utf16.count + 1)
    }
}
