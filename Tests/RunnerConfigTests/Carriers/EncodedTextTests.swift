import SourceBytes
import Testing
@testable import RunnerConfig

/// Configurations in Base64: found, placed at the whole text, never repaired, and hidden where they hold credentials.
@Suite struct EncodedTextTests {
    static let config = "concurrent = 4\ncheck_intervall = 3\n"
    static let token = "glrt-Zq3xNv8Lk2mPw7RtYs4B"

    static func cloudInit(_ encoding: String, _ content: String, path: String = "/etc/gitlab-runner/config.toml") -> String {
        "#cloud-config\nwrite_files:\n  - path: \(path)\n    encoding: \(encoding)\n    content: \(content)\n"
    }

    static func folded(_ text: String) -> String {
        let encoded = Array(Base64.encode(text.utf8))
        return "|\n" + stride(from: 0, to: encoded.count, by: 20).map { "      " + String(encoded[$0..<min($0 + 20, encoded.count)]) }.joined(separator: "\n")
    }

    @Test(arguments: ["b64", "base64", "B64", "\"base64\""]) func `a mistake is found at the whole text`(_ encoding: String) {
        for content in [Base64.encode(Self.config.utf8), "\"\(Base64.encode(Self.config.utf8))\"", Self.folded(Self.config), Self.folded(Self.config).replacing("|", with: ">-")] {
            let text = Self.cloudInit(encoding, content)
            let file = InputFile(path: "user-data.yaml", bytes: Array(text.utf8))
            let found = Linter().lint([file])[0].findings.filter { $0.severity >= .warning }
            #expect(found.map(\.rule) == ["unknown-key"])
            #expect(found.allSatisfy { $0.fixes.allSatisfy(\.edits.isEmpty) && $0.range.lowerBound > 60 })
            #expect(Fixer(unsafe: true).fix(file).bytes == file.bytes)
        }
    }

    @Test(arguments: ["text/plain", "\"\"", "~"]) func `plain text is read as it is`(_ encoding: String) {
        let marked = Self.cloudInit(encoding, "|\n      concurrent = 4\n      «check_intervall» = 3")
        let example = Example(.values, marked)
        let found = Linter().lint([InputFile(path: "user-data.yaml", bytes: Array(example.text.utf8))])[0].findings.filter { $0.severity >= .warning }
        #expect(found.map(\.range) == example.expected)
    }

    @Test(arguments: [("gz+b64", "H4sIAAAAAAAA"), ("gzip", "!!binary H4sI"), ("gz+base64", Base64.encode(config.utf8)), ("rot13", "x"), ("b64", "no base64 at all!"), ("b64", ""), ("b64", "[1]"), ("[b64]", "x"), ("7", "x")])
    func `what cannot be read is left alone and not called checked`(_ encoding: String, _ content: String) {
        let text = Self.cloudInit(encoding, content)
        #expect(Linter.recognise(path: "user-data.yaml", bytes: Array(text.utf8)) == nil)
        #expect(Linter.mentionsRunner(Array(text.utf8)))
    }

    @Test func `files of other programs are left alone`() {
        for text in [Self.cloudInit("b64", Base64.encode("version = 2\n".utf8), path: "/etc/containerd/config.toml"), Self.cloudInit("b64", Base64.encode("a: 1\n".utf8), path: "/x/values.yaml")] {
            #expect(Linter.recognise(path: "user-data.yaml", bytes: Array(text.utf8)) == nil)
        }
    }

    /// Shapes are found before names, so that what is found is not in the order of the text.
    @Test(arguments: ["|", ">", "\""]) func `credentials of a text of many lines have places of their own`(_ style: String) {
        let runner = { (index: Int) in "[[runners]]\n  token = 'glrt-Zq3xNv8Lk2mPw7RtYs4\(index)'\n  [runners.cache.s3]\n    AccessKey = 'AKIA4QXNPZJ7WB3KD2L\(index)'\n    SecretKey = 'mTq7VzR2xKp9LdW4nYs8HbC6fJg3aEu5iOo1Pk\(index)0'\n" }
        let config = (2...5).map(runner).joined()
        let value = style == "\"" ? "\"" + config.replacing("\n", with: "\\n") + "\"" : "\(style)\n" + config.split(separator: "\n").map { "    \($0)\n\n" }.joined()
        let text = Array("runners:\n  config: \(value)\n".utf8)
        let credentials = Linter().lint([InputFile(path: "values.yaml", bytes: text)])[0].secrets
        #expect(credentials.ranges.count == 12 && credentials.ranges.allSatisfy { $0.count < 50 }, "\(credentials.ranges)")
        #expect(credentials.pieces.count < 40)
    }

    @Test func `the data of a Secret is read as well`() throws {
        let config = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  config.toml: \(Base64.encode(Self.config.utf8))\n"
        let report = Linter().lint([InputFile(path: "secret.yaml", bytes: Array(config.utf8))])[0]
        #expect(report.configurations.map(\.kind).contains(.config) && report.findings.contains { $0.rule == "unknown-key" })
        let values = "gitlabUrl: https://gitlab.acme.dev\nconcurent: 3\n"
        let release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: gitlab-runner}\nspec:\n  chart: {spec: {chart: gitlab-runner, version: 0.86.0}}\n  valuesFrom: [{kind: Secret, name: a}]\n---\n"
            + "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  values.yaml: \(Base64.encode(values.utf8))\n"
        let released = Linter().lint([InputFile(path: "release.yaml", bytes: Array(release.utf8))])[0]
        #expect(released.findings.contains { $0.rule == "unknown-chart-value" })
        #expect(released.configurations.first { $0.kind == .values }?.target.statedChart == "0.86.0")
        #expect(released.configurations.count { $0.kind == .values } == 1)
    }

    @Test(arguments: [
        "concurrent = 4\n[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  token = \"\(token)\"\n  executor = \"shell\"\n", "concurrent = 4\n# token = \"\(token)\"\n",
        "concurrent = 4\n[[runners]]\n  token = \"\(token)\" oops\n", "concurrent = 4\n[[runners]]\n  environment = [\"API_TOKEN=\(token)\"]\n",
    ])
    func `a credential in it is hidden in both forms`(_ config: String) throws {
        let text = Self.cloudInit("b64", Base64.encode(config.utf8))
        let bytes = Array(text.utf8)
        let secrets = Linter().lint([InputFile(path: "user-data.yaml", bytes: bytes)])[0].secrets
        let encoded = try #require(text.firstRange(of: Base64.encode(config.utf8)))
        let start = text[..<encoded.lowerBound].utf8.count
        #expect(secrets.ranges.contains { $0.lowerBound <= start && $0.upperBound >= start + text[encoded].utf8.count })
        #expect(secrets.texts.contains { $0.contains(Self.token) })
    }

    @Test func `text with the tag of Base64 is a text in Base64`() {
        let encoded = Base64.encode("concurrent = 1\ncheck_intervall = 3\n[[runners]]\n  executor = \"shell\"\n  token = \"\(Self.token)\"\n".utf8)
        for text in ["kind: ConfigMap\nmetadata: {name: a}\ndata:\n  config.toml: !!binary \(encoded)\n", "#cloud-config\nwrite_files:\n- path: /etc/gitlab-runner/config.toml\n  content: !!binary \(encoded)\n"] {
            let bytes = Array(text.utf8)
            let report = Linter().lint([InputFile(path: "a.yaml", bytes: bytes)])[0]
            let start = text.utf8.count - encoded.utf8.count - 1
            let finding = report.findings.first { $0.rule == "unknown-key" }
            #expect(finding.map { $0.range.upperBound >= start + encoded.utf8.count && $0.range.lowerBound <= start } == true)
            #expect(report.findings.allSatisfy { $0.fixes.isEmpty })
            #expect(report.secrets.ranges.contains { $0.lowerBound <= start && $0.upperBound >= start + encoded.utf8.count })
        }
    }

    @Test func `a Secret hides nothing of the documents beside it`() {
        let text = "kind: ConfigMap\nmetadata: {name: a}\ndata:\n  values.yaml: |\n    gitlabUrl: http://gitlab.acme.dev\n---\nkind: Secret\nmetadata: {name: b}\nstringData:\n  foo: hunter2hunter2\n  list: |\n    ---\n    swordfish99\n---\ndata:\n  a: plain\n"
        let bytes = Array(text.utf8)
        let hidden = Credentials(in: bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(hidden.contains("hunter2hunter2") && hidden.contains { $0.contains("swordfish99") })
        #expect(!hidden.contains { $0.contains("gitlab") || $0.contains("plain") })
    }
}
