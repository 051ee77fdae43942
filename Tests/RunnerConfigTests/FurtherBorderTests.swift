import Testing
@testable import RunnerConfig

/// More conditions on whose other side nothing else would complain: ends of ranges, of lines and of lists.
@Suite struct FurtherBorderTests {
    private func findings(_ text: String, _ path: String = "config.toml") -> [Finding] {
        Linter().lint([InputFile(path: path, bytes: Array(text.utf8))])[0].findings
    }

    // MARK: Times

    @Test(arguments: [
        ("2100-02-29T00:00:00Z", false), ("2000-02-29T00:00:00Z", true), ("2024-02-29T00:00:00Z", true), ("2023-02-29T00:00:00Z", false),
        ("2024-01-01T00:00:00+23:59", true), ("2024-01-01T00:00:00+12:60", false), ("2024-01-01T00:00:00.1Z", true), ("2024-01-01T00:00:00.123Z", true),
        ("2024-01-01T00:00:00.Z", false),
    ])
    func `timestamps are as RFC 3339 has them`(_ text: String, _ isValid: Bool) { #expect(Timestamp.isValid(text) == isValid) }

    // MARK: Writing

    @Test(arguments: [("azAZ09_-./:@,+=", false), ("a{b", true), ("a[b", true), ("a`b", true), ("a b", true), ("", false)])
    func `values are quoted where a shell would read them`(_ value: String, _ isQuoted: Bool) {
        let text = EnvironmentFormat.dotenv.text([(name: "A", value: value)])
        #expect(text.hasPrefix("A=\"") == isQuoted || value.isEmpty, "\(text)")
    }

    @Test func `tables are indented by their depth`() throws {
        let values = ValuesFile(Array("gitlabUrl: https://gitlab.acme.dev\nrunners:\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n        [runners.kubernetes.node_selector]\n          a = \"b\"\n".utf8))
        let text = try Converter.config(from: values).text
        #expect(text.hasSuffix("""
            [[runners]]
              url = "https://gitlab.acme.dev"
              executor = "kubernetes"
              [runners.kubernetes]
                [runners.kubernetes.node_selector]
                  a = "b"

            """), "\(text)")
    }

    @Test(arguments: ["\n", "\r\n"], [true, false]) func `a cache block at the end of a file is moved`(_ lineBreak: String, _ endsLine: Bool) throws {
        let lines = ["runners:", "  secret: s", "  cache:", "    cacheType: s3", "    s3BucketName: ci"]
        let text = lines.joined(separator: lineBreak) + (endsLine ? lineBreak : "")
        let made = try Converter.currentValues(from: ValuesFile(Array(text.utf8))).text
        #expect(made.hasPrefix(["runners:", "  secret: s", "  config: |", ""].joined(separator: lineBreak)), "\(made.debugDescription)")
        #expect(!made.contains("cacheType") && !made.replacing("\r\n", with: "\n").contains("\r"))
        #expect(made.contains("\r") == (lineBreak == "\r\n"))
    }

    // MARK: Suggestions

    @Test func `one slip in a short word, and no more, is a slip`() {
        #expect(Spelling.closest(to: "limt", among: ["limit"]) == ["limit"])
        #expect(Spelling.closest(to: "lmt", among: ["limit"]).isEmpty)
        #expect(Spelling.distance(Array("ab".utf8), Array("acb".utf8), limit: 3) == 1)
        #expect(Spelling.distance(Array("a".utf8), Array("abc".utf8), limit: 3) == 2)
    }

    /// Only what lies near the diagonal is worked out; that must not be seen up to the limit.
    @Test func `distances are those of the whole table`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let words = (0..<2).map { _ in (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random) } }
            let whole = Self.distance(words[0], words[1])
            for limit in 0...4 {
                let found = Spelling.distance(words[0], words[1], limit: limit)
                #expect(whole <= limit ? found == whole : found > limit, "\(words) within \(limit): \(found) instead of \(whole)")
            }
        }
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = [[Int](0...right.count)]
        for row in 0..<left.count {
            rows.append([row + 1])
            for column in 0..<right.count {
                var least = min(rows[row][column + 1] + 1, rows[row + 1][column] + 1, rows[row][column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] { least = min(least, rows[row - 1][column - 1] + 1) }
                rows[row + 1].append(least)
            }
        }
        return rows[left.count][right.count]
    }

    // MARK: Severities

    @Test(arguments: [("concurrent = 4\n[runners.docker]\n  image = \"alpine\"\n", Severity.error), ("[runners.docker]\n  image = \"alpine\"\n", .info)])
    func `what is no excerpt is refused`(_ text: String, _ severity: Severity) {
        #expect(findings(text).filter { $0.rule == "runners-table-missing" }.map(\.severity) == [severity])
    }

    @Test(arguments: ["extraEnv:\n  - {name: A, value: b}\n", "envVars:\n  A: b\n"]) func `a list and a map change their names safely`(_ text: String) {
        let found = Linter(target: Target(chart: "0.91.0")).lint([InputFile(path: "values.yaml", bytes: Array((text + "gitlabUrl: https://gitlab.acme.dev\n").utf8), kind: .values)])[0].findings
        #expect(found.first { $0.rule == "env-as-wrong-shape" }?.fixes.map(\.safety) == [.safe])
    }

    @Test(arguments: [("minio.storage:9000", true), ("storage.minio:9000", false), ("minio.com:9000", false), ("minio.storage:443", false)])
    func `only a Service that is called MinIO is taken for one`(_ address: String, _ isHinted: Bool) {
        let parsed = ServerAddress(address)
        #expect((parsed.plainHTTPHint != nil && !parsed.isPlainHTTPByPortAlone) == isHinted)
    }

    @Test(arguments: [("$$a", 1), ("x$", 0), ("a$b", 1), ("$A", 1), ("a${B}c", 1)]) func `dollars in tokens are looked at one after another`(_ token: String, _ count: Int) {
        let text = "concurrent = 1\n[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  token = \"glrt-\(token)\"\n  executor = \"shell\"\n"
        #expect(findings(text).count { $0.rule == "dollar-in-token" } == count, "\(findings(text).map(\.message))")
    }

    @Test func `only at the top are keys the user's own`() {
        let found = findings("gitlabUrl: https://gitlab.acme.dev\nglobal: {a: b}\nx-common: {a: b}\nrunners:\n  secret: s\n  global: {a: b}\n  x-common: 1\n", "values.yaml")
        #expect(found.filter { $0.rule == "unknown-chart-value" }.compactMap(\.keyPath) == ["runners.global", "runners.x-common"])
    }

    // MARK: Kinds

    @Test(arguments: ["- a\n- b\n", "text\n", "1\n"]) func `values that are no mapping are refused`(_ text: String) {
        #expect(Linter().lint([InputFile(path: "values.yaml", bytes: Array(text.utf8), kind: .values)])[0].findings.map(\.rule) == ["syntax-error"])
        #expect(Linter().lint([InputFile(path: "values.yaml", bytes: Array("# nothing\n".utf8), kind: .values)])[0].findings.isEmpty)
    }

    @Test func `a kind that is stated counts`() {
        let values = Array("gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: s}\n".utf8)
        #expect(Linter().lint([InputFile(path: "values.yaml", bytes: values, kind: .config)])[0].findings.first?.rule == "syntax-error")
    }

    @Test func `a key whose value cannot be read is not missing`() {
        let text = "concurrent = 1\n[[runners]]\n  [runners.cache]\n    Type = \"s3\"\n    [runners.cache.s3]\n      BucketName = ci-cache\n"
        #expect(findings(text).map(\.rule) == ["syntax-error"])
        #expect(findings(text.replacing("= ci-cache", with: "= \"\"")).contains { $0.rule == "bucket-missing" })
    }

    @Test func `a legacy cache block in Terraform is read where it stands`() throws {
        let text = "resource \"helm_release\" \"r\" {\n  chart = \"gitlab-runner\"\n  version = \"0.86.0\"\n  values = [<<-EOT\n    runners:\n      secret: s\n      privileged: true\n      cache:\n        cacheType: s3\n        s3BucketName: ci\n  EOT\n  ]\n}\n"
        let values = try #require(Linter().configurations(in: InputFile(path: "main.tf", bytes: Array(text.utf8))).first.flatMap { if case .values(let values) = $0.subject { values } else { nil } })
        let made = try Converter.currentValues(from: values)
        #expect(made.text.contains("BucketName = \"ci\"") && !made.text.contains("cacheType"))
        #expect(made.text.hasPrefix("resource \"helm_release\" \"r\" {\n") && made.text.contains("\n    runners:\n      secret: s\n      config: |\n        [[runners]]\n") && made.text.hasSuffix("  EOT\n  ]\n}\n"), "\(made.text)")
        #expect(made.losses == [] && made.text.contains("privileged = true"))
    }
}
