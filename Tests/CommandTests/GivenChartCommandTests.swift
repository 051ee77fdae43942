import Foundation
import Testing
@testable import runnercfg

@Suite struct GivenChartCommandTests {
    private static let deployment = """
        kind: Deployment
        spec:
          template:
            spec:
              containers:
                - name: gitlab-runner
                  env:
                    - name: CI_SERVER_URL
                      value: {{ required "gitlabUrl is needed" .Values.gitlabUrl | quote }}
                    - name: CACHE_TYPE
                      value: {{ .Values.runners.cache.cacheType | quote }}
                    - name: CACHE_S3_SERVER_ADDRESS
                      value: {{ .Values.runners.cache.s3ServerAddress | quote }}
                    - name: CACHE_S3_INSECURE
                      value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}

        """
    private static let values = """
        gitlabUrl: https://gitlab.example.org
        concurent: 3
        runners:
          cache:
            cacheType: s3
            s3ServerAddress: minio.example.com:9000
            s3CacheInsecure: false

        """

    private func folder() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try directory.write("chart/Chart.yaml", "apiVersion: v2\nname: gitlab-runner\nversion: 0.42.1\nappVersion: 15.1.0\n")
        try directory.write("chart/values.yaml", "concurrent: 10\nrunners:\n  cache: {}\n")
        try directory.write("chart/templates/deployment.yaml", Self.deployment)
        try directory.write("chart/templates/configmap.yaml", """
            kind: ConfigMap
            data:
              config.toml: "concurrent = {{ .Values.concurrent }}"
              entrypoint: |
                gitlab-runner register --non-interactive

            """)
        try directory.write("mine.yaml", Self.values)
        return directory
    }

    @Test func `a given chart decides what values do`() throws {
        let directory = try folder()
        let session = Session.run("lint", "--chart", directory.path("chart"), directory.path("mine.yaml"), in: directory)
        #expect(session.code == .findings && session.errors == "")
        #expect(session.output.contains("""
            warning[unread-value]: no template of chart gitlab-runner 0.42.1 reads `concurent`
             --> mine.yaml:2:1
            """))
        #expect(session.output.contains("help: did you mean `concurrent`?"))
        #expect(session.output.contains("warning[value-means-otherwise]: chart gitlab-runner 0.42.1 turns `s3CacheInsecure: false` into true"))
        #expect(session.output.hasSuffix("· GitLab Runner 15.1 · chart gitlab-runner 0.42.1\n"))
    }

    @Test func `convert gives the configuration of that very chart`() throws {
        let directory = try folder()
        let session = Session.run("convert", directory.path("mine.yaml"), "--chart", directory.path("chart"))
        #expect(session.code == .success)
        #expect(session.output.contains("concurrent = 10\n") && session.output.contains("Insecure = true"))
        try directory.write("chart/templates/deployment.yaml", Self.deployment.replacingOccurrences(of: "default \"\" ", with: ""))
        #expect(!Session.run("convert", directory.path("mine.yaml"), "--chart", directory.path("chart")).output.contains("Insecure"))
        let environment = Session.run("generate", "env", "--chart", directory.path("chart"), directory.path("mine.yaml"))
        #expect(environment.output.contains("CACHE_S3_INSECURE=\"false\"\n") || environment.output.contains("CACHE_S3_INSECURE=false\n"))
    }

    @Test func `a chart's folder is judged by that chart`() throws {
        let directory = try folder()
        try directory.write("chart/values.yaml", "concurrent: 10\nconcurent: 3\nrunners:\n  cache: {}\n")
        let session = Session.run("lint", "-q", directory.path("chart"), in: directory)
        #expect(!session.output.contains("unread-value"), "its defaults do not suffice, so nobody knows")
        try directory.write("chart/values.yaml", "gitlabUrl: https://gitlab.example.org\nconcurrent: 10\nconcurent: 3\nrunners:\n  cache: {}\n")
        let complete = Session.run("lint", "-q", directory.path("chart"), in: directory)
        #expect(complete.output.contains("--> chart/values.yaml:3:1"))
        #expect(complete.output.contains("unread-value"))
        try directory.write("chart/values.yaml", "gitlabUrl: https://gitlab.example.org\nrunners:\n  cache: text\n")
        let failing = Session.run("lint", "-q", directory.path("chart"), in: directory)
        #expect(failing.output.contains("error[chart-does-not-render]: the chart cannot be rendered: "))
        #expect(failing.output.contains("--> chart/templates/deployment.yaml:11:25"))
        #expect(failing.output.contains("::: chart/values.yaml:3:10"))
    }

    @Test func `a chart that cannot be read is no chart`() throws {
        let directory = try folder()
        for command in ["lint", "fix", "convert"] {
            let session = Session.run(command, "--chart", directory.path("none"), directory.path("mine.yaml"), in: directory)
            #expect(session.code == .failure && session.output == "")
            #expect(session.errors == "runnercfg: cannot read `none`: there is no such file\n")
        }
        #expect(Session.run("lint", "--chart", "-", "-").code == .usage)
        #expect(Session.run("convert", "--chart", "-", "-").code == .usage)
        let bad = Session.run("generate", "env", "--chart", directory.path("chart"), "--kind=values", "-", input: "runners: {}\n")
        #expect(bad.code == .findings && bad.errors.contains("gitlabUrl is needed"))
    }
}
