/// A variable of the manager is set twice.
struct DuplicateENVName: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "duplicate-env-name", .warning, .values, also: [.info],
            summary: "a variable of the manager is set twice",
            why: """
                The chart writes its own variables, then `envVars`, then `extraEnv`. If a name appears twice, the last one is \
                used, and server-side apply in Kubernetes refuses the manifest.
                """,
            sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: TZ
                    value: UTC
                extraEnv:
                  «TZ»: Europe/Berlin

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_TYPE
                    value: s3
                  - name: «CACHE_TYPE»
                    value: gcs

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                extraEnv:
                  «CI_SERVER_URL»: https://gitlab.example.com

                """),
            Example(
                .values,
                """
                envVars:
                  - name: TZ
                    value: UTC
                extraEnv: {LOG_LEVEL: info}

                """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_NAMESPACE: jobs
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace = "ci"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        var seen: [String: Range<Int>] = [:]
        for variable in values.environment where !variable.name.contains("{{") {
            guard let place = variable.namePlace else { continue }
            let key = variable.namePath
            if let first = seen[variable.name] {
                report.add(
                    self, "`\(variable.name)` is set twice", at: place, key: key, label: "this one is used", related: [Related("set here first", at: first)], help: "remove one of them")
            } else if Self.ofChart.contains(variable.name) {
                report.add(
                    self, "the chart itself sets `\(variable.name)`", at: place, key: key, severity: .info, label: "set twice in the pod",
                    help: ChartOutlet.named(variable.name).first.map { "set the chart value `\($0.path)` instead" } ?? "remove it")
            }
            seen[variable.name] = seen[variable.name] ?? place
        }
    }

    /// What the chart writes in every pod.
    private static let ofChart: Set<String> = ["CI_SERVER_URL", "RUNNER_EXECUTOR", "REGISTER_LOCKED", "RUNNER_TAG_LIST"]
}
