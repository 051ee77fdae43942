import HelmTemplate
import Testing
@testable import RunnerConfig

/// Conversion with a chart at hand: what counts is what its templates make of the values.
@Suite struct GivenChartTests {
    private static let store = """
        gitlabUrl: https://gitlab.example.org
        runners:
          cache:
            cacheType: s3
            s3ServerAddress: minio.example.com:9000
            s3BucketName: cache

        """

    private func convert(_ text: String, _ chart: GivenChart, secrets: [String] = []) throws -> Conversion {
        let target = Target(runner: chart.runnerVersion ?? .newestRunner)
        return try Converter.config(
            from: ValuesFile([UInt8](text.utf8), target: target, chart: chart), secrets: secrets.map { SecretFile([UInt8]($0.utf8)) })
    }

    private func url(_ insecure: String, _ template: String) throws -> String {
        let line = insecure.isEmpty ? "" : "    s3CacheInsecure: \(insecure)\n"
        let config = try convert(Self.store + line, try PatchedCharts.chart(template)).text
        return try #require(ConfigFile([UInt8](config.utf8)).s3Stores.first?.url)
    }

    @Test(arguments: [
        // original, popular repair, fixed
        ("", ["https", "http", "https"]), ("true", ["http", "http", "http"]), ("false", ["https", "http", "https"]),
        ("\"true\"", ["http", "http", "http"]), ("\"false\"", ["http", "https", "https"]), ("\"\"", ["https", "http", "http"]),
    ])
    func `a value ends in the URL that the chart's template leads to`(_ value: String, _ schemes: [String]) throws {
        for (template, scheme) in zip([PatchedCharts.original, PatchedCharts.tutorial, PatchedCharts.fixed], schemes) {
            #expect(try url(value, template) == "\(scheme)://minio.example.com:9000", "\(value) in \(template)")
        }
    }

    @Test func `flags of maps reach the config`() throws {
        let text = "gitlabUrl: https://gitlab.example.org\nrunners:\n  nodeSelector:\n    disk: ssd\n"
        let config = ConfigFile([UInt8](try convert(text, try PatchedCharts.chart()).text.utf8))
        let kubernetes = try #require(config.runners.first?.kubernetes?.value)
        #expect(kubernetes.node["node_selector"]?.node["disk"]?.node.string == "ssd")
    }

    @Test func `environment, flags, template and the top of config come from the manifests`() throws {
        let conversion = try convert("""
            gitlabUrl: https://gitlab.example.org
            concurrent: 3
            metrics:
              enabled: true
            jobImageTag: "3.21"
            runners:
              name: "a runner"
              privileged: true
              pollTimeout: 7
              namespace: jobs
              cache:
                secretName: store
            envVars:
              - name: RUNNER_REQUEST_CONCURRENCY
                value: 2

            """, try PatchedCharts.chart())
        let config = ConfigFile([UInt8](conversion.text.utf8))
        let expected = """
            concurrent = 3
            check_interval = 30
            listen_address = ":9252"

            [[runners]]
              name = "a runner"
              url = "https://gitlab.example.org"
              executor = "kubernetes"
              request_concurrency = 2
              [runners.kubernetes]
                namespace = "jobs"
                privileged = true
                poll_timeout = 7
                image = "alpine:3.21"

            """
        #expect(config.root == ConfigFile([UInt8](expected.utf8)).root, "\(conversion.text)")
        #expect(conversion.notes == [
            "the variable CACHE_AZURE_ACCOUNT_KEY comes from a Secret or the pod at run time, and is left out",
            "the token comes from a Secret or from registration, and is left out",
            "the Secret `store` is read at run time, and what it holds is left out; name its file as a second argument to have it in",
        ])
    }

    @Test func `credentials are written in when a script takes them from a mounted Secret`() throws {
        func secret(_ name: String, _ keys: String) -> String {
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: \(name)\nstringData:\n\(keys)"
        }
        let pair = "  accesskey: made-up-writer\n  secretkey: made-up-lantern\n"
        let values = Self.store + "    secretName: store\nrunnerToken: made-up-token\n"
        let whole = try convert(values, try PatchedCharts.chart(), secrets: [secret("store", pair)])
        #expect(whole.text.contains("AccessKey = \"made-up-writer\"") && whole.text.contains("SecretKey = \"made-up-lantern\""))
        #expect(whole.text.contains("token = \"made-up-token\""), "the chart makes the Secret itself")
        #expect(whole.notes == [
            "the variable CACHE_AZURE_ACCOUNT_KEY comes from a Secret or the pod at run time, and is left out",
            "jobs run in the namespace of the release, which is not known here and left out",
        ])
        for other in [secret("store", "  accesskey: made-up-writer\n"), secret("elsewhere", pair)] {
            #expect(try !convert(values, try PatchedCharts.chart(), secrets: [other]).text.contains("made-up-writer"))
        }
    }

    @Test func `what Helm, Kubernetes or register refuse cannot be converted`() throws {
        func reason(_ text: String, _ chart: GivenChart) -> String? {
            do {
                _ = try convert(text, chart)
                return nil
            } catch { return (error as? ConversionFailure)?.message }
        }
        let incomplete = try PatchedCharts.chart()
        #expect(reason("runners: {}\n", incomplete)
            == "Helm refuses these values: gitlab-runner/templates/deployment.yaml:15:25: error calling required: gitlabUrl is needed")
        let plain = "- name: CACHE_S3_INSECURE\n  value: {{ .Values.runners.cache.s3CacheInsecure }}\n"
        let untyped = try PatchedCharts.chart(plain)
        #expect(reason(Self.store + "    s3CacheInsecure: true\n", untyped)
            == "Kubernetes refuses the variable CACHE_S3_INSECURE: its value is no text")
        #expect(try reason(Self.store + "    s3CacheInsecure: maybe\n", PatchedCharts.chart(PatchedCharts.fixed))?.hasPrefix("could not parse maybe") == true)
        #expect(try reason(Self.store + "concurrent: 1000000\n", PatchedCharts.chart(with: ["templates/configmap.yaml": "kind: ConfigMap\ndata:\n  config.toml: |\n    concurrent = {{ .Values.concurrent }}\n  entrypoint: |\n    exec gitlab-runner run\n"]))
            == "the Runner cannot read the config.toml that the chart makes of these values: `concurrent = 1e+06`")
        let empty = GivenChart(try chart(["templates/a.yaml": "kind: ConfigMap\n"]), path: "x")
        #expect(reason(Self.store, empty) == "none of the chart's manifests starts a Runner")
    }

    @Test func `a chart that writes the runners itself needs no registration`() throws {
        let configmap = """
            kind: ConfigMap
            data:
              config.toml: |
                concurrent = 1
                [[runners]]
                  name = "whole"
              entrypoint: |
                exec gitlab-runner run

            """
        let chart = try PatchedCharts.chart(with: ["templates/configmap.yaml": configmap])
        #expect(try convert(Self.store, chart).text == "concurrent = 1\n\n[[runners]]\n  name = \"whole\"\n")
    }

    @Test func `an umbrella chart hands its values down`() throws {
        let inner = try Beside.chart("runner").map { ChartFile(path: "charts/gitlab-runner/\($0.path)", bytes: $0.bytes) }
        let outer = "apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies: [{name: gitlab-runner, version: 0.42.1}]\n"
        let platform = GivenChart(try Chart(directory: inner + [ChartFile(path: "Chart.yaml", bytes: [UInt8](outer.utf8))]), path: "platform")
        #expect(platform.version == "0.42.1" && platform.runnerVersion == "15.1")
        let values = "gitlab-runner:\n" + (Self.store + "    s3CacheInsecure: \"false\"\n").split(separator: "\n").map { "  \($0)\n" }.joined()
        #expect(try convert(values, platform).text.contains("Insecure = true"))
    }
}
