/// NFS volumes mind the case of letters.
struct NFSKeyCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "nfs-key-case", .error, .kubernetes,
            summary: "NFS volumes mind the case of letters",
            why: """
                Every other table takes keys in any case. `[[runners.kubernetes.volumes.nfs]]` has a decoder of its own, to which \
                `Name` is unknown: the key counts as missing, and the Runner refuses the file for a missing name, path or server.
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
        for (problem, story) in config.unknownKeys {
            guard case .otherLetters(let key) = story else { continue }
            let isFree = problem.table.members.allSatisfy { $0.key != key.name }
            report.add(
                self, "`\(problem.member.key)` has to be written `\(key.name)` here", at: problem.member.keyRange, key: problem.path,
                severity: key.required == nil ? .warning : nil, label: key.required == nil ? "ignored" : "the Runner refuses the file",
                help: "rename it",
                fixes: isFree ? [Fix("rename it to `\(key.name)`", .safe, config.renaming(problem.member, at: problem.path, to: key.name))] : [])
        }
    }
}
