/// Patches of the pod wait for a feature flag.
struct PodSpecWithoutFlag: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pod-spec-without-flag", .warning, .kubernetes,
            summary: "`pod_spec` is ignored without its feature flag",
            why: """
                The Runner applies `[[runners.kubernetes.pod_spec]]` only if `FF_USE_ADVANCED_POD_SPEC_CONFIGURATION` is on, in \
                `[runners.feature_flags]` or as a variable of the job. Otherwise it silently ignores the patches.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/kubernetes.go:2332-2340"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  [runners.kubernetes]
                    «[[runners.kubernetes.pod_spec]]»
                      name = "hostname"
                      patch = "hostname: ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  [runners.feature_flags]
                    FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = false
                  [runners.kubernetes]
                    «pod_spec» = [{ patch = "hostname: ci" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.feature_flags]
                    FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true
                  [runners.kubernetes]
                    [[runners.kubernetes.pod_spec]]
                      name = "hostname"
                      patch = "hostname: ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  environment = ["FF_USE_ADVANCED_POD_SPEC_CONFIGURATION=1"]
                  [runners.kubernetes]
                    [[runners.kubernetes.pod_spec]]
                      patch = "hostname: ci"

                """),
        ]
    }

    var concerns: KeyNames { "pod_spec" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // A part of a configuration says nothing of its flags.
        guard config.origin == .chartTemplate || !config.isFragment else { return }
        for pod in config.pods where !pod.isOn("FF_USE_ADVANCED_POD_SPEC_CONFIGURATION") {
            guard let patches = pod.member("pod_spec"), let first = patches.node.elements.first, first.isTable else { continue }
            report.add(
                self, "`pod_spec` needs a feature flag", at: first.spelling == .block && !first.range.isEmpty ? first.range : patches.keyRange, key: "\(pod.path).pod_spec",
                label: "ignored unless a job sets the flag", help: "set `FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true` in `[runners.feature_flags]`")
        }
    }
}
