import Testing
@testable import RunnerConfig

/// Files on their way to a newer Runner or chart: what is rewritten, and what is told.
@Suite struct UpgradeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var old: Version
        var new: Version
        /// Lines that go and come, each with `-` or `+`.
        var changes: [String] = []
        /// `rule done` or `rule to do`.
        var steps: [String] = []
        /// What decides the defaults that change, where a case is about them.
        var defaults: [String]?
        /// What says that it is so: the Runner's or the chart's CHANGELOG, or their source.
        var source: String
        var isValues = false
    }

    private static let head = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"__TOKEN__\"\n"
    private static let docker = head + "  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n"
    private static let machine = head + "  executor = \"docker+machine\"\n  [runners.docker]\n    image = \"alpine\"\n  [runners.machine]\n    MachineDriver = \"google\"\n    MachineName = \"a-%s\"\n"
    private static let cluster = head + "  executor = \"kubernetes\"\n  [runners.kubernetes]\n    image = \"alpine\"\n"
    private static let kubernetes = "gitlabUrl: https://gitlab.acme.dev\n"

    static let cases = config + values

    private static let config = [
        Case(testDescription: "a helper image of the old Runner", text: docker + "    helper_image = \"gitlab/gitlab-runner-helper:x86_64-v13.12.0\"\n", old: "13.12", new: "19.4", steps: ["helper-image-pinned to do"],
            source: "docs/configuration/advanced-configuration.md: the helper has the version of the Runner"),
        Case(testDescription: "pre_clone_script to 17.0", text: head + "  executor = \"shell\"\n  pre_clone_script = \"true\"\n", old: "16.11", new: "17.0",
            changes: ["-  pre_clone_script = \"true\"", "+  pre_get_sources_script = \"true\""], steps: ["removed-key done"],
            source: "CHANGELOG 17.0.0: Remove support for old pre_clone_script and post_clone_script configuration settings !4767"),
        Case(testDescription: "pre_clone_script to 16.11", text: head + "  executor = \"shell\"\n  pre_clone_script = \"true\"\n", old: "15.11", new: "16.11",
            source: "common/config.go of 16.11: `pre_clone_script` still counts"),
        Case(testDescription: "post_clone_script to 17.0", text: head + "  executor = \"shell\"\n  post_clone_script = \"true\"\n", old: "16.11", new: "17.0",
            changes: ["-  post_clone_script = \"true\"", "+  post_get_sources_script = \"true\""], steps: ["removed-key done"],
            source: "CHANGELOG 17.0.0: Remove support for old pre_clone_script and post_clone_script configuration settings !4767"),
        Case(testDescription: "metrics_server to 12.0", text: "metrics_server = \":9252\"\n" + docker, old: "11.11", new: "12.0",
            changes: ["-metrics_server = \":9252\"", "+listen_address = \":9252\""], steps: ["removed-key done"],
            source: "CHANGELOG 12.0.0: Remove support for deprecated metrics_server setting !1368"),
        Case(testDescription: "flat keys of the cache to 12.0", text: docker + "  [runners.cache]\n    Type = \"s3\"\n    ServerAddress = \"s3.amazonaws.com\"\n    BucketName = \"b\"\n", old: "11.2", new: "12.0",
            changes: ["-    ServerAddress = \"s3.amazonaws.com\"", "-    BucketName = \"b\"", "+    [runners.cache.s3]", "+      ServerAddress = \"s3.amazonaws.com\"", "+      BucketName = \"b\""], steps: ["flat-cache-keys done"],
            source: "CHANGELOG 12.0.0: Remove support for deprecated S3 cache configuration !1367"),
        Case(testDescription: "off-peak times to 14.0", text: machine + "    OffPeakPeriods = [\"* * 0-8 * * mon-fri *\"]\n    OffPeakTimezone = \"Europe/Berlin\"\n    OffPeakIdleCount = 1\n", old: "13.12", new: "14.0",
            changes: [
                "-    OffPeakPeriods = [\"* * 0-8 * * mon-fri *\"]", "-    OffPeakTimezone = \"Europe/Berlin\"", "-    OffPeakIdleCount = 1", "+    [[runners.machine.autoscaling]]",
                "+      Periods = [\"* * 0-8 * * mon-fri *\"]", "+      IdleCount = 1", "+      Timezone = \"Europe/Berlin\"",
            ], steps: ["off-peak-ignored done"],
            source: "CHANGELOG 14.0.0: Remove offpeak settings Docker autoscaling !2897"),
        Case(testDescription: "off-peak times to 13.12", text: machine + "    OffPeakPeriods = [\"* * 0-8 * * mon-fri *\"]\n", old: "13.0", new: "13.12",
            source: "common/config.go of 13.12: `OffPeakPeriods` still counts"),
        Case(testDescription: "docker-ssh to 16.0", text: head + "  executor = \"docker-ssh\"\n  [runners.docker]\n    image = \"alpine\"\n", old: "15.11", new: "16.0", steps: ["removed-executor to do"],
            source: "CHANGELOG 16.0.0: Remove reference to Docker-SSH and Docker-SSH+machine !4060"),
        Case(testDescription: "docker+machine to 19.4", text: machine, old: "16.11", new: "19.4", steps: ["deprecated-executor to do"],
            source: "docs/executors/docker_machine.md: deprecated in 17.5"),
        Case(testDescription: "the shell cmd to 17.0", text: head + "  executor = \"shell\"\n  shell = \"cmd\"\n", old: "16.11", new: "17.0", steps: ["shell-cmd-removed to do"],
            source: "CHANGELOG 17.0.0: Remove cmd shell !4754"),
        Case(testDescription: "a feature flag to 17.0", text: docker.replacing("  executor", with: "  environment = [\"FF_CMD_DISABLE_DELAYED_ERROR_LEVEL_EXPANSION=true\"]\n  executor"), old: "16.11", new: "17.0", steps: ["feature-flag-removed to do"],
            source: "helpers/featureflags/flags.go of 17.0: the flag is gone with the shell cmd"),
        Case(testDescription: "nothing to 19.4", text: docker, old: "12.0", new: "19.4",
            source: "CHANGELOG 12.0.0 to 19.3.0, helpers/featureflags/flags.go of 19.4: defaults only"),
        Case(testDescription: "services by name to 13.0", text: docker + "    services = [\"postgres:11\", \"redis\"]\n", old: "12.6", new: "13.0",
            changes: ["-    services = [\"postgres:11\", \"redis\"]", "+    [[runners.docker.services]]", "+      name = \"postgres:11\"", "+    [[runners.docker.services]]", "+      name = \"redis\""],
            steps: ["wrong-type done", "wrong-type done"], source: "CHANGELOG 13.0.0: Remove support for array of strings when defining services for Docker Executor !2035"),
        Case(testDescription: "the time a pod has to end to 17.0", text: cluster + "    terminationGracePeriodSeconds = 15\n", old: "16.11", new: "17.0",
            changes: ["-    terminationGracePeriodSeconds = 15", "+    pod_termination_grace_period_seconds = 15", "+    cleanup_grace_period_seconds = 15"],
            steps: ["removed-key done"], defaults: [], source: "CHANGELOG 17.0.0: Remove terminationGracePeriodSeconds !4739"),
        Case(testDescription: "the time a pod has to end, beside others, to 17.0", text: cluster + "    terminationGracePeriodSeconds = 15\n    cleanup_grace_period_seconds = 3\n", old: "16.11", new: "17.0",
            changes: ["-    terminationGracePeriodSeconds = 15", "-    cleanup_grace_period_seconds = 3", "+    cleanup_grace_period_seconds = 15", "+    pod_termination_grace_period_seconds = 15"],
            steps: ["removed-key done"], defaults: [], source: "common/config.go of 16.11: GetCleanupGracePeriodSeconds"),
        Case(testDescription: "a pod of which nothing is said to 17.0", text: cluster, old: "16.11", new: "17.0", defaults: ["pod_termination_grace_period_seconds"],
            source: "CHANGELOG 17.0.0: Remove terminationGracePeriodSeconds !4739; with it went the zero of GetPodTerminationGracePeriodSeconds"),
        Case(testDescription: "limits of Kubernetes to 9.4", text: cluster + "    cpus = \"1\"\n    service_memory = \"1Gi\"\n", old: "9.3", new: "9.4",
            changes: ["-    cpus = \"1\"", "-    service_memory = \"1Gi\"", "+    cpu_limit = \"1\"", "+    service_memory_limit = \"1Gi\""], steps: ["removed-key done", "removed-key done"],
            source: "common/config.go of 9.3 (`cpus` is deprecated, `cpu_limit` there) and 9.4 (it is gone)"),
        Case(testDescription: "docker-ssh+machine to 16.0", text: machine.replacing("docker+machine", with: "docker-ssh+machine"), old: "15.11", new: "16.0", steps: ["removed-executor to do"],
            source: "CHANGELOG 16.0.0: Remove reference to Docker-SSH and Docker-SSH+machine !4060"),
        Case(testDescription: "attach to 14.0", text: cluster, old: "13.12", new: "14.0", defaults: ["FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY", "FF_GITLAB_REGISTRY_HELPER_IMAGE"],
            source: "CHANGELOG 14.0.0: Enable Kubernetes attach strategy by default !2955; Pull helper image from GitLab registry by default !2904"),
        Case(testDescription: "attach, decided, to 14.0", text: cluster + "    helper_image = \"h\"\n  [runners.feature_flags]\n    FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = true\n", old: "13.12", new: "14.0", defaults: [],
            source: "CHANGELOG 14.0.0, helpers/featureflags/flags.go"),
        Case(testDescription: "a cache on Google's store to 17.0", text: docker + "  [runners.cache]\n    Type = \"gcs\"\n    [runners.cache.gcs]\n      BucketName = \"b\"\n", old: "16.11", new: "17.0", defaults: ["FF_USE_LEGACY_GCS_CACHE_ADAPTER"],
            source: "CHANGELOG 17.0.0: Implement new GCS Cache adapter that uses Google Cloud SDKs auth discovery defaults !4706"),
        Case(testDescription: "a cache on S3 to 17.5", text: docker + "  [runners.cache]\n    Type = \"s3\"\n    [runners.cache.s3]\n      BucketName = \"b\"\n      BucketLocation = \"eu-west-1\"\n", old: "17.4", new: "17.5", defaults: ["FF_USE_LEGACY_S3_CACHE_ADAPTER"],
            source: "CHANGELOG 17.5.0: Switch to AWS SDK for S3 cache access !4987"),
        Case(testDescription: "no shell on Windows to 17.0", text: head + "  executor = \"shell\"\n", old: "16.11", new: "17.0", defaults: ["shell"], source: "CHANGELOG 17.0.0: Remove cmd shell !4754"),
        Case(testDescription: "no shell on Windows to 19.4", text: head + "  executor = \"shell\"\n", old: "18.9", new: "19.4", defaults: ["shell", "FF_USE_LEGACY_BASH_EVAL", "FF_USE_FASTZIP"],
            source: "CHANGELOG 19.0.0: Fix the randomize shell selection in Windows shell executor !6644; flags.go of 19.1 and 19.4"),
        Case(testDescription: "no cache and volumes to 18.11", text: docker + "    disable_cache = true\n    volumes = [\"/certs/client\"]\n", old: "18.10", new: "18.11", defaults: [""],
            source: "CHANGELOG 18.11.0: Fix disable_cache disabling all volumes instead of only cache !6552"),
        Case(testDescription: "flags that go to 19.3", text: docker + "  [runners.feature_flags]\n    FF_SKIP_NOOP_BUILD_STAGES = false\n    FF_USE_NEW_BASH_EVAL_STRATEGY = true\n", old: "19.2", new: "19.3",
            steps: ["unknown-feature-flag to do", "unknown-feature-flag to do"], defaults: [],
            source: "CHANGELOG 19.3.0: Remove completed-rollout feature flags (FF_USE_NEW_BASH_EVAL_STRATEGY, FF_SKIP_NOOP_BUILD_STAGES, FF_SET_PERMISSIONS_BEFORE_CLEANUP) !7144"),
    ]

    private static let values = [
        Case(testDescription: "the image to 0.53", text: kubernetes + "checkInterval: 30\nimage: registry.acme.dev:5000/runner:v15\nrunners:\n  config: |\n    [[runners]]\n", old: "0.52.0", new: "0.53.0",
            changes: ["-image: registry.acme.dev:5000/runner:v15", "+image:", "+  registry: registry.acme.dev:5000", "+  image: runner", "+  tag: v15"], steps: ["legacy-values done"],
            source: "chart 0.53.0: values.yaml: `image.registry`, `image.image`, `image.tag`", isValues: true),
        Case(testDescription: "the cache to 0.91", text: kubernetes + "metrics:\n  enabled: false\ncheckInterval: 30\nrunners:\n  cache:\n    cacheType: gcs\n    gcsBucketName: b\n    secretName: g\n  config: \"\"\n", old: "0.42.1", new: "0.91.0",
            changes: ["-    cacheType: gcs", "-    gcsBucketName: b", "-  config: \"\"", "+  config: |", "+    [[runners]]", "+      [runners.cache]", "+        Type = \"gcs\"", "+        [runners.cache.gcs]", "+          BucketName = \"b\""],
            steps: ["legacy-values done", "legacy-values done"],
            source: "chart CHANGELOG 0.53.0: values below `runners.cache` are gone", isValues: true),
        Case(testDescription: "metrics that were on by default", text: kubernetes + "checkInterval: 30\nrunners:\n  image: alpine\n", old: "0.20.0", new: "0.91.0",
            changes: ["-  image: alpine", "+  config: |", "+    [[runners]]", "+      [runners.kubernetes]", "+        image = \"alpine\"", "+metrics:", "+  enabled: true", "+  port: 9252"], steps: ["legacy-values done"],
            source: "chart values.yaml 0.39.0: `metrics.enabled: false`", isValues: true),
        Case(testDescription: "the pod's security context to 0.42", text: kubernetes + "securityContext:\n  fsGroup: 65533\nrunners: {}\n", old: "0.41.0", new: "0.42.0",
            changes: ["-securityContext:", "+podSecurityContext:"], steps: ["moved-value done"],
            source: "chart 0.42.0: deployment.yaml, `podSecurityContext`", isValues: true),
        Case(testDescription: "unregisterRunner to 0.45", text: kubernetes + "unregisterRunner: true\nrunners: {}\n", old: "0.44.0", new: "0.45.0",
            changes: ["-unregisterRunner: true", "+unregisterRunners: true"], steps: ["unknown-chart-value done"],
            source: "chart 0.45.0: configmap.yaml, `unregisterRunners`", isValues: true),
        Case(testDescription: "the ServiceMonitor to 0.85", text: kubernetes + "metrics:\n  enabled: true\n  serviceMonitor:\n    enabled: true\nservice:\n  enabled: true\nrunners: {}\n", old: "0.84.0", new: "0.85.0", steps: ["service-monitor-deprecated to do"],
            source: "chart 0.85.0: values.yaml, `metrics.podMonitor`", isValues: true),
        Case(testDescription: "the service account to 0.66", text: kubernetes + "rbac:\n  create: true\n  serviceAccountName: x\nrunners: {}\n", old: "0.62.0", new: "0.91.0", steps: ["rbac-deprecated-key to do"],
            source: "chart values.yaml 0.66.0: `serviceAccount`", isValues: true),
        Case(testDescription: "rights to 0.53", text: kubernetes + "checkInterval: 30\nrbac:\n  create: true\n  resources: [\"pods\"]\n  verbs: [\"get\"]\nserviceAccount:\n  create: true\nrunners:\n  config: |\n    [[runners]]\n", old: "0.52.0", new: "0.53.0",
            changes: ["-  resources: [\"pods\"]", "-  verbs: [\"get\"]", "+  rules:", "+    - apiGroups:", "+        - \"\"", "+      resources:", "+        - pods", "+      verbs:", "+        - get"],
            steps: ["legacy-values done", "legacy-values done"],
            source: "chart 0.53.0: values.yaml: `rbac.rules`", isValues: true),
        Case(testDescription: "a registration token to 0.53", text: kubernetes + "checkInterval: 30\nrunnerRegistrationToken: __TOKEN__\nrunners:\n  config: |\n    [[runners]]\n", old: "0.52.0", new: "0.53.0", steps: ["registration-token-value to do"], defaults: ["FF_SECRET_RESOLVING_FAILS_IF_MISSING"],
            source: "docs.gitlab.com/ci/runners/new_creation_workflow; CHANGELOG 16.0.0: Unresolved secrets now return error by default !4064", isValues: true),
        Case(testDescription: "an authentication token in the values to 0.74", text: kubernetes + "runnerRegistrationToken: glrt-__TOKEN__\nrunners: {}\n", old: "0.73.0", new: "0.74.0",
            changes: ["-runnerRegistrationToken: glrt-__TOKEN__", "+runnerToken: glrt-__TOKEN__"], steps: ["registration-token-value done"], source: "chart 0.74.0: configmap.yaml looks at the runner token when the pod starts", isValues: true),
        Case(testDescription: "the pause between requests to 0.65", text: kubernetes + "runners:\n  secret: t\n  config: |\n    [[runners]]\n", old: "0.64.0", new: "0.65.0", defaults: ["pod_termination_grace_period_seconds", "checkInterval"],
            source: "chart CHANGELOG 0.65.0; CHANGELOG 17.0.0: Remove terminationGracePeriodSeconds !4739", isValues: true),
        Case(testDescription: "an image of one's own to 0.91", text: kubernetes + "image:\n  tag: alpine-v15.11.0\nrunners:\n  secret: t\n  config: |\n    [[runners]]\n", old: "0.66.0", new: "0.91.0", steps: ["pinned-image to do"],
            source: "Chart.yaml of 0.91.0: appVersion 19.2", isValues: true),
    ]

    @Test(arguments: cases) func `golden upgrades`(_ test: Case) throws {
        let file = InputFile(path: test.isValues ? "values.yaml" : "config.toml", bytes: [UInt8](test.text.utf8), kind: test.isValues ? .values : .config)
        let target = { (version: Version) in test.isValues ? Target(chart: version) : Target(runner: version) }
        let upgrade = try Upgrade(file, from: target(test.old), to: target(test.new))
        #expect(Self.changes(test.text, String(decoding: upgrade.text, as: UTF8.self)) == test.changes)
        #expect(upgrade.steps.filter { $0.kind != .choice }.map { "\($0.rule) \($0.kind == .done ? "done" : "to do")" } == test.steps, "\(upgrade.steps.map(\.message))")
        if let defaults = test.defaults { #expect(upgrade.steps.filter { $0.kind == .choice }.map { KeyIndex.lastName(of: $0.path) } == defaults) }
        // What was done is not found again.
        let again = try Upgrade(InputFile(path: file.path, bytes: upgrade.text, kind: file.kind), from: target(test.old), to: target(test.new))
        #expect(again.steps.filter { $0.kind == .done } == [])
    }

    /// Lines that go, then lines that come, in order.
    private static func changes(_ old: String, _ new: String) -> [String] {
        let difference = new.split(separator: "\n").map(String.init).difference(from: old.split(separator: "\n").map(String.init))
        return difference.removals.compactMap { if case .remove(_, let line, _) = $0 { "-" + line } else { nil } } + difference.insertions.compactMap { if case .insert(_, let line, _) = $0 { "+" + line } else { nil } }
    }
}
