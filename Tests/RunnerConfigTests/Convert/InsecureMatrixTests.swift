import Foundation
import GoTemplate
import Testing
@testable import RunnerConfig

/// Six values by three charts, each to the URL that the Runner contacts: by evaluation, and as the page in docs/.
@Suite struct InsecureMatrixTests {
    private static let values: [(words: String, line: String)] = [
        ("left out", ""), ("`true`", "true"), ("`false`", "false"), ("`\"true\"`", "\"true\""), ("`\"false\"`", "\"false\""), ("`\"\"`", "\"\""),
    ]

    private enum Form: String, CaseIterable {
        case original = "original template, charts 0.3 to 0.52"
        case repair = "popular repair"
        case current = "charts from 0.53 on"
    }

    /// What one value becomes: the variable, the key of config.toml, the URL.
    private struct Outcome: Equatable {
        var variable: String
        var insecure: String
        var url: String
    }

    private func outcome(_ line: String, _ form: Form) throws -> Outcome {
        let insecure = line.isEmpty ? "" : "    s3CacheInsecure: \(line)\n"
        let text = """
            runners:
              cache:
                cacheType: s3
                s3ServerAddress: minio.example.com:9000
                s3BucketName: cache
            \(insecure)  config: |
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.example.com:9000"
                      BucketName = "cache"

            """
        let target = Target(runner: form == .current ? .newestRunner : "15.11", chart: form == .current ? .newestChart : "0.52.0")
        let values = ValuesFile([UInt8](text.utf8), target: target)
        let environment = form == .repair ? try PatchedCharts.environment(values, template: PatchedCharts.tutorial) : RegisterEnvironment(values)
        let runner = try Registration(environment, template: values.config, runner: target.runner).runner
        let config = ConfigFile([UInt8](ConfigWriter.text(Node(.table([Member("runners", Node(.array([runner])))]))).utf8))
        let store = try #require(config.s3Stores.first)
        let variable = environment["CACHE_S3_INSECURE"].map { "`\"\($0)\"`" } ?? "not set"
        return Outcome(variable: variable, insecure: store.insecure?.value == true ? "true" : "false", url: try #require(store.url))
    }

    @Test func `each value ends in the URL that was measured`() throws {
        let (http, https) = ("http://minio.example.com:9000", "https://minio.example.com:9000")
        let urls = try Self.values.map { value in try Form.allCases.map { try outcome(value.line, $0).url } }
        #expect(urls == [
            [https, http, https],  // left out
            [http, http, https],  // true
            [https, http, https],  // false
            [http, http, https],  // "true"
            [http, https, https],  // "false"
            [https, http, https],  // ""
        ])
    }

    @Test func `the page says what was evaluated`() throws {
        var table = "| `s3CacheInsecure` | chart | CACHE_S3_INSECURE | `Insecure` | the Runner contacts |\n|---|---|---|---|---|\n"
        for value in Self.values {
            for form in Form.allCases {
                let outcome = try outcome(value.line, form)
                table += "| \(value.words) | \(form.rawValue) | \(outcome.variable) | \(outcome.insecure) | \(outcome.url) |\n"
            }
        }
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../docs/s3-cache-insecure.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("\n\n" + table + "\n"), "\(table)")
    }
}
