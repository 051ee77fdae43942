/// Jobs on one node share its ports.
struct HostNetworkWithServices: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "host-network-with-services", .info, .kubernetes,
            summary: "services use the network of the node",
            why: """
                With `hostNetwork: true` the services of all jobs on a node listen on the same ports. If two jobs need the same \
                port, the service of the second fails to start, or the job uses the service of the first.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/kubernetes.go:2970-2990"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = «"hostNetwork: true"»
                  [[runners.kubernetes.services]]
                    name = "postgres:16"

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  kubernetes.services = [{ name = "redis:7" }]
                  kubernetes.pod_spec = [{ patch_type = "merge", patch = «'{"hostNetwork": true}'» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = "hostNetwork: true"

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = "hostNetwork: false"
                  [[runners.kubernetes.services]]
                    name = "postgres:16"

                """),
        ]
    }

    var concerns: KeyNames { "pod_spec" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods where pod.isOn("FF_USE_ADVANCED_POD_SPEC_CONFIGURATION") {
            guard let services = pod.member("services"), !services.node.elements.isEmpty else { continue }
            for (index, entry) in (pod.member("pod_spec")?.node.elements ?? []).enumerated() {
                guard let patch = entry.last("patch")?.node, let text = patch.string, text.filter({ !" \"'".contains($0) }).contains("hostNetwork:true") else { continue }
                report.add(
                    self, "services of jobs on one node may need the same port", at: patch.range, key: "\(pod.path).pod_spec[\(index)].patch",
                    help: "run one job per node, or remove `hostNetwork`")
            }
        }
    }
}
