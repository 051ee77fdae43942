import Testing
@testable import RunnerConfig

/// The snippets of five published tutorials: what must be said of each, and nothing else.
@Suite struct TutorialTests {
    @Test(arguments: [
        // The sample that every guide quotes.
        (
            """
            [[runners]]
              limit = 10
              executor = "docker+machine"
              [runners.cache]
                Type = "s3"
                Path = "path/to/prefix"
                Shared = false
                [runners.cache.s3]
                  ServerAddress = "s3.example.com"
                  AccessKey = "access-key"
                  SecretKey = "secret-key"
                  BucketName = "runner"
                  Insecure = false
            """,
            [
                "2 info request-concurrency-one", "3 warning deprecated-executor", "6 info placeholder-value", "9 error placeholder-value",
                "9 info region-missing-for-custom-store", "10 error placeholder-value", "11 error placeholder-value",
            ]
        ),
        (
            """
            [runners.machine]
               OffPeakPeriods = [
                 "* * 0-9,18-23 * * mon-fri *",
                 "* * * * * sat,sun *"
               ]
            """, ["1 info runners-table-missing", "2 warning off-peak-ignored"]
        ),
        (
            "[runners.cache]\n Path = \"/node_modules\"\n",
            ["1 error cache-type-missing", "1 info runners-table-missing", "2 warning cache-path-is-a-project-directory"]
        ),
        (
            """
                 [runners.cache.s3]
                   ServerAddress = "s3-website-us-east-1.amazonaws.com"
                   BucketName = "acme-gitlab-runner-cache"
                   AccessKey = "xxx"
                   SecretKey= "xxxx"
                   Insecure = false
            """,
            [
                "1 error cache-type-missing", "1 info runners-table-missing", "2 info region-missing-for-custom-store",
                "2 error s3-website-endpoint", "4 error placeholder-value", "5 error placeholder-value",
            ]
        ),
        (
            "  MachineOptions = [\n \"engine-registry-mirror=http://192.168.1.10:6000\"\n ]\n",
            ["1 warning key-in-wrong-table", "2 info machine-registry-mirror"]
        ),
        (
            """
            [[runners]]
              name = "gitlab-k8s"
              url = "https://gitlab.acme.dev"
              token = "your_token"
              executor = "kubernetes"
              [runners.custom_build_dir]
              [runners.cache]
                [runners.cache.s3]
                [runners.cache.gcs]
                [runners.cache.azure]
              [runners.kubernetes]
                host = ""
                bearer_token_overwrite_allowed = false
                image = ""
                namespace = ""
                namespace_overwrite_allowed = ""
                privileged = false
                service_account_overwrite_allowed = ""
                pod_annotations_overwrite_allowed = ""
                [runners.kubernetes.affinity]
                [runners.kubernetes.pod_security_context]
                [runners.kubernetes.volumes]
            """,
            [
                "1 info concurrent-missing", "1 info local-cache-on-scaling-executor", "4 error placeholder-value", "11 info empty-value-noise",
                "11 info resources-missing", "14 warning image-missing", "15 warning namespace-empty",
            ]
        ),
        (
            """
            [[runners]]
              [runners.kubernetes]
                [runners.kubernetes.volumes]
                  [[runners.kubernetes.volumes.pvc]]
                    name = "gitlab-cache-pvc"
                    mount_path = "/cache"
            """, ["6 info pvc-on-cache-path"]
        ),
        ("[[runners]]\n  [runners.kubernetes.pod_annotations]\n    \"k8s.aliyun.com/eci-spot-strategy\" = \"SpotAsPriceGo\"\n", []),
        (
            """
            [[runners]]
              [runners.kubernetes]
                cpu_request = "2"
                memory_request = "6Gi"
                service_cpu_request = "1"
                service_memory_request = "1Gi"
                helper_cpu_request = "250m"
                helper_memory_request = "512Mi"
            """, ["3 info request-without-limit"]
        ),
        ("[[runners]]\n  name = \"k8s\"\n  executor = \"kubernetes\"\n  environment = [\"CI_SERVICE_HOST=127.0.0.1\"]\n", []),
    ])
    func `config.toml`(_ text: String, _ expected: [String]) {
        #expect(lint(config: text) == expected)
    }

    static let cacheBlock = """
        cache:
            ## General settings
            cacheType: s3
            cachePath: "gitlab-runner"
            cacheShared: true

            ## S3 settings
            s3ServerAddress: minio.devops.svc.cluster.local
            s3BucketName: gitlab-ci-runner-cache
            s3BucketLocation:
            s3CacheInsecure: false
            secretName: s3access
        """

    static let oldBlock = """
        runners:
          cache:
            cacheType: "s3"
            s3ServerAddress: "minio.minio:9000"
            s3BucketName: "my-gitlab-runner-cache"
            s3CacheInsecure: "false"
            s3CachePath: "cache"
            cacheShared: "true"
            secretName: "s3access"
            Insecure: "true"
        """

    @Test func `the cache block as pasted stands at the wrong level`() {
        #expect(lint(values: Self.cacheBlock) == ["1 warning chart-value-at-wrong-level"])
    }

    @Test(arguments: [Version?.none, "0.86.0"])
    func `below runners it is dead in charts of today`(_ chart: Version?) {
        let text = "runners:\n" + Self.cacheBlock.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
        #expect(
            lint(values: text, chart: chart) == [
                "4 error legacy-cache-value", "9 info region-missing-for-custom-store", "12 warning insecure-value-means-https",
                "13 warning cache-secret-unused",
            ])
    }

    @Test func `and alive, with an end in sight, in charts before`() {
        let text = "runners:\n" + Self.cacheBlock.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
        #expect(
            lint(values: text, chart: "0.42.1") == [
                "4 warning deprecated-chart-value", "9 info region-missing-for-custom-store", "12 warning insecure-value-means-https",
            ])
    }

    @Test func `quoted booleans of 2018`() {
        #expect(
            lint(values: Self.oldBlock) == [
                "3 error legacy-cache-value", "4 info region-missing-for-custom-store", "6 warning insecure-value-means-https",
                "9 warning cache-secret-unused", "10 warning toml-key-as-chart-value",
            ])
    }

    @Test func `a variable of one's own has the last word`() {
        let block = "runners:\n" + Self.cacheBlock.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
        let text = "envVars:\n  - name: CACHE_S3_INSECURE\n    value: \"true\"\n" + block
        #expect(!lint(values: text, chart: "0.42.1").contains { $0.hasSuffix("insecure-value-means-https") })
    }

    @Test func `the variable counts for runners.config too`() {
        let text = """
            runners:
              config: |
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.minio:9000"
                      BucketName = "ci"
                      BucketLocation = "us-east-1"

            """
        #expect(lint(values: text) == ["7 warning http-store-without-insecure"])
        #expect(lint(values: text + "extraEnv:\n  CACHE_S3_INSECURE: \"true\"\n") == [])
        #expect(lint(values: text + "envVars:\n  - name: CACHE_S3_INSECURE\n    value: true\n") == [])
    }

    @Test func `guesses keep to what could be meant`() {
        let config = lint(.config, "[[runners]]\n  locked = false\n  buids_dir = \"/b\"\n")
        #expect(config.map(\.help) == ["remove it, and set this in GitLab, on the runner's page", "did you mean `builds_dir`?"])
        #expect(lint(values: "securityContext:\n  runAsUser: 100\n  seccompProfile: {type: RuntimeDefault}\n") == [])
        let values = lint(.values, "runners:\n  secret: a\n  helper: {image: b}\n  seccret: b\n")
        #expect(values.map { $0.help?.hasPrefix("did you mean") ?? false } == [false, true])
        #expect(values.last?.help == "did you mean `secret`?")
    }

    @Test func `a variable that states the default`() {
        #expect(lint(values: "envVars:\n  - name: CACHE_S3_INSECURE\n    value: false\n") == ["3 info env-repeats-default"])
    }

    @Test func `the official template`() {
        let text = """
            {{-       if .Values.runners.cache.s3CacheInsecure }}
            - name: CACHE_S3_INSECURE
              value: "true"
            {{-       end }}
            """
        #expect(lint(template: text) == ["1 warning template-guard-on-string", "1 info template-guard-true-only"])
    }

    @Test func `the tutorials' repair of it`() {
        let text = "- name: CACHE_S3_INSECURE\n  value: {{ default \"\" .Values.runners.cache.s3CacheInsecure | quote }}\n"
        #expect(lint(template: text) == ["2 error template-default-on-boolean"])
    }

    @Test func `a guard behind a hash still runs`() {
        let text = """
            #{{-       if .Values.runners.cache.s3CacheInsecure }}
            - name: CACHE_S3_INSECURE
              value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}
            #{{-       end }}
            """
        #expect(lint(template: text).contains("1 warning hash-before-template-action"))
        #expect(!lint(template: text).contains { $0.hasSuffix("template-default-on-boolean") }, "the guard is in force, so false sets nothing")
    }

    @Test func `a backup among the templates`() {
        let text = "{{- define \"gitlab-runner.cache\" }}\n{{- end }}\n"
        #expect(lint(template: text, path: "templates/_cache.tpl.bak") == ["1 warning backup-file-in-templates"])
        #expect(lint(template: text, path: "templates/_cache.tpl") == [])
    }

    @Test func `a Secret made with echo`() {
        let text = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: s3access
            type: Opaque
            data:
              accesskey: "TVlLRVkK"
              secretkey: "TVlTRUNSRVQK"
            """
        #expect(
            lint(secret: text) == [
                "7 warning secret-trailing-newline", "8 warning secret-trailing-newline", "8 error well-known-credentials",
            ])
    }
}

/// `s3CacheInsecure`, value by value, through three forms of the template: what real Helm and real Runners made of them.
@Suite struct InsecureTableTests {
    static let official = "{{- if .Values.runners.cache.s3CacheInsecure }}\n- name: CACHE_S3_INSECURE\n  value: \"true\"\n{{- end }}\n"
    static let tutorial = "- name: CACHE_S3_INSECURE\n  value: {{ default \"\" .Values.runners.cache.s3CacheInsecure | quote }}\n"
    static let hashed = "#{{- if .Values.runners.cache.s3CacheInsecure }}\n- name: CACHE_S3_INSECURE\n  value: {{ default \"\" .Values.runners.cache.s3CacheInsecure | quote }}\n#{{- end }}\n"

    /// The value in YAML, and what `register` writes; nil where it fails.
    static let rows: [(yaml: String, official: Bool?, tutorial: Bool?, hashed: Bool?)] = [
        ("null", false, true, false), ("true", true, true, true), ("yes", true, true, true), ("false", false, true, false), ("off", false, true, false),
        ("\"true\"", true, true, true), ("\"false\"", true, false, false), ("\"\"", false, true, false), ("0", false, true, false),
        ("[false]", true, nil, nil), ("1", true, true, true), ("\"0\"", true, false, false), ("\"no\"", true, nil, nil), ("\"yes\"", true, nil, nil), ("\" \"", true, nil, nil),
    ]

    @Test(arguments: rows.indices)
    func `the three forms`(_ index: Int) {
        let row = Self.rows[index]
        let values = ValuesFile(Array("runners:\n  cache:\n    s3CacheInsecure: \(row.yaml)\n".utf8))
        let value = values.member("runners.cache.s3CacheInsecure").map { ChartContext.value($0.node) }
        for (template, expected) in [(Self.official, row.official), (Self.tutorial, row.tutorial), (Self.hashed, row.hashed)] {
            let probe = TemplateProbe(ChartTemplate(path: "t", Array(template.utf8)).template)
            guard case .text(let text) = probe.outcome(of: "CACHE_S3_INSECURE", "runners.cache.s3CacheInsecure", value) else {
                Issue.record("\(row.yaml): the template fails")
                continue
            }
            #expect(RegisterBoolean(text).effective == expected, "\(row.yaml) in \(template)")
        }
    }
}
