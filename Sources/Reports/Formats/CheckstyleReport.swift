import RunnerConfig

/// The XML of Checkstyle 4.3, which most reviewing tools read. Files without findings are listed as well.
struct CheckstyleReport: ReportFormat {
    let name = "checkstyle"

    func text(of run: LintRun, on page: Page) -> String {
        let unread = run.unreadable.map { unread in
            element(run.pathInRepository(unread.path), [error(1, 1, "error", Mask.none.sentence(unread.reason), "unreadable")])
        }
        let found = run.files.map { file in
            element(
                run.pathInRepository(file.path),
                file.report.findings.map { finding in
                    let place = file.lines.position(finding.range.lowerBound)
                    return error(place.line, place.column, finding.severity.rawValue, file.mask.sentence(finding.message), finding.rule)
                })
        }
        return XMLText.declaration + "<checkstyle version=\"4.3\">\n" + (unread + found).joined() + "</checkstyle>\n"
    }

    private func element(_ path: String, _ errors: [String]) -> String {
        let open = "  " + XMLText.open("file", ["name": path])
        return errors.isEmpty ? open + "/>\n" : open + ">\n" + errors.joined() + "  </file>\n"
    }

    private func error(_ line: Int, _ column: Int, _ severity: String, _ message: String, _ rule: String) -> String {
        "    " + XMLText.open("error", ["line": "\(line)", "column": "\(column)", "severity": severity, "message": message, "source": "\(Tool.name).\(rule)"]) + "/>\n"
    }
}
