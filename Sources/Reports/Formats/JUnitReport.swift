import RunnerConfig

/// JUnit's XML, for `artifacts:reports:junit` and every other page that lists tests: an error or warning is a test that failed, an info one
/// that was skipped.
///
/// GitLab ignores a test whose suite, class and name it has seen before (`lib/gitlab/ci/parsers/test/junit.rb`): the key path tells two
/// findings of one rule apart, and a number does where that is the same. A file without findings is a test that passed.
struct JUnitReport: ReportFormat {
    let name = "junit"

    func text(of run: LintRun, on page: Page) -> String {
        let suites = run.unreadable.map { unread($0, run) } + run.files.map { suite($0, run) }
        let counts = (tests: suites.reduce(0) { $0 + $1.tests }, failures: suites.reduce(0) { $0 + $1.failures })
        let open = XMLText.open(
            "testsuites",
            ["name": Tool.name, "tests": "\(counts.tests)", "failures": "\(counts.failures)", "errors": "\(run.unreadable.count)", "skipped": "\(suites.reduce(0) { $0 + $1.skipped })", "time": "0"])
        return XMLText.declaration + open + ">\n" + suites.map(\.text).joined() + "</testsuites>\n"
    }

    private struct Suite {
        var tests: Int
        var failures: Int
        var skipped: Int
        var text: String
    }

    private func suite(_ path: String, _ cases: [String], failures: Int, errors: Int = 0, skipped: Int = 0) -> Suite {
        let open = XMLText.open(
            "testsuite", ["name": path, "tests": "\(cases.count)", "failures": "\(failures)", "errors": "\(errors)", "skipped": "\(skipped)", "time": "0"])
        return Suite(tests: cases.count, failures: failures, skipped: skipped, text: "  \(open)>\n" + cases.joined() + "  </testsuite>\n")
    }

    private func unread(_ unread: UnreadPath, _ run: LintRun) -> Suite {
        let path = run.pathInRepository(unread.path)
        let reason = Mask.none.sentence(unread.reason)
        return suite(path, [test("file can be read", path, problem("error", type: "error", reason, reason))], failures: 0, errors: 1)
    }

    private func suite(_ file: ReportedFile, _ run: LintRun) -> Suite {
        let path = run.pathInRepository(file.path)
        var seen: [String: Int] = [:]
        let cases = file.report.findings.map { finding in
            let subject = [finding.rule, file.mask.redacted(finding.keyPath)].filter { !$0.isEmpty }.joined(separator: " ")
            let number = seen[subject, default: 0] + 1
            seen[subject] = number
            let message = file.mask.sentence(finding.message)
            let help = finding.help.map { "\nhelp: " + file.mask.sentence($0) } ?? ""
            let text = "\(file.place(finding.range.lowerBound)): \(finding.severity.rawValue)[\(finding.rule)]: \(message)\(help)"
            let element = finding.severity == .info ? "skipped" : "failure"
            return test(number == 1 ? subject : "\(subject) #\(number)", path, problem(element, type: finding.severity.rawValue, message, text))
        }
        let skipped = file.report.findings.count { $0.severity == .info }
        return suite(path, cases.isEmpty ? [test("all checks", path, nil)] : cases, failures: cases.count - skipped, skipped: skipped)
    }

    private func test(_ name: String, _ path: String, _ problem: String?) -> String {
        let open = "    " + XMLText.open("testcase", ["classname": path, "name": name, "file": path, "time": "0"])
        return problem.map { "\(open)>\n\($0)    </testcase>\n" } ?? "\(open)/>\n"
    }

    /// GitLab shows what is between the tags, and nothing when that is empty.
    private func problem(_ element: String, type: String, _ message: String, _ text: String) -> String {
        "      \(XMLText.open(element, ["type": type, "message": message]))>\(XMLText.escaped(text))</\(element)>\n"
    }
}
