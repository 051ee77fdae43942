/// A table lacks a required key.
struct RequiredKeyMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "required-key-missing", .error, .structure,
            summary: "a table lacks a required key",
            why: """
                If `[[runners.kubernetes.volumes.nfs]]` lacks its name, mount path, server, or path, the Runner refuses the \
                file. Referees without metrics or queries, and queuing durations without periods, load but have no effect; \
                `gitlab-runner lint` rejects them. Kubernetes refuses any other volume without a name or mount path, and an \
                affinity without its `topology_key` or `operator`: every job fails with "Required value".
                """,
            isRefusal: true, sources: ["common/config.go:955-996", "pkg/apis/core/validation/validation.go ValidateVolumes, ValidateVolumeMounts", "commands/lint.go:55-101"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    «[[runners.kubernetes.volumes.nfs]]»
                      name = "builds"
                      mount_path = "/builds"
                      server = "nfs.acme.dev"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.volumes.nfs = [{ name = «""», mount_path = "/builds", server = "nfs.acme.dev", path = "/export" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  «[runners.referees.metrics]»
                    prometheus_address = "prometheus:9090"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    «[[runners.kubernetes.volumes.host_path]]»
                      mount_path = "/opt/tools"
                    [[runners.kubernetes.volumes.csi]]
                      name = "keys"
                      mount_path = «""»
                      driver = "secrets-store.csi.k8s.io"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.affinity.pod_anti_affinity]
                    «[[runners.kubernetes.affinity.pod_anti_affinity.required_during_scheduling_ignored_during_execution]]»
                      namespaces = ["ci"]
                  [runners.kubernetes]
                    host_aliases = [«{ ip = "", hostnames = ["gitlab.acme.dev"] }»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.nfs]]
                      name = "builds"
                      mount_path = "/builds"
                      server = "nfs.acme.dev"
                      path = "/export/builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "builds"
                      mount_path = "/builds"

                """),
        ]
    }

    var concerns: KeyNames { "kubernetes monitoring referees" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .missing(let key) = problem.kind, let requirement = key.required, requirement != .toRunJobs else { continue }
            // Spelt in another case: another rule says so.
            if problem.schema.namesMindCase, problem.table.members.contains(where: { $0.key.equalsIgnoringCase(key.name) && $0.key != key.name }) { continue }
            // In the table of NFS volumes an empty text, or a value of another type, counts as none.
            let unusable = problem.table.members.first {
                problem.schema.namesMindCase && $0.key == key.name || requirement == .toRunPods && $0.key.equalsIgnoringCase(key.name)
            }
            let place = unusable?.node.range ?? (problem.node.range.isEmpty ? problem.member.keyRange : problem.node.range)
            let label =
                switch requirement {
                case .toLoad: "the Runner refuses the file"
                case .toWork, .toRunJobs: "without it, the table has no effect"
                case .toRunPods: "every job fails"
                }
            report.add(
                self, unusable == nil ? "`\(key.name)` is missing" : "`\(key.name)` must be a non-empty string", at: place, key: problem.path,
                label: label, help: "\(unusable == nil ? "add" : "set") `\(key.name)`: \(key.meaning)")
        }
        // What Kubernetes wants of what the Runner hands on.
        for problem in config.podProblems where !problem.isAboutWeight {
            guard case .missing(let field, _) = problem.kind else { continue }
            let name = RunnerShape.name(field.name)
            report.add(
                self, "`\(name)` is missing", at: problem.range, key: problem.path, label: "every job fails", help: "add `\(name)`: \(field.meaning)")
        }
    }
}
