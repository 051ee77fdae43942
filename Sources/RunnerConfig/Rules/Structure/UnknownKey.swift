/// The Runner does not know this key.
struct UnknownKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-key", .warning, .structure,
            summary: "the Runner does not know this key",
            why: """
                The Runner silently ignores unknown keys, so the setting has no effect.
                """,
            fix: .safe, yields: ["plugin-key-outside-plugin-config", "key-repeats-its-table"], sources: ["common/config.go:2598"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  «buids_dir» = "/mnt/builds"

                """,
                repaired:
                    """
                    [[runners]]
                      builds_dir = "/mnt/builds"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { «imagePullPolicy» = "always" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    «restart» = "always"

                """),
            Example(
                .config,
                """
                [[runners]]
                  «buids_dir» = "/mnt/builds"
                  builds_dir = "/builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  builds_dir = "/mnt/builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_annotations]
                    buids_dir = "/mnt/builds"
                  [runners.autoscaler.plugin_config]
                    profile = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            let key = problem.member.key
            let place = problem.member.keyRange
            let context = problem.table.range.isEmpty || problem.table.spelling != .block ? [] : [Related("in this table", at: problem.table.range)]
            switch story {
            case .misspelled(let known):
                let isFree = !problem.table.members.contains { $0.key.equalsIgnoringCase(known.name) }
                let fits = problem.member.statement.lowerBound == place.lowerBound && known.kind.takes(problem.member.node)
                    && Spelling.isSlip(key, of: known.name)
                report.add(
                    self, "unknown key `\(key)`", at: place, key: problem.path, label: "the Runner ignores it", related: context,
                    help: "did you mean `\(known.name)`?",
                    fixes: isFree && fits ? [Fix("rename it to `\(known.name)`", .safe, config.renaming(problem.member, at: problem.path, to: known.name))] : [])
            case .unknown:
                report.add(
                    self, "unknown key `\(key)`", at: place, key: problem.path, label: "the Runner ignores it", related: context,
                    help: Self.help(problem))
            case .otherLetters, .cacheLevel, .dockerDNS, .otherTable: break
            }
        }
    }

    private static func help(_ problem: SchemaProblem) -> String {
        let key = problem.member.key
        if problem.schema === RunnerTable.schema, let place = setInGitLab[key.lowercased()] { return place }
        if let path = flattened(key, problem.schema) { return "did you mean `\(path)`?" }
        let homes = Set(KeyIndex.named(key).filter { $0.key.kind.resembles(problem.member.node) }.map(\.home))
        guard let home = homes.first, homes.count == 1, Executors.allSections.contains(where: { home == "runners.\($0)" })
        else { return "check the spelling, move it to the table it belongs in, or remove it" }
        return "remove it: it is a key of `[\(home)]`, which other executors use"
    }

    /// What belongs to a runner and not to its configuration.
    private static let setInGitLab: [String: String] = {
        let tags = "remove it: tags are set in GitLab, or with `--tag-list` of `gitlab-runner register`"
        var places = Dictionary(uniqueKeysWithValues: ["tags", "tag", "tag_list", "tag-list", "taglist"].map { ($0, tags) })
        for key in ["run_untagged", "run-untagged", "locked", "paused", "access_level", "access-level", "maximum_timeout", "maximum-timeout", "maintenance_note"] {
            places[key] = "remove it, and set this in GitLab, on the runner's page"
        }
        for key in ["registration_token", "registration-token"] {
            places[key] = "remove it: a registration token is only for `gitlab-runner register`; config.toml needs `token`"
        }
        return places
    }()

    /// `docker_tmpfs` becomes `docker.tmpfs`: a path written as one name.
    private static func flattened(_ key: String, _ schema: TableSchema) -> String? {
        for index in key.indices where key[index] == "_" || key[index] == "-" {
            guard let table = schema.key(String(key[..<index])), let inner = table.kind.schema else { continue }
            let rest = String(key[key.index(after: index)...])
            if let key = inner.key(rest) { return "\(table.name).\(key.name)" }
            if let path = flattened(rest, inner) { return "\(table.name).\(path)" }
        }
        return nil
    }
}
