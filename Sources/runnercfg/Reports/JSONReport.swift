import RunnerConfig

/// Findings for programs.
struct JSONReport {
    let target: Target

    func text(_ reports: [FileReport]) -> String {
        let summary = Summary(reports)
        var json = JSONWriter()
        json.object { json in
            json.member("schemaVersion") { $0.raw("1") }
            json.member("tool") { $0.object { tool in
                tool.member("name") { $0.string("runnercfg") }
                tool.member("version") { $0.string(Command.version) }
            } }
            json.member("target") { $0.object { entry in
                entry.member("runner") { $0.string(target.runner.description) }
                entry.member("chart") { $0.string(target.chart.description) }
            } }
            json.member("summary") { $0.object { entry in
                entry.member("files") { $0.raw("\(summary.files)") }
                entry.member("errors") { $0.raw("\(summary[.error])") }
                entry.member("warnings") { $0.raw("\(summary[.warning])") }
                entry.member("infos") { $0.raw("\(summary[.info])") }
                entry.member("fixable") { $0.raw("\(summary.fixable)") }
                entry.member("suppressed") { $0.raw("0") }
            } }
            json.member("files") { $0.array(reports.filter { $0.kind != nil }) { json, report in
                json.object { entry in
                    entry.member("path") { $0.string(report.path) }
                    entry.member("kind") { $0.string(report.kind?.rawValue ?? "") }
                }
            } }
            json.member("findings") { json in
                let all = reports.flatMap { report in
                    let lines = Lines(report.bytes)
                    let masking = Masking(report.secrets, in: report.bytes)
                    return report.findings.map { ($0, report.path, lines, masking) }
                }
                json.array(all) { json, entry in Self.finding(entry.0, entry.1, entry.2, entry.3, &json) }
            }
        }
        return json.text + "\n"
    }

    private static func finding(_ finding: Finding, _ path: String, _ lines: Lines, _ masking: Masking, _ json: inout JSONWriter) {
        json.object { entry in
            entry.member("rule") { $0.string(finding.rule) }
            entry.member("severity") { $0.string(finding.severity.rawValue) }
            entry.member("message") { $0.string(masking.hidden(finding.message)) }
            entry.member("label") { $0.string(masking.hidden(finding.label)) }
            entry.member("help") { json in
                if let help = finding.help { json.string(masking.hidden(help)) } else { json.raw("null") }
            }
            entry.member("notes") { $0.array(finding.notes) { $0.string(masking.hidden($1)) } }
            entry.member("path") { $0.string(path) }
            entry.member("keyPath") { $0.string(finding.keyPath) }
            entry.member("range") { range(finding.range, lines, &$0) }
            entry.member("related") { $0.array(finding.related) { json, related in
                json.object { entry in
                    entry.member("path") { $0.string(related.path ?? path) }
                    entry.member("message") { $0.string(masking.hidden(related.message)) }
                    if related.path == nil { entry.member("range") { range(related.range, lines, &$0) } }
                }
            } }
            entry.member("fixes") { $0.array(finding.fixes) { json, fix in
                json.object { entry in
                    entry.member("title") { $0.string(masking.hidden(fix.title)) }
                    entry.member("safety") { $0.string(fix.safety.rawValue) }
                    entry.member("edits") { $0.array(fix.edits) { json, edit in
                        json.object { entry in
                            entry.member("start") { $0.raw("\(edit.range.lowerBound)") }
                            entry.member("end") { $0.raw("\(edit.range.upperBound)") }
                            entry.member("text") { $0.string(masking.hidden(edit.text)) }
                        }
                    } }
                }
            } }
            entry.member("fingerprint") { $0.string(fingerprint(finding, path, lines, masking)) }
        }
    }

    private static func range(_ range: Range<Int>, _ lines: Lines, _ json: inout JSONWriter) {
        json.object { entry in
            for (name, offset) in [("start", range.lowerBound), ("end", range.upperBound)] {
                entry.member(name) { $0.object { place in
                    let (line, column) = lines.place(offset)
                    place.member("line") { $0.raw("\(line)") }
                    place.member("column") { $0.raw("\(column)") }
                    place.member("offset") { $0.raw("\(offset)") }
                } }
            }
        }
    }

    /// Stays the same while the finding moves about in its file: rule, path, key and the line's text, secrets hidden.
    private static func fingerprint(_ finding: Finding, _ path: String, _ lines: Lines, _ masking: Masking) -> String {
        let line = lines.range(ofLine: lines.place(finding.range.lowerBound).line)
        let source = Snippet(lines.bytes, line: line, focus: finding.range, masking: masking).text.drop { $0 == " " }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(finding.rule)\u{0}\(path)\u{0}\(finding.keyPath)\u{0}\(source)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
