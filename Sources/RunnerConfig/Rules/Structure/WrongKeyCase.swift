/// The key is written in other letters than the Runner does.
struct WrongKeyCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wrong-key-case", .info, .structure,
            summary: "the key is written in other letters than the Runner does",
            why: """
                The decoder does not mind capitals, so this works. People who search for the key do not find it, though, and \
                `[[runners.kubernetes.volumes.nfs]]` does mind.
                """,
            fix: .safe)
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  «Limit» = 4

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 4

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .otherCase(let key) = problem.kind, problem.path != "runners" else { continue }
            let isSimple = !problem.member.node.isTable && problem.member.node.spelling != .block
            report.add(
                self, "`\(problem.member.key)` is written `\(key.name)`", at: problem.member.keyRange, key: problem.path, label: "works all the same",
                help: "rename it",
                fixes: isSimple ? [Fix("rename it to `\(key.name)`", .safe, config.renaming(problem.member, at: problem.path, to: key.name))] : [])
        }
    }
}
