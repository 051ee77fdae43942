import Testing
@testable import RunnerConfig

/// What lint says of values when the chart is at hand: the chart decides what is read and what fails.
@Suite struct GivenChartLintTests {
    private func lint(_ text: String, _ chart: GivenChart) -> [Finding] {
        Linter().lint([InputFile(path: "values.yaml", bytes: [UInt8](text.utf8), kind: .values, chart: chart)])[0].findings
    }

    private func summary(_ text: String, _ chart: GivenChart) -> [String] { RunnerConfigTests.summary(lint(text, chart), in: text) }

    private static let head = "gitlabUrl: https://gitlab.example.org\nconcurrent: 4\n"

    @Test func `unread keys are found once, by the rule that knows most of them`() throws {
        let text = Self.head + """
            conccurent: 3
            unregisterRunners: true
            runners:
              secret: runner-token
              privilegd: true
              concurrent: 2
              output_limit: 4096
              cache:
                secretName: store
                s3CacheInsecrue: true

            """
        #expect(summary(text, try PatchedCharts.chart()) == [
            "3 warning unread-value", "4 warning unread-value", "6 warning unread-value", "7 warning unread-value",
            "8 warning chart-value-at-wrong-level", "9 warning toml-key-as-chart-value", "11 warning cache-secret-unused", "12 warning unread-value",
        ])
        let helps = lint(text, try PatchedCharts.chart()).filter { $0.rule == "unread-value" }.map { $0.help ?? "" }
        #expect(helps == ["did you mean `concurrent`?", "", "", "did you mean `privileged`?", "did you mean `s3CacheInsecure`?"])
    }

    @Test func `whether the cache block is read is what the templates say, not the version`() throws {
        let text = Self.head + "runners:\n  cache:\n    cacheType: s3\n    s3ServerAddress: minio.example.com\n    s3BucketName: cache\n"
        let modern = try PatchedCharts.chart(with: [
            "templates/_cache.tpl": "{{- define \"runner.cache\" }}{{- end }}", "templates/_insecure.tpl": "",
            "Chart.yaml": "apiVersion: v2\nname: fork\nversion: 9.0.0\nappVersion: 15.1.0\n",
        ])
        #expect(summary(text, modern).filter { !$0.contains("info") } == ["5 error legacy-cache-value"])
        let old = try PatchedCharts.chart(with: ["Chart.yaml": "apiVersion: v2\nname: fork\nversion: 9.0.0\nappVersion: 15.1.0\n"])
        #expect(summary(text, old).filter { !$0.contains("info") } == [])
    }

    @Test func `a store is judged by what the chart makes of the values`() throws {
        let text = Self.head + """
            runners:
              cache:
                cacheType: s3
                s3ServerAddress: minio.storage.svc.cluster.local:9000
                s3BucketName: cache
                s3CacheInsecure: false

            """
        #expect(summary(text, try PatchedCharts.chart(PatchedCharts.original)).contains("8 warning insecure-value-means-https"))
        #expect(summary(text, try PatchedCharts.chart(PatchedCharts.fixed)).contains("8 warning insecure-value-means-https"))
        let repaired = lint(text, try PatchedCharts.chart(PatchedCharts.tutorial)).filter { $0.rule != "deprecated-chart-value" && $0.severity > .info }
        #expect(repaired.map(\.rule) == ["value-means-otherwise"])
        #expect(repaired[0].label == "sets CACHE_S3_INSECURE to an empty string, which means true")
        let advice = "change the template to write the value itself, and only if it is set"
        #expect(repaired[0].help == "\(advice); until then, only `\"false\"` means false")
        #expect(repaired[0].notes == [
            "what the Runner ends up with: missing → true, false → true, true → true, \"\" → true, \"true\" → true, \"false\" → false"
        ])
        let quoted = text.replacing("Insecure: false", with: "Insecure: \"false\"")
        #expect(!summary(quoted, try PatchedCharts.chart(PatchedCharts.tutorial)).contains { $0.contains("quoted-boolean-value") })
        #expect(summary(quoted, try PatchedCharts.chart(PatchedCharts.original)).contains("8 error quoted-boolean-value"))
    }

    @Test func `the text of config is evaluated with the chart's helpers and keeps its places`() throws {
        let text = Self.head + """
            runners:
              config: |
                [[runners]]
                  [runners.kubernetes]
                    image = "{{ include "runner.image" . }}"
                    privilegde = true

            """
        let findings = lint(text, try PatchedCharts.chart()).filter { $0.rule == "unknown-key" }
        #expect(RunnerConfigTests.summary(findings, in: text) == ["8 warning unknown-key"])
        #expect(findings.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["privilegde"])
        let report = Linter().lint([InputFile(path: "values.yaml", bytes: [UInt8](text.utf8), kind: .values)])[0]
        #expect(report.unchecked.count == 1, "without the chart nobody knows the helper")
    }

    @Test func `a chart that changes the text of config is judged by what it hands on`() throws {
        let text = Self.head + "runners:\n  config: |\n    [[runners]]\n      executor = \"kubernetes\"\n"
        let own = "{{ tpl (toYaml .Values.runners.config) $ | indent 2 }}"
        let other = "{{ printf \"%s\\nnonsense = 1\\n\" .Values.runners.config | toYaml | indent 2 }}"
        let configmap = try Beside.text("Charts/runner/templates/configmap.yaml").replacing(own, with: other)
        let findings = lint(text, try PatchedCharts.chart(with: ["templates/configmap.yaml": configmap])).filter { $0.rule == "unknown-key" }
        #expect(RunnerConfigTests.summary(findings, in: text) == ["5 warning unknown-key"])
    }

    @Test(arguments: [
        ("runners: {}\n", "1 error chart-does-not-render"), (head + "metrics: yes\n", "3 error chart-does-not-render"),
        (head + "runners:\n  cache:\n", "4 error cache-value-is-null"), (head + "envVars:\n  - a\n", "4 error chart-does-not-render"),
    ])
    func `a failure is told at the value that the template asked for`(_ text: String, _ expected: String) throws {
        #expect(summary(text, try PatchedCharts.chart()).filter { $0.contains("error") } == [expected])
    }

    @Test(arguments: [
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    gitlabUrl: https://gitlab.example.org\n    conccurent: 3\n",
        "kind: Application\nspec:\n  source:\n    helm:\n      values: |\n        gitlabUrl: https://gitlab.example.org\n        conccurent: 3\n",
        "gitlab-runner:\n  gitlabUrl: https://gitlab.example.org\n  conccurent: 3\n",
    ])
    func `values inside other documents are handed to the chart, and told at their places`(_ text: String) throws {
        let findings = lint(text, try PatchedCharts.chart()).filter { $0.rule == "unread-value" }
        #expect(findings.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["conccurent"])
    }

    @Test func `thousands of unread keys are all told`() throws {
        let text = Self.head + "runners:\n" + (0..<5000).map { "  k\($0): false\n" }.joined()
        #expect(lint(text, try PatchedCharts.chart()).count { $0.rule == "unread-value" } == 5000)
    }

    @Test func `a failure in a template that is checked too is told there`() throws {
        let chart = try PatchedCharts.chart()
        let template = try Beside.bytes("Charts/runner/templates/configmap.yaml")
        let reports = Linter().lint([
            InputFile(path: "values.yaml", bytes: [UInt8]((Self.head + "metrics: yes\n").utf8), kind: .values, chart: chart),
            InputFile(path: "./charts/runner/templates/configmap.yaml", bytes: template, kind: .template),
        ])
        #expect(reports[0].findings.filter { $0.severity == .error } == [])
        let finding = try #require(reports[1].findings.first { $0.rule == "chart-does-not-render" })
        #expect(String(decoding: template[finding.range], as: UTF8.self) == ".Values.metrics.enabled")
        #expect(finding.related.map(\.path) == ["values.yaml"])
    }

    @Test func `a failing text of config is told there, without the text`() throws {
        let text = Self.head + "runners:\n  config: |\n    [[runners]]\n      token = \"{{ fail \"no\" }}\"\n"
        let finding = try #require(lint(text, try PatchedCharts.chart()).first { $0.rule == "chart-does-not-render" })
        #expect(finding.message == "chart gitlab-runner 0.42.1 cannot be rendered with these values: `tpl`: error calling fail: no")
        #expect(finding.keyPath == "runners.config")
    }

    @Test func `a chart's own defaults may leave something to its users`() throws {
        let own = GivenChart(try PatchedCharts.chart().chart, path: "charts/runner", isOwn: true)
        let file = InputFile(path: "charts/runner/values.yaml", bytes: try Beside.bytes("Charts/runner/values.yaml"), kind: .values, chart: own)
        let report = Linter().lint([file])[0]
        #expect(report.findings.filter { $0.severity == .error } == [])
        #expect(report.unchecked == ["the chart was not run: its default values are not enough (error calling required: gitlabUrl is needed)"])
    }
}
