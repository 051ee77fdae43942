import Foundation
import Testing
@testable import RunnerConfig

/// A mistake in the TOML inside values points at its line and column of the file that holds it.
@Suite struct EmbeddedPositionTests {
    /// The seventh line has the mistake; what stands before it holds actions that print several lines, nothing, and half a line.
    private static let config = """
        [[runners]]
          name = "{{ .Release.Name }}"
          {{- range tuple "a" "b" }}
          # {{ . }}
          {{- end }}
          [runners.cache]{{/* gone */}}
            Typ = "s3"
            Path = "{{ .Values.concurrent }}/x"
            [runners.cache.s3]
              BucketName = "b"
        """

    private func indented(_ text: String, _ count: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }

    /// `line:column word` of the finding about the misspelt key.
    private func place(in text: String) throws -> String {
        let finding = try #require(lint(.values, text).first { $0.rule == "unknown-key" }, "\(lint(values: text))")
        let before = text.utf8.prefix(finding.range.lowerBound)
        let line = 1 + before.count { $0 == 0x0A }
        let column = 1 + before.reversed().prefix { $0 != 0x0A }.count
        let word = String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
        return "\(line):\(column) \(word)"
    }

    @Test func `in a values file`() throws {
        let text = "gitlabUrl: https://gitlab.example.org\nconcurrent: 3\nrunners:\n  config: |\n" + indented(Self.config, 4) + "\n"
        #expect(try place(in: text) == "11:9 Typ")
    }

    @Test func `in a folded, a quoted and a plain scalar`() throws {
        let quoted = "gitlabUrl: x\nrunners:\n  config: \"[[runners]]\\n  [runners.cache]\\n    Typ = 's3'\\n\"\n"
        #expect(try place(in: quoted) == "3:48 Typ")
        let single = "gitlabUrl: x\nrunners:\n  config: '[[runners]]\n\n    [runners.cache]\n\n    Typ = \"s3\"'\n"
        #expect(try place(in: single) == "7:5 Typ")
    }

    @Test func `in a HelmRelease`() throws {
        let text = """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: runner
            spec:
              values:
                gitlabUrl: https://gitlab.example.org
                concurrent: 3
                runners:
                  config: |

            """ + indented(Self.config, 8) + "\n"
        #expect(try place(in: text) == "17:13 Typ")
    }

    @Test func `in an Argo CD Application with valuesObject`() throws {
        let text = """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              source:
                chart: gitlab-runner
                helm:
                  valuesObject:
                    gitlabUrl: https://gitlab.example.org
                    concurrent: 3
                    runners:
                      config: |

            """ + indented(Self.config, 12) + "\n"
        #expect(try place(in: text) == "18:17 Typ")
    }

    @Test func `in the text of an Argo CD Application`() throws {
        let text = """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            spec:
              source:
                chart: gitlab-runner
                helm:
                  values: |
                    gitlabUrl: https://gitlab.example.org
                    concurrent: 3
                    runners:
                      config: |

            """ + indented(Self.config, 12) + "\n"
        #expect(try place(in: text) == "18:17 Typ")
        #expect(Linter.recognise(path: "application.yaml", bytes: Array(text.utf8)) == .values)
        let broken = text.replacingOccurrences(of: "concurrent: 3", with: "concurrent: 3: 4")
        let problem = try #require(ValuesFile(Array(broken.utf8)).syntaxProblems.first)
        #expect(broken.utf8.prefix(problem.range.lowerBound).count { $0 == 0x0A } == 8)
    }

    @Test func `what cannot be evaluated is not judged, and this is said`() {
        let text = "gitlabUrl: https://gitlab.example.org\nrunners:\n  config: |\n    [[runners]]\n      url = {{ include \"umbrella.url\" . | quote }}\n      Typ = 1\n"
        let values = ValuesFile([UInt8](text.utf8))
        #expect(values.config == nil)
        #expect(values.uncheckedConfig?.contains("was not checked") == true)
        #expect(!lint(values: text).contains { $0.contains("unknown-key") })
    }
}
