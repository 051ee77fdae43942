/// Two configurations share a token but use different executors.
struct TokenOfOtherExecutor: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            "token-of-other-executor", .info, .secrets,
            summary: "two configurations share a token but use different executors",
            why: """
                To GitLab, all configurations with the same token are one runner: it assigns a job to whichever asks first. If \
                one of them runs jobs in containers and the other on the host, the same job may run either way, and fails from \
                time to time.
                """,
            sources: ["docs/fleet_scaling", "network/gitlab.go"])
    }

    private static func file(_ executor: String, token: String = "glrt-t3_Xq7VwZ2mKp9LrT4bNcYd") -> String {
        "[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  token = \(token.hasPrefix("«") ? token : "\"\(token)\"")\n  executor = \"\(executor)\"\n"
    }

    var examples: [Example] {
        [
            Example(
                .config, Self.file("shell", token: "«\"glrt-t3_Xq7VwZ2mKp9LrT4bNcYd\"»"), path: "b.toml",
                with: [Example.Neighbour("a.toml", .config, Self.file("docker"))]),
            Example(
                .config, Self.file("kubernetes", token: "«\"glrt-t3_Xq7VwZ2mKp9LrT4bNcYd\"»"), path: "b.toml",
                with: [Example.Neighbour("a.toml", .config, Self.file("docker") + Self.file("ssh", token: "glrt-t1_mKp9LrT4bNcYdXq7VwZ2"))]),
            Example(.config, Self.file("docker"), path: "b.toml", with: [Example.Neighbour("a.toml", .config, Self.file("docker"))]),
            Example(.config, Self.file("shell", token: "$TOKEN"), path: "b.toml", with: [Example.Neighbour("a.toml", .config, Self.file("docker", token: "$TOKEN"))]),
        ]
    }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        for group in workspace.neighbourhoods where group.count > 1 {
            var first: [String: (file: Int, executor: String)] = [:]
            for index in group.sorted(by: { workspace.files[$0].path < workspace.files[$1].path }) {
                guard case .config(let config) = workspace.files[index].subject else { continue }
                for runner in config.runners {
                    guard let token = runner.token, let executor = runner.executorName(in: config), DuplicateToken.isToken(token), !token.value.hasPrefix("$") else { continue }
                    let key = "\(token.value) \(runner.url?.value ?? "")"
                    guard let other = first[key] else {
                        first[key] = (index, executor)
                        continue
                    }
                    guard other.file != index, other.executor != executor else { continue }
                    report[file: index].add(
                        self, "`\(workspace.files[other.file].path)` has the same token, but the executor `\(other.executor)`", at: token.range, key: token.path,
                        help: "create a runner in GitLab for each executor")
                }
            }
        }
    }
}
