/// `GIT_CLONE_PATH` is set, but not allowed.
struct CustomBuildDirNeeded: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "custom-build-dir-needed", .error, .global,
            summary: "`GIT_CLONE_PATH` is set, but not allowed",
            why: """
                Jobs may only choose where they clone to if `[runners.custom_build_dir]` is enabled. It is enabled by default \
                for the Docker and Kubernetes executors only. With the others, every job fails with `setting GIT_CLONE_PATH is \
                not allowed, enable custom_build_dir feature`.
                """,
            fix: .unsafe, sources: ["common/build.go:490", "executors/abstract.go:95-101"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  environment = [«"GIT_CLONE_PATH=$CI_BUILDS_DIR/project"»]

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "shell"
                      environment = ["GIT_CLONE_PATH=$CI_BUILDS_DIR/project"]

                    [runners.custom_build_dir]
                      enabled = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["GIT_DEPTH=10", «'GIT_CLONE_PATH=$CI_BUILDS_DIR/project'»]
                  [runners.custom_build_dir]
                    enabled = false

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      environment = ["GIT_DEPTH=10", 'GIT_CLONE_PATH=$CI_BUILDS_DIR/project']
                      [runners.custom_build_dir]
                        enabled = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["GIT_CLONE_PATH=$CI_BUILDS_DIR/project"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  environment = ["GIT_CLONE_PATH=$CI_BUILDS_DIR/project"]
                  [runners.custom_build_dir]
                    enabled = true

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let paths = Dictionary(grouping: config.environment.filter { $0.name == "GIT_CLONE_PATH" }, by: \.path)
        guard !paths.isEmpty else { return }
        for runner in config.runners {
            let enabled = runner.customBuildDir?.value.enabled?.value
            guard let executor = runner.executorName(in: config), Executors.known.contains(executor), enabled != true else { continue }
            guard enabled == false || !(Executors.docker + ["kubernetes"]).contains(executor) else { continue }
            for entry in paths["\(runner.keyPath).environment"] ?? [] {
                report.add(
                    self, "`GIT_CLONE_PATH` needs `[runners.custom_build_dir]` with `enabled = true`", at: entry.node.range, key: entry.path,
                    label: "every job fails", related: runner.customBuildDir?.value.enabled.map { [Related("turned off here", at: $0.statement)] } ?? [],
                    help: "enable it, or remove the variable",
                    fixes: [Fix("enable `custom_build_dir`", .unsafe, config.adding("enabled", .boolean(true), toTableAt: "\(runner.keyPath).custom_build_dir"))])
            }
        }
    }
}
