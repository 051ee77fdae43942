/// A comment names another namespace than the one that jobs run in.
struct VolumeInOtherNamespace: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "volume-in-other-namespace", .warning, .kubernetes,
            summary: "a comment says that a volume is in a different namespace than the jobs",
            why: """
                A pod can mount only claims, Secrets and ConfigMaps of its own namespace. If one is in a different namespace, \
                the pod stays `Pending` with "persistentvolumeclaim not found" until `poll_timeout` is over.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:2016-2043", "executors/kubernetes/kubernetes.go:2591-2596"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = "ci"
                    # PVC created in "default"
                    [[runners.kubernetes.volumes.pvc]]
                      name = «"cache"»
                      mount_path = "/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = "jobs"
                    [[runners.kubernetes.volumes.secret]]
                      # the secret is in namespace `infra`
                      name = «"registry"»
                      mount_path = "/etc/registry"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = "ci"
                    # PVC created in "ci", see "storage.yaml"
                    [[runners.kubernetes.volumes.pvc]]
                      name = "cache"
                      mount_path = "/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = "{{ .Release.Namespace }}"
                    # PVC created in "default"
                    [[runners.kubernetes.volumes.pvc]]
                      name = "cache"
                      mount_path = "/cache"

                """),
        ]
    }

    var concerns: KeyNames { "pvc secret config_map" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let namespace = pod.member("namespace")?.node, let name = namespace.string, !name.isEmpty, !RunnerShape.filledIn(namespace) else { continue }
            for volume in pod.volumes where ["pvc", "secret", "config_map"].contains(volume.kind) {
                // Right above the table, or in it.
                guard let first = volume.table.range.isEmpty ? volume.name?.keyRange : volume.table.range else { continue }
                for comment in config.comments where comment.upperBound <= first.lowerBound && first.lowerBound - comment.upperBound < 80
                    || comment.lowerBound > first.upperBound && comment.upperBound < (volume.table.members.last?.node.range.upperBound ?? 0)
                {
                    guard let other = Self.namespace(in: config.text.text(comment)), other.word != name, other.word != volume.name?.node.string else { continue }
                    let place = comment.lowerBound + other.place.lowerBound..<comment.lowerBound + other.place.upperBound
                    guard let volumeName = volume.name else { continue }
                    report.add(
                        self, "the volume looks like it is in `\(other.word)`, but jobs run in `\(name)`", at: volumeName.node.range, key: "\(volume.path).name",
                        label: "not found in `\(name)`", related: [Related("said here", at: place), Related("jobs run here", at: namespace.range)],
                        help: "create it in `\(name)`")
                }
            }
        }
    }

    /// The word in quotes after "in" or "namespace", and its place with the quotes, in a comment about a volume.
    private static func namespace(in comment: String) -> (word: String, place: Range<Int>)? {
        let small = comment.lowercased()
        guard ["pvc", "claim", "volume", "secret", "configmap"].contains(where: small.contains) else { return nil }
        let bytes = Array(comment.utf8)
        for quote in ["\"", "`", "'"].compactMap(\.utf8.first) {
            guard let start = bytes.firstIndex(of: quote), let end = bytes[(start + 1)...].firstIndex(of: quote) else { continue }
            let before = String(decoding: bytes[..<start], as: UTF8.self).lowercased()
            let word = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
            guard before.hasSuffix(" in ") || before.hasSuffix("namespace "), TextFormat.label.takes(word) else { continue }
            return (word, start..<end + 1)
        }
        return nil
    }
}
