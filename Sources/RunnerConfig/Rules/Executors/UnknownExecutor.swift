/// There is no executor of that name.
struct UnknownExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-executor", .error, .executors,
            summary: "there is no executor of that name",
            why: """
                The name is looked up letter by letter. A runner with another one loads, is marked unhealthy, and gets no \
                jobs.
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let executor = runner.executor, !executor.value.isEmpty, !Executors.known.contains(executor.value),
                !Executors.removed.contains(executor.value)
            else { continue }
            let squeezed = executor.value.lowercased()
            let near =
                ["k8s": "kubernetes", "docker-machine": "docker+machine", "docker_machine": "docker+machine"][squeezed]
                ?? Executors.known.first { $0 == squeezed } ?? Spelling.closest(to: squeezed, among: Executors.known).first
            report.add(
                self, "there is no executor `\(executor.value)`", at: executor.range, key: executor.path, label: "the runner gets no jobs",
                help: near.map { "did you mean `\($0)`?" } ?? "the executors are " + Executors.known.joined(separator: ", "),
                fixes: near.map { [Fix("use `\($0)`", .safe, config.replacing(executor.member.node, at: executor.path, with: .string($0)))] } ?? [])
        }
    }
}
