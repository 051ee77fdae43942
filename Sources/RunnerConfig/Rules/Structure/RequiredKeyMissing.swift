/// A table lacks the key it cannot do without.
struct RequiredKeyMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "required-key-missing", .error, .structure,
            summary: "a table lacks the key it cannot do without",
            why: """
                `[[runners.kubernetes.volumes.nfs]]` without name, mount path, server and path makes the Runner refuse the file. \
                Referees without metrics or queries, and queuing durations without periods, load and do nothing; `gitlab-runner lint` \
                refuses them.
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
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .missing(let key) = problem.kind, let requirement = key.required else { continue }
            // Written in other letters: a rule of its own says so.
            if problem.schema.namesMindCase, problem.table.members.contains(where: { $0.key.equalsIgnoringCase(key.name) && $0.key != key.name }) { continue }
            let place = problem.node.range.isEmpty ? problem.member.keyRange : problem.node.range
            let label =
                switch requirement {
                case .toLoad: "the Runner refuses the file"
                case .toWork: "without it the table does nothing"
                }
            report.add(self, "`\(key.name)` is missing here", at: place, key: problem.path, label: label, help: "add `\(key.name)`: \(key.meaning)")
        }
    }
}
