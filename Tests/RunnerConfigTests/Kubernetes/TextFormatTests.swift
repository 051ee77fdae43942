import Foundation
import Testing
@testable import RunnerConfig

/// What texts have to look like: in code, and as the regular expression that schemas get.
@Suite struct TextFormatTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var format: TextFormat
        var taken: [String]
        var refused: [String]

        var testDescription: String { format.noun }
    }

    static let rows = [
        Row(
            format: .label, taken: ["a", "runner-1", "0", String(repeating: "x", count: 63)],
            refused: ["", "-a", "a-", "A", "a.b", "a_b", "ä", String(repeating: "x", count: 64)]),
        Row(format: .subdomain, taken: ["a", "a.b", "ci-runner.example.com", "10.0"], refused: ["", ".a", "a.", "a..b", "a-.b", "A", "ci runner", String(repeating: "x", count: 254)]),
        Row(format: .portName, taken: ["metrics", "a1", "1a", "http-metrics"], refused: ["", "9252", "Metrics", "my_metrics", "a--b", "-a", "gitlab-runner-metrics"]),
        Row(
            format: .labelKey, taken: ["app", "app.kubernetes.io/name", "a_b.c-d", "Team"],
            refused: ["", "team.", "a/b/c", "a b", "/a", "a/", "_a", String(repeating: "x", count: 64)]),
        Row(format: .labelValue, taken: ["", "true", "v1.2_3-x", "A"], refused: ["a b", "a/b", "-a", "a-", String(repeating: "x", count: 64)]),
        Row(format: .fileName, taken: ["config.toml", "_a", "A-b", ".hidden"], refused: ["", ".", "..", "..a", "my file", "dir/file", "a=b"]),
        Row(format: .variableName, taken: ["A", "a.b-c", "1A", "bad key!"], refused: ["", "A=B", "ä", "a\tb"]),
        Row(format: .address, taken: ["192.0.2.10", "::1", "2001:DB8::1", "::ffff:192.0.2.1"], refused: ["", "10.96.10", "1.2.3.256", "internal", "true", "10.0.0.0/8", "1.2.3.+4"]),
        Row(format: .serviceAddress, taken: ["None", "10.96.0.10", "fd00::1"], refused: ["", "none", "internal"]),
        Row(format: .network, taken: ["10.0.0.0/8", "0.0.0.0/0", "fd00::/64", " 10.0.0.0/8 "], refused: ["", "10.0.0.1", "10.0.0.0/40", "10.0.0.0/", "a/8", "10.0.0.0/8/8"]),
        Row(format: .share, taken: ["25%", "150%", "0%"], refused: ["", "1", "%", "25 %", "-5%", "2.5%"]),
        Row(format: .part, taken: ["25%", "100%", "0%"], refused: ["101%", "150%", "1", "%"]),
        Row(format: .scrapeDuration, taken: ["0", "30s", "1m30s", "500ms", "1y2w3d4h5m6s7ms", "1m5ms"], refused: ["30", "1.5m", "often", "30s1m", "1s ", "5 s", "-5s"]),
        Row(format: .relativePath, taken: ["a", "a/b", ".a", "..a/b", "$(POD_NAME)"], refused: ["", "/a", "../a", "a/../b"]),
        Row(format: .something, taken: ["a", " "], refused: [""]),
    ]

    @Test(arguments: rows) func `takes what Kubernetes takes`(_ row: Row) throws {
        let pattern = try NSRegularExpression(pattern: "^(\(row.format.pattern))$")
        for text in row.taken {
            #expect(row.format.takes(text), "\(text)")
            #expect(pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil, "the pattern refuses \(text)")
        }
        for text in row.refused { #expect(!row.format.takes(text), "\(text)") }
    }
}
