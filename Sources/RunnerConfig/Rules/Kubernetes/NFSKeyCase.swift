/// The keys of NFS volumes are case-sensitive.
struct NFSKeyCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "nfs-key-case", .error, .kubernetes, also: [.warning],
            summary: "the keys of NFS volumes are case-sensitive",
            why: """
                Every other table takes keys in any case. `[[runners.kubernetes.volumes.nfs]]` takes them in lowercase only: `Name` \
                is ignored. The Runner refuses the file if `name`, `mount_path`, `server` or `path` is missing.
                """,
            fix: .safe, isRefusal: true, sources: ["common/config.go:955-996"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.nfs]]
                      «Name» = "builds"
                      mount_path = "/builds"
                      server = "nfs.acme.dev"
                      path = "/export/builds"

                """,
                repaired:
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
                    [[runners.kubernetes.volumes.nfs]]
                      name = "builds"
                      mount_path = "/builds"
                      server = "nfs.acme.dev"
                      path = "/export/builds"
                      «Read_Only» = true

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        [[runners.kubernetes.volumes.nfs]]
                          name = "builds"
                          mount_path = "/builds"
                          server = "nfs.acme.dev"
                          path = "/export/builds"
                          read_only = true

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
                    [[runners.kubernetes.volumes.host_path]]
                      Name = "builds"
                      mount_path = "/builds"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            guard case .otherLetters(let key) = story else { continue }
            // The table tells keys apart by case, and so does the path of what changes.
            let place = "\(problem.tablePath).\(problem.member.key)"
            let isFree = problem.table.members.allSatisfy { $0.key != key.name }
            report.add(
                self, "`\(problem.member.key)` must be written `\(key.name)` here", at: problem.member.keyRange, key: problem.path,
                severity: key.required == nil ? .warning : nil, label: key.required == nil ? "ignored" : "the Runner refuses the file",
                help: "rename it",
                fixes: isFree ? [Fix("rename it to `\(key.name)`", .safe, config.renaming(problem.member, at: place, to: key.name))] : [])
        }
    }
}
