/// The chart does not read this key.
struct UnknownChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "unknown-chart-value", .warning, .values,
            summary: "the chart does not read this key",
            why: """
                Helm silently accepts any key, even one that no template reads.
                """,
            fix: .safe, yields: ["toml-key-as-chart-value", "chart-value-at-wrong-level", Yield("config-not-a-string", .around), Yield("env-as-wrong-shape", .around), Yield("image-as-string", .around), "wrong-type-value"], sources: ["chart 0.86.0 templates"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                «unregisterRunner»: true

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev
                    rbac:
                      create: true
                    serviceAccount:
                      create: true
                    runners:
                      secret: runner-token
                    unregisterRunners: true

                    """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «jobsNamespace»: ci

                """,
                repaired:
                    """
                    runners:
                      secret: runner-token
                      jobNamespace: ci

                    """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «runUntaggedJobs»: true

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                unregisterRunners: true

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  jobNamespace: ci
                extraVolumes: []

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // With a given chart, `unread-value` asks its templates.
        guard values.run == nil else { return }
        // What stands in a block that is not read is a part of that mistake.
        for stray in values.strayKeys where !DottedPath.ancestors(stray.path).dropFirst().contains(where: { ChartKey.all[$0].map { !values.reads($0) } ?? false }) {
            let parent = stray.path.split(separator: ".").dropLast().joined(separator: ".")
            let siblings = ChartKey.children(of: parent).filter { $0.isRead(by: values.target.chart) }
                .compactMap { $0.path.split(separator: ".").last.map(String.init) }
            let near = Self.meant(stray.member.key, among: siblings)
            guard !Self.isEmpty(stray.member.node) || near.map({ Spelling.isSlip(stray.member.key, of: $0) }) == true else { continue }
            // Umbrella charts and other tools keep keys of their own at the top: only what looks like a slip is one.
            guard near != nil || stray.path.hasPrefix("runners.") || stray.path.contains(".") && values.standsAlone else { continue }
            let isFree =
                near.map { name in
                    !siblings.isEmpty
                        && values.chart[path: (parent.isEmpty ? name : "\(parent).\(name)").split(separator: ".").map(String.init)] == nil
                } ?? false
            report.add(
                self, "the chart does not read `\(stray.path)`", at: stray.member.keyRange, key: stray.path, label: "has no effect",
                help: near.map { "did you mean `\($0)`?" } ?? Self.others(siblings, below: parent),
                fixes: near.flatMap { isFree && Self.isSlip(stray.member, of: parent.isEmpty ? $0 : "\(parent).\($0)") ? Fix("rename it to `\($0)`", .safe, values.renaming(stray.member, at: stray.path, to: $0)) : nil }.map { [$0] } ?? [])
        }
    }

    /// Whether only a slip can have made one of the other, and the value is of the shape the chart reads there.
    private static func isSlip(_ member: Member, of path: String) -> Bool {
        guard let key = ChartKey.all[path], let name = path.split(separator: ".").last, Spelling.isSlip(member.key, of: String(name)) else { return false }
        // Variables with a source of their own are for `extraEnvFrom`.
        if path == "extraEnv", member.node.members.contains(where: \.node.isTable) { return false }
        let isCollection = member.node.isTable || !member.node.elements.isEmpty
        return isCollection == (key.isOpen || !ChartKey.children(of: path).isEmpty)
    }

    /// A key that is near, or that the word ends with or begins: `containerSecurityContext` is `securityContext` to the chart,
    /// `terminationGracePeriod` lacks its `Seconds`.
    private static func meant(_ word: String, among keys: [String]) -> String? {
        if let near = Spelling.closest(to: word, among: keys, atMost: 3).first { return near }
        let lower = word.lowercased()
        let ends = keys.filter { $0.utf8.count > 4 && lower.hasSuffix($0.lowercased()) }.max { $0.utf8.count < $1.utf8.count }
        return ends ?? (lower.utf8.count > 6 ? keys.first { $0.lowercased().hasPrefix(lower) } : nil)
    }

    /// Nothing is lost when nobody reads an empty value of another chart's key.
    private static func isEmpty(_ node: Node) -> Bool {
        switch node.value {
        case .null: true
        case .array(let elements): elements.isEmpty
        case .table(let members): members.isEmpty
        case .string(let text): text.isEmpty
        case .boolean, .integer, .float, .dateTime: false
        }
    }

    /// What the chart does read there, where that is a short list.
    private static func others(_ siblings: [String], below parent: String) -> String? {
        guard !parent.isEmpty, !siblings.isEmpty, siblings.count <= 16 else { return nil }
        return "under `\(parent)` the chart reads " + siblings.sorted().map { "`\($0)`" }.joined(separator: ", ")
    }
}
