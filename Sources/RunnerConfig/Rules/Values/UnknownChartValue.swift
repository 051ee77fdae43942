/// No chart reads this key.
struct UnknownChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "unknown-chart-value", .warning, .values,
            summary: "no chart reads this key",
            why: """
                Helm takes any key and says nothing about those that no template asks for.
                """,
            fix: .safe, yields: ["toml-key-as-chart-value", "chart-value-at-wrong-level", Yield("config-not-a-string", .around), Yield("env-as-wrong-shape", .around), Yield("image-as-string", .around)], sources: ["chart 0.86.0 templates"])
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
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // Which keys a given chart reads, its templates say: `unread-value`.
        guard values.run == nil else { return }
        for stray in values.strayKeys {
            let parent = stray.path.split(separator: ".").dropLast().joined(separator: ".")
            let siblings = ChartKey.children(of: parent).filter { $0.isRead(by: values.target.chart) }
                .compactMap { $0.path.split(separator: ".").last.map(String.init) }
            let near = Spelling.closest(to: stray.member.key, among: siblings).first
            // Umbrella charts and other tools keep keys of their own at the top: only what looks like a slip is one.
            guard near != nil || stray.path.hasPrefix("runners.") || stray.path.contains(".") && values.prefix.isEmpty else { continue }
            let isFree =
                near.map { name in
                    !siblings.isEmpty
                        && values.chart[path: (parent.isEmpty ? name : "\(parent).\(name)").split(separator: ".").map(String.init)] == nil
                } ?? false
            report.add(
                self, "no chart reads `\(stray.path)`", at: stray.member.keyRange, key: stray.path, label: "does nothing",
                help: near.map { "did you mean `\($0)`?" },
                fixes: near.flatMap { isFree ? Fix("rename it to `\($0)`", .safe, values.renaming(stray.member, at: stray.path, to: $0)) : nil }.map { [$0] } ?? [])
        }
    }
}
