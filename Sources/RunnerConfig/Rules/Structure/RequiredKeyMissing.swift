/// A table lacks a required key.
struct RequiredKeyMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "required-key-missing", .error, .structure,
            summary: "a table lacks a required key",
            why: """
                If `[[runners.kubernetes.volumes.nfs]]` lacks its name, mount path, server, or path, the Runner refuses the file. \
                Referees without metrics or queries, and queuing durations without periods, load but do nothing; `gitlab-runner lint` \
                rejects them.
                """,
            isRefusal: true, sources: ["common/config.go:955-996", "commands/lint.go:55-101"])
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

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .missing(let key) = problem.kind, let requirement = key.required, requirement != .toRunJobs else { continue }
            // Spelt in another case: another rule says so.
            if problem.schema.namesMindCase, problem.table.members.contains(where: { $0.key.equalsIgnoringCase(key.name) && $0.key != key.name }) { continue }
            // In the table of NFS volumes an empty text, or a value of another type, counts as none.
            let unusable = problem.table.members.first { problem.schema.namesMindCase && $0.key == key.name }
            let place = unusable?.node.range ?? (problem.node.range.isEmpty ? problem.member.keyRange : problem.node.range)
            let label =
                switch requirement {
                case .toLoad: "the Runner refuses the file"
                case .toWork, .toRunJobs: "without it, the table has no effect"
                }
            report.add(
                self, unusable == nil ? "`\(key.name)` is missing" : "`\(key.name)` must be a string that is not empty", at: place, key: problem.path,
                label: label, help: "\(unusable == nil ? "add" : "set") `\(key.name)`: \(key.meaning)")
        }
    }
}
