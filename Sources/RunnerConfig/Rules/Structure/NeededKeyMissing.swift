/// Jobs fail without this key.
struct NeededKeyMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "needed-key-missing", .error, .structure,
            summary: "jobs fail without this key",
            why: """
                The file loads, and every job of the runner fails: a custom executor without `run_exec` cannot run a \
                script, docker+machine without `MachineName` says `missing Machine options` and without \
                `MachineDriver` creates no machine, an autoscaler without `plugin` cannot speak with the cloud, a \
                virtual machine needs `base_name`, and a service needs the `name` of its image.
                """,
            yields: [Yield("unknown-key", .path), Yield("key-in-wrong-table", .table)], sources: ["executors/docker/machine/provider.go:623", "docker/machine commands/create.go:165-169", "executors/custom/custom.go:146-157", "executors/virtualbox/virtualbox.go:214-243", "executors/docker/docker.go:454"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "docker+machine"
                  «[runners.machine]»
                    MachineDriver = "google"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    services = [«{ alias = "db" }»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "custom"
                  «[runners.custom]»
                    config_exec = "/opt/ci/config.sh"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "docker+machine"
                  [runners.machine]
                    MachineDriver = "google"
                    MachineName = "ci-%s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.machine]
                    IdleCount = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "shell"
                  [runners.custom]
                    config_exec = "/opt/ci/config.sh"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.syntaxProblems.isEmpty else { return }
        for problem in config.schemaProblems {
            guard case .missing(let key) = problem.kind, key.required == .toRunJobs, isUsed(problem, in: config) else { continue }
            // Written under another name: the rule of unknown keys says so.
            if problem.table.members.contains(where: { key.otherNames.contains($0.key.lowercased()) }) { continue }
            let place = problem.node.range.isEmpty ? problem.member.keyRange : problem.node.range
            report.add(
                self, "`\(key.name)` is missing", at: place, key: problem.path, label: "every job fails",
                help: "add `\(key.name)`: \(key.meaning)")
        }
    }

    /// Whether the runner's executor looks into the table. A part of a file, as docs print it, may well leave out a key of a whole table, though
    /// not of an entry.
    private func isUsed(_ problem: SchemaProblem, in config: ConfigFile) -> Bool {
        let steps = DottedPath.steps(problem.tablePath)
        guard steps.count > 2, case .element(let index) = steps[1], case .key(let section) = steps[2] else { return false }
        guard steps.count > 3 || !config.isFragment, let runner = config.runners[safe: index] else { return steps.count > 3 }
        guard let executor = runner.executorName(in: config), Executors.known.contains(executor) else { return steps.count > 3 }
        return Executors.sections(for: executor).contains(section)
    }
}
