/// A toleration is not written as the Runner takes it.
struct TolerationFormat: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "toleration-format", .error, .kubernetes,
            summary: "a toleration is not `\"key=value\" = \"Effect\"`",
            why: """
                In `[runners.kubernetes.node_tolerations]`, the left side is the key of a taint, or `key=value`. The right side \
                is the effect: `NoSchedule`, `PreferNoSchedule`, `NoExecute`, or an empty string for all of them. Kubernetes \
                refuses a pod with any other effect, or with a colon in the key or value, and every job fails.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:2632-2656", "pkg/apis/core/validation/validation.go ValidateTolerations"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.node_tolerations]
                      "ci=true" = «"noschedule"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        [runners.kubernetes.node_tolerations]
                          "ci=true" = "NoSchedule"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    node_tolerations = { «"ci=true:NoSchedule"» = "" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.node_tolerations.NoSchedule = «"ci=true"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.node_tolerations]
                    "dedicated" = «"ci:NoSchedule"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.node_tolerations]
                    «"dedicated==ci"» = "NoExecute"
                    «"dedicated ci"» = "NoSchedule"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.node_tolerations]
                    "node-role.kubernetes.io/control-plane" = "NoSchedule"
                    "ci=" = "PreferNoSchedule"
                    "" = ""
                    spot = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.node_tolerations]
                    "{{ .Values.taint }}" = "{{ .Values.effect }}"

                """),
        ]
    }

    var concerns: KeyNames { "node_tolerations" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            for entry in pod.member("node_tolerations")?.node.members ?? [] where !RunnerShape.filledIn(Node(.string(entry.key))) {
                let path = "\(pod.path).node_tolerations.\(DottedPath.step(entry.key))"
                for problem in ShapeCheck(Self.toleration(entry), kind: .object(.toleration), path: "toleration", key: entry.keyRange).problems {
                    switch problem.kind {
                    case .notAllowed(let effects):
                        let text = problem.node.string ?? ""
                        let meant = effects.first { $0.equalsIgnoringCase(text) }
                        report.add(
                            self, "`\(text)` is not a valid effect", at: entry.node.range, key: path, label: "every job fails",
                            help: "write " + (meant.map { "`\"\($0)\"`" } ?? Self.rewritten(entry, effects) ?? FieldRule.alternatives(effects)),
                            fixes: meant.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(entry.node, at: path, with: .string($0)))] } ?? [])
                    case .badValue(let kind):
                        report.add(
                            self, "`\(problem.node.string ?? "")` is not a valid \(kind == .labelKey ? "key" : "value") of a taint", at: entry.keyRange, key: path,
                            label: "every job fails",
                            help: Self.rewritten(entry, Self.effects).map { "write \($0)" }
                                ?? (entry.key.contains(":") ? "the effect comes after the equals sign: `\"key=value\" = \"NoSchedule\"`" : kind.advice))
                    case .wrongType, .unknownField, .missing, .empty, .outOfRange, .emptyEntry, .broken: break
                    }
                }
            }
        }
    }

    private static let effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"]

    /// `"ci=true:NoSchedule" = ""` and `"dedicated" = "ci:NoSchedule"` as the Runner takes them; nil where no effect follows a colon.
    private static func rewritten(_ entry: Member, _ effects: [String]) -> String? {
        let value = entry.node.string ?? ""
        let written = value.contains(":") ? value : entry.key
        guard let colon = written.lastIndex(of: ":") else { return nil }
        let ending = written[written.index(after: colon)...]
        guard let effect = effects.first(where: { !$0.isEmpty && $0.equalsIgnoringCase(String(ending)) }) else { return nil }
        let start = String(written[..<colon])
        let taint = !value.contains(":") ? start : entry.key.contains("=") || start.contains("=") ? entry.key : "\(entry.key)=\(start)"
        return "`\"\(taint)\" = \"\(effect)\"`"
    }

    /// What the Runner makes of an entry.
    private static func toleration(_ entry: Member) -> Node {
        let parts = entry.key.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fields = [("key", Node(.string(parts[0]), at: entry.keyRange)), ("effect", entry.node)]
            + (parts.count > 1 ? [("value", Node(.string(parts[1]), at: entry.keyRange))] : [])
        return Node(.table(fields.map { Member($0.0, RunnerShape.filledIn($0.1) ? Node(.null) : $0.1, keyRange: entry.keyRange) }), at: entry.node.range)
    }
}
