import YAMLLite

/// A patch of the pod cannot be applied.
struct PodSpecPatchConflict: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pod-spec-patch-conflict", .error, .kubernetes, also: [.warning],
            summary: "a patch of the pod cannot be applied",
            why: """
                The Runner reads a patch from `patch` or from the file in `patch_path`; with both, every job fails. A patch is \
                YAML or JSON: a list of operations for the type `json`, otherwise fields of the pod's `spec`. If the fields are \
                wrapped in `spec:`, the patch has no effect.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:838-873", "executors/kubernetes/kubernetes.go:2984-3022"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = "hostname: ci"
                    patch_path = «"/etc/runner/patch.yaml"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = «'''[{ "op": "add", "path": "/hostname", "value": "ci" }]'''»

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = «"spec: {hostNetwork: true}"»
                    patch_type = "merge"
                  [[runners.kubernetes.pod_spec]]
                    patch = «"hostname: ci"»
                    patch_type = "json"
                  [[runners.kubernetes.pod_spec]]
                    patch = «"containers: [{ name: build }"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch = "hostname: ci"
                  [[runners.kubernetes.pod_spec]]
                    patch = '''[{ "op": "add", "path": "/hostname", "value": "ci" }]'''
                    patch_type = "json"

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_ADVANCED_POD_SPEC_CONFIGURATION = true }
                  [[runners.kubernetes.pod_spec]]
                    patch_path = "/etc/runner/patch.yaml"
                    patch = ""

                """),
        ]
    }

    var concerns: KeyNames { "pod_spec" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            let isOn = pod.isOn("FF_USE_ADVANCED_POD_SPEC_CONFIGURATION")
            let (severity, label): (Severity?, String) = isOn ? (nil, "every job fails") : (.warning, "every job fails when the feature flag is on")
            for (index, entry) in (pod.member("pod_spec")?.node.elements ?? []).enumerated() {
                guard let patch = entry.last("patch"), let text = patch.node.string, !text.isEmpty else { continue }
                let path = "\(pod.path).pod_spec[\(index)]"
                if let file = entry.last("patch_path"), file.node.string?.isEmpty == false {
                    report.add(
                        self, "both `patch` and `patch_path` are set", at: file.node.range, key: "\(path).patch_path", severity: severity, label: label,
                        related: [Related("the other patch", at: patch.keyRange)], help: "remove one of the two")
                    continue
                }
                guard !text.contains("{{") else { continue }
                let stream = YAMLStream(parsing: Array(text.utf8))
                if let problem = stream.problems.first {
                    // Without the text: a patch may hold credentials.
                    let line = text.utf8.prefix(problem.range.lowerBound).count { $0 == UInt8(ascii: "\n") } + 1
                    report.add(
                        self, "line \(line) of the patch is not valid YAML", at: patch.node.range, key: "\(path).patch", severity: severity, label: label)
                    continue
                }
                guard let content = stream.documents.first.map({ YAMLNodes.root(of: $0) }) else { continue }
                let isList = entry.last("patch_type")?.node.string == "json"
                if isList ? content.isTable : !content.elements.isEmpty {
                    report.add(
                        self, isList ? "a patch of type `json` must be a list of operations" : "only a patch of type `json` can be a list of operations", at: patch.node.range,
                        key: "\(path).patch", severity: severity, label: label, help: isList ? "use `patch_type = \"strategic\"`" : "add `patch_type = \"json\"`")
                } else if !isList, let first = content.members.first, content.members.count == 1, first.key == "spec", first.node.isTable {
                    report.add(
                        self, "a patch contains the fields of `spec`, without `spec:` itself", at: patch.node.range, key: "\(path).patch", severity: .warning,
                        label: "the patch has no effect", help: "remove `spec:`")
                }
            }
        }
    }
}
