/// Jobs that run at the same time mount the same claim.
struct PVCRWOManyJobs: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pvc-rwo-many-jobs", .info, .kubernetes,
            summary: "jobs that run at the same time mount the same claim",
            why: """
                Most claims are ReadWriteOnce: only one node at a time can mount them. A job that Kubernetes starts on another node \
                waits with "Multi-Attach error for volume" until `poll_timeout` is over.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around), Yield("pvc-on-cache-path", .table)],
            sources: ["executors/kubernetes/kubernetes.go:2016-2043", "kubernetes.io/docs/concepts/storage/persistent-volumes"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = «"maven"»
                      mount_path = "/root/.m2"

                """),
            Example(
                .config,
                """
                concurrent = 10

                [[runners]]
                  limit = 2
                  kubernetes.volumes.pvc = [{ name = «'tools'», mount_path = "/opt/tools" }]

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  limit = 1
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "maven"
                      mount_path = "/root/.m2"

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "cache-$CI_CONCURRENT_ID"
                      mount_path = "/opt/cache"
                    [[runners.kubernetes.volumes.pvc]]
                      name = "models" # ReadOnlyMany
                      mount_path = "/models"
                      read_only = true

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  [runners.kubernetes]
                    # created as ReadWriteMany
                    [[runners.kubernetes.volumes.pvc]]
                      name = "maven"
                      mount_path = "/root/.m2"

                """),
        ]
    }

    var concerns: KeyNames { "pvc" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // The chart runs ten jobs unless it is told otherwise.
        guard config.origin == .chartTemplate || (config.global.member("concurrent")?.node.integer ?? 1) > 1,
            !config.comments.contains(where: { Self.saysShared(config.text.text($0)) }) else { return }
        for pod in config.pods where pod.runner.member("limit")?.node.integer != 1 {
            // One claim that is mounted twice is one claim.
            var seen: Set<String> = []
            for volume in pod.volumes where volume.kind == "pvc" && volume.table.last("read_only")?.node.boolean != true {
                guard let name = volume.name, let text = name.node.string, !text.isEmpty, !RunnerShape.filledIn(name.node), seen.insert(text).inserted else { continue }
                report.add(
                    self, "this looks like a claim that jobs on several nodes share", at: name.node.range, key: "\(volume.path).name",
                    help: "make the claim ReadWriteMany, or keep jobs on one node")
            }
        }
    }

    /// Whether a comment says that several nodes may mount it.
    private static func saysShared(_ comment: String) -> Bool { comment.contains("Many") || comment.contains("RWX") || comment.contains("ROX") }
}
