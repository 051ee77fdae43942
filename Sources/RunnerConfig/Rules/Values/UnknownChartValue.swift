/// The chart does not read this key.
struct UnknownChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "unknown-chart-value", .warning, .values,
            summary: "the chart does not read this key",
            why: """
                Helm silently accepts any key, even one that no template reads.
                """,
            fix: .safe, yields: ["toml-key-as-chart-value", "job-setting-below-runners", "chart-value-at-wrong-level", Yield("config-not-a-string", .around), Yield("env-as-wrong-shape", .around), Yield("image-as-string", .around), "wrong-type-value"], sources: ["chart 0.86.0 templates"])
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
        var known: [String: NearKey] = [:]
        for stray in values.strayKeys {
            let parent = KeyIndex.parent(of: stray.path)
            let names = known[parent] ?? NearKey(below: parent, in: values.target.chart)
            known[parent] = names
            let siblings = names.names.map(\.text)
            let near = names.meant(by: stray.member.key, stray.member.node)
            let isSlip = near.map { Spelling.isSlip(stray.member.key, of: $0) } ?? false
            // Nothing is lost when nobody reads an empty value of another chart's key.
            guard stray.member.node.isFilled || isSlip, isTold(stray, near: near != nil, isSlip, values) else { continue }
            let path = near.map { parent.isEmpty ? $0 : "\(parent).\($0)" }
            let isFree = path.map { values.member($0) == nil && ChartValue.named($0) != nil && !siblings.isEmpty } ?? false
            report.add(
                self, "the chart does not read `\(stray.path)`", at: stray.member.keyRange, key: stray.path, label: "has no effect",
                help: near.map { "did you mean `\($0.contains(".") ? path ?? $0 : $0)`?" }
                    ?? (parent.isEmpty ? "the chart has no value for this field of the pod" : Self.others(siblings, like: stray.member.key, below: parent)),
                fixes: near.flatMap { name in
                    isFree && !name.contains(".") && path.map { Self.isSlip(stray.member, of: $0) } == true
                        ? Fix("rename it to `\(name)`", .safe, values.renaming(stray.member, at: stray.path, to: name)) : nil
                }.map { [$0] } ?? [])
        }
    }

    /// Whether the values are certain to be the chart's, as far as a key is concerned: wrappers and umbrella charts have keys of their
    /// own at the top, and there only what looks like a slip is one.
    private func isTold(_ stray: StrayKey, near isNear: Bool, _ isSlip: Bool, _ values: ValuesFile) -> Bool {
        if stray.path.contains(".") { return isNear || stray.path.hasPrefix("runners.") || values.standsAlone }
        return values.isCertain ? isNear || Self.podFields.contains(stray.member.key) : isSlip
    }

    /// Fields of a pod that people write at the top, and that no chart had a value for.
    private static let podFields: Set<String> = [
        "hostNetwork", "hostPID", "hostIPC", "hostUsers", "dnsPolicy", "dnsConfig", "nodeName", "restartPolicy", "shareProcessNamespace",
        "enableServiceLinks", "initContainers", "preemptionPolicy", "readinessGates", "setHostnameAsFQDN", "subdomain", "activeDeadlineSeconds",
    ]

    /// Whether only a slip can have made one of the other, and the value is of the shape the chart reads there.
    private static func isSlip(_ member: Member, of path: String) -> Bool {
        guard let key = ChartValue.named(path), Spelling.isSlip(member.key, of: KeyIndex.lastName(of: path)) else { return false }
        // Variables with a source of their own are for `extraEnvFrom`.
        if path == "extraEnv", member.node.members.contains(where: \.node.isTable) { return false }
        let isCollection = member.node.isTable || !member.node.elements.isEmpty
        return isCollection == (key.kind.isOpen || !ChartValue.children(of: path).isEmpty)
    }

    /// The nearest of what the chart does read there.
    private static func others(_ siblings: [String], like word: String, below parent: String) -> String? {
        guard !siblings.isEmpty else { return nil }
        let letters = word.utf8.map(\.lowercasedASCII)
        let nearest = siblings.map { (name: $0, distance: Spelling.distance(letters, $0.utf8.map(\.lowercasedASCII), limit: 64)) }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(6).map { "`\($0.name)`" }
        return "under `\(parent)` the chart reads " + nearest.joined(separator: ", ") + (siblings.count > nearest.count ? " and \(siblings.count - nearest.count) more" : "")
    }
}
