import Testing
@testable import RunnerConfig

/// Values that state no version are judged by the charts their keys speak for.
@Suite struct ChartEraTests {
    private static let legacyCache = "runners:\n  secret: s\n  cache:\n    cacheType: s3\n    s3ServerAddress: minio.acme.dev\n    s3BucketName: ci\n    s3BucketLocation: us-east-1\n"

    private func lint(_ text: String, _ target: Target = Target()) -> (findings: [Finding], values: ValuesFile?) {
        let file = InputFile(path: "values.yaml", bytes: Array(text.utf8), kind: .values)
        let report = Linter(target: target).lint([file])[0]
        guard case .values(let values)? = Linter(target: target).configurations(in: file).first?.subject else { return (report.findings, nil) }
        return (report.findings.filter { $0.severity >= .warning }, values)
    }

    @Test(arguments: [
        (legacyCache, "legacy-cache-value", "runners.cache.cacheType"),
        ("runners:\n  privileged: true\n  builds: {memoryLimit: 1Gi}\n" + "  cache: {cacheType: s3, s3BucketName: ci, s3BucketLocation: us-east-1}\n", "legacy-chart-value", "runners.privileged"),
        ("gitlabUrl: https://gitlab.acme.dev\nimage: gitlab/gitlab-runner:alpine-v14.8.0\nrunners: {secret: s}\n", "image-as-string", "image"),
        ("gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: s}\nrbac:\n  create: true\n  resources: [pods]\n  verbs: [get]\n", "legacy-chart-value", "rbac.resources"),
        ("runners:\n  image: ubuntu:16.04\n  privileged: true\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n        image = \"a\"\n", "legacy-chart-value", "runners.privileged"),
    ])
    func `keys of old charts alone are one warning, and all else is judged by 0.52`(_ text: String, _ rule: String, _ key: String) {
        let (findings, values) = lint(text)
        #expect(findings.map(\.rule) == [rule] && findings.first?.severity == .warning && findings.first?.keyPath == key, "\(findings.map(\.message))")
        #expect(values?.target.chart == "0.52.0" && values?.target.statedChart == nil)
    }

    @Test(arguments: [
        (legacyCache + "connectionMaxAge: 15m\n", ["legacy-cache-value"]),
        ("runners:\n  privileged: true\n  cache: {cacheType: s3, s3BucketName: ci}\nextraEnv: {A: b}\n", ["legacy-chart-value", "legacy-cache-value"]),
        ("runners:\n  privileged: true\nimage: {tag: alpine-v17.2.0}\n", ["legacy-chart-value"]),
        ("runners:\n  privileged: true\n  config: |\n    [[runners]]\n      [runners.cache.s3]\n        RoleARN = \"arn:aws:iam::1:role/a\"\n", ["legacy-chart-value"]),
    ])
    func `where eras mix the newest counts, and each dead key is told`(_ text: String, _ rules: [String]) {
        let (findings, values) = lint(text)
        #expect(findings.map(\.rule).filter(rules.contains) == rules, "\(findings.map(\.message))")
        #expect(findings.allSatisfy { !$0.message.contains("newer ones") })
        #expect(values?.target.chart == .newestChart)
    }

    @Test func `what is stated counts more than keys`() {
        #expect(lint(Self.legacyCache, Target(chart: "0.60.0")).findings.map(\.severity) == [.error])
        #expect(lint(Self.legacyCache, Target(chart: "0.40.0")).findings.allSatisfy { $0.rule == "deprecated-chart-value" })
        #expect(lint("runners:\n  image: ubuntu:16.04\n  privileged: false\n  secret: s\n").findings.isEmpty)
    }

    @Test(arguments: [
        ("image: {tag: alpine-v17.5.0}\n", "17.5"), ("image: {image: acme/other, tag: v17.5.0}\n", nil), ("image: {tag: latest}\n", nil),
        ("image: {registry: r.acme.dev, image: gitlab-org/gitlab-runner, tag: \"ubuntu-v16.3.1-pwsh\"}\n", "16.3"), ("image: r.acme.dev:5000/gitlab/gitlab-runner:v15.1.0\n", "15.1"),
        ("image: gitlab/gitlab-runner-helper:v15.1.0\n", nil), ("image: {tag: 2024.10.1}\n", nil),
        ("image: gitlab/gitlab-runner:alpine-v17.2.1@sha256:0123456789abcdef\n", "17.2"), ("image: {tag: \"v17.2.1@sha256:0123456789abcdef\"}\n", "17.2"),
    ] as [(String, Version?)])
    func `the tag of the Runner's image states its version`(_ image: String, _ version: Version?) {
        #expect(lint("gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: s}\n" + image).values?.surroundings.runner?.version == version)
    }

    @Test func `a dead key that the config sets, too, is only told`() {
        let config = "  config: |\n    [[runners]]\n      [runners.kubernetes]\n        privileged = true\n        cpu_limit = \"1\"\n"
        let all = { (text: String) in Linter(target: Target(chart: "0.86.0")).lint([InputFile(path: "values.yaml", bytes: Array(text.utf8), kind: .values)])[0].findings.filter { $0.rule == "legacy-chart-value" } }
        #expect(all("runners:\n  secret: s\n  privileged: true\n  builds: {cpuLimit: 1}\n" + config).map(\.severity) == [.info])
        let mixed = all("runners:\n  secret: s\n  privileged: true\n  builds: {cpuLimit: 1, memoryLimit: 1Gi}\n" + config)
        #expect(mixed.map(\.severity) == [.error] && mixed.first?.keyPath == "runners.builds")
    }

    @Test(arguments: [
        ("0.86.0", "0.86"), ("v0.86.1", "0.86.1"), ("0.86.x", "0.86"), ("^0.86.0", "0.86.0"), ("~0.77", "0.77"), (">=0.80.0 <0.82.0", "0.81"), ("0.60.0 - 0.70.0", "0.70"), ("<0.53.0", "0.52"),
        (">=0.80.0 <1.0.0", nil), ("*", nil), ("0.x", nil), ("99.0.0", nil),
    ] as [(String, Version?)])
    func `of a range the newest chart counts`(_ range: String, _ version: Version?) throws {
        var surroundings = Surroundings()
        surroundings.stateChart(range, by: "it")
        #expect(surroundings.chart?.version == version ?? .newestChart)
    }

    @Test(arguments: ["main", "HEAD", "", "${var.version}", "{{ .v }}"]) func `what is no version states none`(_ text: String) {
        var surroundings = Surroundings()
        surroundings.stateChart(text, by: "it")
        #expect(surroundings.chart == nil)
    }
}
