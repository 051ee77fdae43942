/// The key belongs in another table.
struct KeyInWrongTable: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "key-in-wrong-table", .warning, .structure, also: [.error],
            summary: "the key belongs in another table",
            why: """
                A key belongs to the header above it. In a table where the Runner does not expect it, the key is silently \
                ignored, for example a setting of `[[runners]]` after `[runners.docker]`, or a machine option at the top of the \
                file.
                """,
            isRefusal: true, yields: ["plugin-key-outside-plugin-config", "key-repeats-its-table"], sources: ["common/config.go:2598"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «MachineOptions» = ["amazonec2-region=eu-central-1"]

                [[runners]]
                  name = "a"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  «privileged» = true
                  [runners.docker]
                    image = "alpine"
                    «limit» = 4

                """),
            Example(
                .config,
                """
                [session_server]
                  listen_address = ":8093"
                  «concurrent» = 10

                [[runners]]
                  docker = { image = "alpine", «output_limit» = 8192 }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    [runners.docker.sysctls]
                      "net.core.somaxconn" = "1024"
                      «shm_size» = 300000000

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    [runners.kubernetes.node_selector]
                      arch = "amd64"
                      «cpu_limit» = "2"

                """),
            Example(
                .config,
                """
                concurrent = 10

                [[runners]]
                  executor = "docker"
                  limit = 4
                  [runners.docker]
                    image = "alpine"
                    privileged = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    [runners.kubernetes.pod_labels]
                      environment = "production"
                      name = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let swallowedKeys = SwallowedKey.all(in: config)
        guard !config.unknownKeys.isEmpty || !swallowedKeys.isEmpty else { return }
        lazy var keys = SetKeys(config)
        for (problem, story) in config.unknownKeys {
            guard case .otherTable(let entry) = story else { continue }
            let isThere = !problem.member.node.isTable && keys.hold(entry.path, besides: problem.path)
            report.add(
                self, "`\(problem.member.key)` belongs \(entry.header.hasPrefix("[") ? "in `\(entry.header)`" : "at \(entry.header)")",
                at: problem.member.keyRange, key: problem.path, label: "ignored here",
                related: problem.table.range.isEmpty || problem.table.spelling != .block
                    ? [] : [Related("in this table", at: problem.table.range)],
                help: isThere
                    ? Self.removal(entry.key.name, entry.header)
                    : problem.table.spelling == .inline ? "move it there" : "move it there: a key belongs to the header above it")
        }
        for swallowed in swallowedKeys {
            let place = swallowed.map.range
            report.add(
                self, "`\(swallowed.member.key)` belongs in `\(swallowed.header)`, not in `\(swallowed.mapName)`", at: swallowed.member.keyRange,
                key: swallowed.path, severity: swallowed.isRefused ? .error : .warning,
                label: swallowed.isRefused ? "the Runner refuses the file: entries here are strings" : "becomes an entry of `\(swallowed.mapName)`",
                related: place.isEmpty || swallowed.map.spelling != .block ? [] : [Related("in this table", at: place)],
                help: keys.hold(swallowed.home, besides: swallowed.path)
                    ? Self.removal(swallowed.member.key, swallowed.header)
                    : "move it up, directly below `\(swallowed.header)`: a key belongs to the header above it")
        }
    }

    /// The keys that are set, and by which runner.
    private struct SetKeys {
        private let keys: Set<[String]>

        init(_ config: ConfigFile) {
            keys = Set(config.entries.map { [Self.runner(of: $0.path), KeyIndex.withoutIndices($0.path).lowercased()] })
        }

        /// Whether a key is already set where it belongs, in the runner of a path.
        func hold(_ key: String, besides path: String) -> Bool { keys.contains([key.contains(".") ? Self.runner(of: path) : "", key.lowercased()]) }

        /// `runners[0]`; empty for what stands in none.
        private static func runner(of path: String) -> String {
            path.hasPrefix("runners[") ? String(path.prefix { $0 != "]" }) : ""
        }
    }

    private static func removal(_ name: String, _ header: String) -> String {
        header.hasPrefix("[") ? "remove it: `\(header)` already sets `\(name)`" : "remove it: `\(name)` is already set there"
    }
}
