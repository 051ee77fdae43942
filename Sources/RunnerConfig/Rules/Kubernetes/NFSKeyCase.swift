/// Keys of NFS volumes are case-sensitive.
struct NFSKeyCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "nfs-key-case", .error, .kubernetes, also: [.warning],
            summary: "keys of NFS volumes are case-sensitive",
            why: """
                In every other table the case of a key does not matter. `[[runners.kubernetes.volumes.nfs]]` has its own \
                decoder, which does not recognize `Name`: the key counts as missing, and without a name, path or server the \
                Runner refuses the file.
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
                  [runners.kubernetes.volumes]
                    nfs = [{ name = "builds", mount_path = "/builds", server = "nfs.acme.dev", path = "/export", «Read_Only» = true }]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes.volumes]
                        nfs = [{ name = "builds", mount_path = "/builds", server = "nfs.acme.dev", path = "/export", read_only = true }]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.nfs]]
                      name = "builds"
                      «NAME» = "old"
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      Name = "builds"
                      Mount_Path = "/builds"

                """),
        ]
    }

    var concerns: KeyNames { "nfs" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            guard case .otherLetters(let key) = story else { continue }
            let isFree = problem.table.members.allSatisfy { $0.key != key.name }
            let isFatal = key.required != nil && isFree
            // The name as written: elsewhere its case does not count, here it makes another path.
            let path = "\(problem.tablePath).\(problem.member.key)"
            report.add(
                self, "`\(problem.member.key)` must be written `\(key.name)` here", at: problem.member.keyRange, key: problem.path,
                severity: isFatal ? nil : .warning, label: isFatal ? "the Runner refuses the file" : "ignored",
                help: isFree ? "rename it to `\(key.name)`" : "remove it: `\(key.name)` is set as well",
                fixes: isFree ? [Fix("rename it to `\(key.name)`", .safe, config.renaming(problem.member, at: path, to: key.name))] : [])
        }
    }
}
