import TOMLKit
import Testing
@testable import RunnerConfig

/// Conditions on whose other side nothing else would complain.
@Suite struct BorderTests {
    private func findings(_ text: String, _ path: String = "config.toml", profiles: Set<Profile> = []) -> [Finding] {
        Linter(profiles: profiles).lint([InputFile(path: path, bytes: Array(text.utf8))])[0].findings
    }

    @Test(arguments: [("", Severity.warning), ("\n    allowed_privileged_images = [\"docker:*\"]", .info)])
    func `privileges that are bounded weigh less`(_ bound: String, _ severity: Severity) throws {
        let text = "[[runners]]\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n    privileged = true\(bound)\n"
        let found = findings(text, profiles: [.security]).filter { $0.rule == "privileged-container" }
        #expect(found.map(\.severity) == [severity])
        #expect(findings(text.replacing("privileged = true", with: "privileged = false"), profiles: [.security]).allSatisfy { $0.rule != "privileged-container" })
    }

    @Test func `one mistake about plain http and a port draws one finding`() {
        let text = """
            [[runners]]
              [runners.cache]
                Type = "s3"
                [runners.cache.s3]
                  ServerAddress = "storage.googleapis.com:443"
                  BucketName = "ci"
                  Insecure = true

            """
        #expect(findings(text).filter { $0.severity >= .warning }.map(\.rule) == ["insecure-with-port-443"])
    }

    @Test(arguments: [
        ("10.0.0.1", true), ("172.15.0.1", false), ("172.16.0.1", true), ("172.31.9.9", true), ("172.32.0.1", false), ("172.99.0.1", false),
        ("192.168.1.1", true), ("192.169.1.1", false), ("11.0.0.1", false),
    ])
    func `private addresses are the three blocks of RFC 1918`(_ address: String, _ isPrivate: Bool) {
        let found = findings("concurrent = 1\n[[runners]]\n  url = \"http://\(address)/\"\n  token = \"__TOKEN__\"\n  executor = \"shell\"\n")
        #expect(found.filter { $0.rule == "url-plain-http" }.map(\.severity) == [isPrivate ? .info : .warning])
    }

    private static func takes(_ repairs: [Repair]) -> [Bool] {
        var claims = Claims()
        return repairs.map { claims.take($0) }
    }

    @Test func `of two repairs that touch the same bytes one is made`() {
        let first = Repair([Edit(10..<20, "a")], paths: ["a"])
        for (range, isFree) in [(5..<11, false), (19..<25, false), (12..<14, false), (10..<20, false), (20..<22, false), (21..<22, true), (0..<9, true)] {
            #expect(Self.takes([first, Repair([Edit(range, "b")], paths: ["b"])]) == [true, isFree], "\(range)")
        }
        #expect(Self.takes([first, Repair([Edit(40..<41, "c")], paths: ["a"])]) == [true, false])
    }

    @Test func `a key of a mapping's own counts more than a merged one`() {
        let values = ValuesFile(Array("x: &x\n  privileged: true\n  tags: merged\nrunners:\n  <<: *x\n  tags: own\n".utf8))
        #expect(values.member("runners.tags")?.node.string == "own")
        #expect(values.chart["runners"]?.node.members.map(\.key) == ["privileged", "tags"])
    }

    // MARK: Conversions

    @Test(arguments: [(":9999", 9999), ("0.0.0.0:9253", 9253), ("localhost", 9252)])
    func `the port of the metrics is the one listened at`(_ address: String, _ port: Int) throws {
        let config = ConfigFile(Array("listen_address = \"\(address)\"\n[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  executor = \"kubernetes\"\n".utf8))
        #expect(try Converter.values(from: config, secretName: "s", namespace: nil).text.contains("metrics:\n  enabled: true\n  port: \(port)\n"))
    }

    @Test func `what current charts read of the cache block stays`() throws {
        let text = "runners:\n  cache:\n    cacheType: s3\n    s3BucketName: ci\n    secretName: s3access\n"
        let current = try Converter.currentValues(from: ValuesFile(Array(text.utf8))).text
        #expect(current.contains("  cache:\n    secretName: s3access\n"))
        #expect(!current.contains("cacheType"))
    }

    @Test func `no format lets a shell read a value's dollar sign`() {
        let variables = [(name: "TOKEN", value: "a$b `c` \"d\" \\e")]
        #expect(EnvironmentFormat.dotenv.text(variables) == "TOKEN=\"a\\$b \\`c\\` \\\"d\\\" \\\\e\"\n")
        #expect(EnvironmentFormat.shell.text(variables) == "export TOKEN='a$b `c` \"d\" \\e'\n")
    }

    @Test func `a Secret takes only keys that the chart looks for`() {
        let pair = [Credential(key: "accesskey", value: [1]), Credential(key: "secretkey", value: [2])]
        #expect(throws: Never.self) { try GeneratedSecret(.s3, name: "s", namespace: nil, credentials: pair) }
        #expect(throws: GenerationFailure.self) {
            try GeneratedSecret(.s3, name: "s", namespace: nil, credentials: pair + [Credential(key: "sessiontoken", value: [3])])
        }
    }

    @Test(arguments: [(1, true), (2, false)]) func `one manager has an authentication token, several do not`(_ replicas: Int, _ isFine: Bool) {
        let values = ValuesFile(
            Array("gitlabUrl: https://gitlab.acme.dev\nrunnerToken: glrt-a\nreplicas: \(replicas)\n".utf8), target: Target(chart: "0.50.0"))
        #expect((RegisterEnvironment(values).refusal == nil) == isFine)
    }

    @Test(arguments: [("true", "true"), ("false", "false")]) func `register is told whether the runner is locked`(_ written: String, _ told: String) {
        let values = ValuesFile(Array("gitlabUrl: https://gitlab.acme.dev\nrunners:\n  locked: \(written)\n".utf8), target: Target(chart: "0.50.0"))
        #expect(RegisterEnvironment(values)["REGISTER_LOCKED"] == told)
    }

    @Test(arguments: [
        ("glrt-k7Qm9Xw4LpZk3Rt8", true), ("glrt-k7Qm9Xw", false), ("AKIAQ3F7XKZT5WLMN2PD", true), ("AKIAQ3F7XKZT5WLMN2P", false),
        ("AKIAQ3F7XKZT5WLMN2PDX", false), ("ci:pw7xQ2mP4vL8@proxy:3128", true), ("u:lanternharbourxyz@host", true), ("u:pw7x@host", false), ("u:harbour@host", false),
        ("alpine:3.20.1-r0@sha256:1234567812345678", false), ("u:$PASSWORD1@host", false), ("git@github.com:acme/site1234.git", false), ("mail:me@acme.dev", false),
        ("10:20:30@12", false),
    ])
    func `shapes have their length`(_ text: String, _ isCredential: Bool) {
        #expect(!CredentialShape.ranges(in: Array("x \(text) y".utf8)[...]).isEmpty == isCredential)
    }

    @Test func `a config that is piped in is one`() {
        #expect(Linter.recognise(path: "-", bytes: Array("concurrent = 1\n[[runners]]\n".utf8)) == .config)
        #expect(Linter.recognise(path: "-", bytes: Array("gitlabUrl: x\nrunners: {}\n".utf8)) == .values)
        #expect(Linter.recognise(path: "-", bytes: Array("a = 1\n".utf8)) == nil)
    }

    @Test(arguments: [("", true), ("\n        disable_cache = true", false), ("\n        disable_cache = false", true)])
    func `register mounts a volume for the cache unless nobody wants it`(_ line: String, _ isMounted: Bool) throws {
        let text = "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  executor: docker\n  config: |\n    [[runners]]\n      [runners.docker]\n        image = \"alpine\"\(line)\n"
        #expect(try Converter.config(from: ValuesFile(Array(text.utf8))).text.contains("volumes = [\"/cache\"]") == isMounted)
    }

    @Test(arguments: ["18446744073709551617", "18446744073709551616", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "0x1_0000_0000_0000_0001"])
    func `an integer beyond 64 bits is told, whatever its bits would wrap to`(_ number: String) {
        #expect(TOMLDocument(parsing: Array("a = \(number)\n".utf8)).problems.count == 1)
    }
}
