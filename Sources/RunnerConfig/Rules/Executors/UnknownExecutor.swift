/// The Runner does not know an executor.
struct UnknownExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-executor", .error, .executors,
            summary: "the Runner does not know this executor",
            why: """
                Executor names are case-sensitive. The Runner loads a file with an unknown one, but marks the runner as unhealthy \
                and runs no jobs for it.
                """,
            fix: .safe, sources: ["commands/multi.go:1154-1161"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = «"Docker"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"

                    """),
            Example(
                .config,
                """
                runners = [{ name = "ci", executor = «'k8s'» }]

                """,
                repaired:
                    """
                    runners = [{ name = "ci", executor = 'kubernetes' }]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = «"podman"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-ssh"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let isUnknown = { (name: String) in !name.isEmpty && !Executors.known.contains(name) && !Executors.removed.contains(name) }
        guard config.executorNames.contains(where: isUnknown) else { return }
        for runner in config.runners {
            guard let executor = runner.executor, isUnknown(executor.value) else { continue }
            let squeezed = executor.value.lowercased()
            let alias = ["k8s": "kubernetes", "docker-machine": "docker+machine", "docker_machine": "docker+machine"][squeezed]
            let near = alias ?? Executors.known.first { $0 == squeezed } ?? Spelling.closest(to: squeezed, among: Executors.known).first
            // What is farther off is a suggestion only.
            let certain = near.flatMap { $0 == alias || $0 == squeezed || Spelling.isSlip(squeezed, of: $0) ? $0 : nil }
            report.add(
                self, "`\(executor.value)` is not an executor", at: executor.range, key: executor.path, label: "the runner runs no jobs",
                help: near.map { "did you mean `\($0)`?" } ?? "use one of: " + Executors.known.joined(separator: ", "),
                fixes: certain.map { [Fix("use `\($0)`", .safe, config.replacing(executor.member.node, at: executor.path, with: .string($0)))] } ?? [])
        }
    }
}
