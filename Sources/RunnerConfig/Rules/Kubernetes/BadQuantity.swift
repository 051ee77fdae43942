/// This is no quantity for Kubernetes.
struct BadQuantity: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-quantity", .error, .kubernetes,
            summary: "this is no quantity for Kubernetes",
            why: """
                Kubernetes writes amounts as a number with n, u, m, k, M, G, T, P, E, or Ki to Ei behind it, without a blank. The Runner \
                reads them when a job starts, and every job fails over one that it cannot read. A wrong `size_limit` only leaves the \
                folder without a limit.
                """,
            fix: .unsafe, sources: ["executors/kubernetes/util.go:390-425", "executors/kubernetes/kubernetes.go:2087-2098"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = «"2GB"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = «"1 core"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = "500m"
                    memory_limit = "2Gi"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(let key, .quantity) = problem.kind, let text = problem.node.string else { continue }
            let isHarmless = problem.schema === EmptyDirVolumeTable.schema
            let repair = Self.repair(text)
            report.add(
                self, "`\(text)` is no quantity for Kubernetes", at: problem.node.range, key: problem.path,
                severity: isHarmless ? .warning : nil, label: isHarmless ? "the folder has no limit" : "every job fails",
                help: repair.map { "write `\"\($0.text)\"`" } ?? (key.name.contains("cpu") ? "write `\"500m\"` or `\"2\"`" : "write `\"512Mi\"` or `\"2Gi\"`"),
                fixes: repair.map { [Fix("write `\"\($0.text)\"`", $0.safety, config.replacing(problem.node, at: problem.path, with: .string($0.text)))] } ?? [])
        }
    }

    /// A blank can go without a thought; which unit `GB` meant is a guess.
    private static func repair(_ text: String) -> (text: String, safety: Fix.Safety)? {
        let squeezed = String(text.filter { !$0.isWhitespace })
        if Quantity(squeezed).isValid { return (squeezed, .safe) }
        let lower = squeezed.lowercased()
        for (ending, unit) in [("kib", "Ki"), ("mib", "Mi"), ("gib", "Gi"), ("kb", "Ki"), ("mb", "Mi"), ("gb", "Gi"), ("tb", "Ti"), ("ki", "Ki"), ("mi", "Mi"), ("gi", "Gi"), ("g", "Gi")]
        where lower.hasSuffix(ending) {
            let candidate = String(lower.dropLast(ending.count)) + unit
            if Quantity(candidate).isValid { return (candidate, .unsafe) }
        }
        return nil
    }
}
