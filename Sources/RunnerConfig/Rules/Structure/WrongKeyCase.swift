/// The key is in another case than the Runner writes it.
struct WrongKeyCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wrong-key-case", .info, .structure,
            summary: "the case of the key differs from the documentation",
            why: """
                The Runner ignores the case of keys, so this works. However, a search for the documented name does not find the \
                key, and in `[[runners.kubernetes.volumes.nfs]]` case matters.
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

                """,
                repaired:
                    """
                    [[runners]]
                      limit = 4

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    «type» = "s3"
                    Shared = true
                    s3 = { «bucketName» = "ci", BucketLocation = "eu-west-1" }

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        Shared = true
                        s3 = { BucketName = "ci", BucketLocation = "eu-west-1" }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.«Docker»]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 4

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["Limit=4"]
                  [runners.kubernetes.node_selector]
                    Limit = "none"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .otherCase(let key) = problem.kind, problem.path != "runners" else { continue }
            let isSimple = !problem.member.node.isTable && problem.member.node.spelling != .block
            report.add(
                self, "the documented spelling of `\(problem.member.key)` is `\(key.name)`", at: problem.member.keyRange, key: problem.path, label: "works anyway",
                help: "rename it to `\(key.name)`",
                fixes: isSimple ? [Fix("rename it to `\(key.name)`", .safe, config.renaming(problem.member, at: problem.path, to: key.name))] : [])
        }
    }
}
