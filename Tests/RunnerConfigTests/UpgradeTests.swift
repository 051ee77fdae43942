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
        var isValues = false
    }

    private static let head = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"__TOKEN__\"\n"
    private static let docker = head + "  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n"
    private static let machine = head + "  executor = \"docker+machine\"\n  [runners.docker]\n    image = \"alpine\"\n  [runners.machine]\n    MachineDriver = \"google\"\n    MachineName = \"a-%s\"\n"
    private static let kubernetes = "gitlabUrl: https://gitlab.acme.dev\n"

    static let cases = [
        Case(testDescription: "pre_clone_script to 17.0", text: head + "  executor = \"shell\"\n  pre_clone_script = \"true\"\n", old: "16.11", new: "17.0",
            changes: ["-  pre_clone_script = \"true\"", "+  pre_get_sources_script = \"true\""], steps: ["removed-key done"]),
        Case(testDescription: "pre_clone_script to 16.11", text: head + "  executor = \"shell\"\n  pre_clone_script = \"true\"\n", old: "15.11", new: "16.11"),
        Case(testDescription: "post_clone_script to 17.0", text: head + "  executor = \"shell\"\n  post_clone_script = \"true\"\n", old: "16.11", new: "17.0",
            changes: ["-  post_clone_script = \"true\"", "+  post_get_sources_script = \"true\""], steps: ["removed-key done"]),
        Case(testDescription: "metrics_server to 12.0", text: "metrics_server = \":9252\"\n" + docker, old: "11.11", new: "12.0",
            changes: ["-metrics_server = \":9252\"", "+listen_address = \":9252\""], steps: ["removed-key done"]),
        Case(testDescription: "flat keys of the cache to 12.0", text: docker + "  [runners.cache]\n    Type = \"s3\"\n    ServerAddress = \"s3.amazonaws.com\"\n    BucketName = \"b\"\n", old: "11.2", new: "12.0",
            changes: ["-    ServerAddress = \"s3.amazonaws.com\"", "-    BucketName = \"b\"", "+    [runners.cache.s3]", "+      ServerAddress = \"s3.amazonaws.com\"", "+      BucketName = \"b\""], steps: ["flat-cache-keys done"]),
        Case(testDescription: "off-peak times to 14.0", text: machine + "    OffPeakPeriods = [\"* * 0-8 * * mon-fri *\"]\n    OffPeakTimezone = \"Europe/Berlin\"\n    OffPeakIdleCount = 1\n", old: "13.12", new: "14.0",
            changes: [
                "-    OffPeakPeriods = [\"* * 0-8 * * mon-fri *\"]", "-    OffPeakTimezone = \"Europe/Berlin\"", "-    OffPeakIdleCount = 1", "+    [[runners.machine.autoscaling]]",
                "+      Periods = [\"* * 0-8 * * mon-fri *\"]", "+      IdleCount = 1", "+      Timezone = \"Europe/Berlin\"",
            ], steps: ["off-peak-ignored done"]),
        Case(testDescription: "off-peak times to 13.12", text: machine + "    OffPeakPeriods = [\"* * 0-8 * * mon-fri *\"]\n", old: "13.0", new: "13.12"),
        Case(testDescription: "docker-ssh to 16.0", text: head + "  executor = \"docker-ssh\"\n  [runners.docker]\n    image = \"alpine\"\n", old: "15.11", new: "16.0", steps: ["removed-executor to do"]),
        Case(testDescription: "docker+machine to 19.4", text: machine, old: "16.11", new: "19.4", steps: ["deprecated-executor to do"]),
        Case(testDescription: "the shell cmd to 17.0", text: head + "  executor = \"shell\"\n  shell = \"cmd\"\n", old: "16.11", new: "17.0", steps: ["shell-cmd-removed to do"]),
        Case(testDescription: "a feature flag to 17.0", text: docker.replacing("  executor", with: "  environment = [\"FF_CMD_DISABLE_DELAYED_ERROR_LEVEL_EXPANSION=true\"]\n  executor"), old: "16.11", new: "17.0", steps: ["feature-flag-removed to do"]),
        Case(testDescription: "nothing to 19.4", text: docker, old: "12.0", new: "19.4"),
        Case(testDescription: "the image to 0.53", text: kubernetes + "checkInterval: 30\nimage: registry.acme.dev:5000/runner:v15\nrunners:\n  config: |\n    [[runners]]\n", old: "0.52.0", new: "0.53.0",
            changes: ["-image: registry.acme.dev:5000/runner:v15", "+image:", "+  registry: registry.acme.dev:5000", "+  image: runner", "+  tag: v15"], steps: ["legacy-values done"], isValues: true),
        Case(testDescription: "the cache to 0.91", text: kubernetes + "metrics:\n  enabled: false\ncheckInterval: 30\nrunners:\n  cache:\n    cacheType: gcs\n    gcsBucketName: b\n    secretName: g\n  config: \"\"\n", old: "0.42.1", new: "0.91.0",
            changes: ["-    cacheType: gcs", "-    gcsBucketName: b", "-  config: \"\"", "+  config: |", "+    [[runners]]", "+      [runners.cache]", "+        Type = \"gcs\"", "+        [runners.cache.gcs]", "+          BucketName = \"b\""],
            steps: ["legacy-values done", "legacy-values done"], isValues: true),
        Case(testDescription: "metrics that were on by default", text: kubernetes + "checkInterval: 30\nrunners:\n  image: alpine\n", old: "0.20.0", new: "0.91.0",
            changes: ["-  image: alpine", "+  config: |", "+    [[runners]]", "+      [runners.kubernetes]", "+        image = \"alpine\"", "+metrics:", "+  enabled: true", "+  port: 9252"], steps: ["legacy-values done"], isValues: true),
        Case(testDescription: "the pod's security context to 0.42", text: kubernetes + "securityContext:\n  fsGroup: 65533\nrunners: {}\n", old: "0.41.0", new: "0.42.0", steps: ["wrong-type-value to do"], isValues: true),
        Case(testDescription: "unregisterRunner to 0.45", text: kubernetes + "unregisterRunner: true\nrunners: {}\n", old: "0.44.0", new: "0.45.0",
            changes: ["-unregisterRunner: true", "+unregisterRunners: true"], steps: ["unknown-chart-value done"], isValues: true),
        Case(testDescription: "the ServiceMonitor to 0.85", text: kubernetes + "metrics:\n  enabled: true\n  serviceMonitor:\n    enabled: true\nservice:\n  enabled: true\nrunners: {}\n", old: "0.84.0", new: "0.85.0", steps: ["service-monitor-deprecated to do"], isValues: true),
        Case(testDescription: "the service account to 0.66", text: kubernetes + "rbac:\n  create: true\n  serviceAccountName: x\nrunners: {}\n", old: "0.62.0", new: "0.91.0", steps: ["rbac-deprecated-key to do"], isValues: true),
        Case(testDescription: "rights to 0.53", text: kubernetes + "checkInterval: 30\nrbac:\n  create: true\n  resources: [\"pods\"]\n  verbs: [\"get\"]\nserviceAccount:\n  create: true\nrunners:\n  config: |\n    [[runners]]\n", old: "0.52.0", new: "0.53.0",
            changes: ["-  resources: [\"pods\"]", "-  verbs: [\"get\"]", "+  rules:", "+    - apiGroups:", "+        - \"\"", "+      resources:", "+        - pods", "+      verbs:", "+        - get"],
            steps: ["legacy-values done", "legacy-values done"], isValues: true),
    ]

    @Test(arguments: cases) func `golden upgrades`(_ test: Case) throws {
        let file = InputFile(path: test.isValues ? "values.yaml" : "config.toml", bytes: [UInt8](test.text.utf8), kind: test.isValues ? .values : .config)
        let target = { (version: Version) in test.isValues ? Target(chart: version) : Target(runner: version) }
        let upgrade = try Upgrade(file, from: target(test.old), to: target(test.new))
        #expect(Self.changes(test.text, String(decoding: upgrade.text, as: UTF8.self)) == test.changes)
        #expect(upgrade.steps.map { "\($0.rule) \($0.isDone ? "done" : "to do")" } == test.steps, "\(upgrade.steps.map(\.message))")
        // What was done is not found again.
        let again = try Upgrade(InputFile(path: file.path, bytes: upgrade.text, kind: file.kind), from: target(test.old), to: target(test.new))
        #expect(again.steps.filter(\.isDone) == [])
    }

    /// Lines that go, then lines that come, in order.
    private static func changes(_ old: String, _ new: String) -> [String] {
        let difference = new.split(separator: "\n").map(String.init).difference(from: old.split(separator: "\n").map(String.init))
        return difference.removals.compactMap { if case .remove(_, let line, _) = $0 { "-" + line } else { nil } } + difference.insertions.compactMap { if case .insert(_, let line, _) = $0 { "+" + line } else { nil } }
    }
}
