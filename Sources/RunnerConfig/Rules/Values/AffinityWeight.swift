/// A preference of an affinity has no weight, or one out of range.
struct AffinityWeight: ValuesRule, ConfigRule {
    var documentation: Documentation {
        Documentation(
            "affinity-weight", .error, .kubernetes,
            summary: "a preferred rule has no weight from 1 to 100",
            why: """
                Each entry of `preferredDuringSchedulingIgnoredDuringExecution` needs a `weight` from 1 to 100. Kubernetes \
                refuses a pod without one: the manager does not start, or every job fails with "must be in the range 1-100".
                """,
            sources: ["pkg/apis/core/validation/validation.go ValidatePreferredSchedulingTerms, validateWeightedPodAffinityTerms"])
    }

    private static func pod(_ weight: String) -> String {
        """
        affinity:
          podAntiAffinity:
            preferredDuringSchedulingIgnoredDuringExecution:
              - \(weight)
                podAffinityTerm:
                  topologyKey: kubernetes.io/hostname
                  labelSelector:
                    matchLabels:
                      app: gitlab-runner

        """
    }

    var examples: [Example] {
        [
            Example(.values, Self.pod("weight: «500»")),
            Example(
                .values,
                """
                affinity:
                  nodeAffinity:
                    preferredDuringSchedulingIgnoredDuringExecution:
                      - «preference»:
                          matchExpressions:
                            - {key: kubernetes.io/arch, operator: In, values: [arm64]}

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.affinity.pod_affinity]
                      [[runners.kubernetes.affinity.pod_affinity.preferred_during_scheduling_ignored_during_execution]]
                        weight = «0»
                        [runners.kubernetes.affinity.pod_affinity.preferred_during_scheduling_ignored_during_execution.pod_affinity_term]
                          topology_key = "topology.kubernetes.io/zone"

                """),
            Example(.values, Self.pod("weight: 100")),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution]]
                      weight = 1
                      [[runners.kubernetes.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution.preference.match_expressions]]
                        key = "cpu"
                        operator = "Exists"

                """),
            Example(
                .values,
                """
                affinity:
                  nodeAffinity:
                    preferredDuringSchedulingIgnoredDuringExecution: []

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let affinity = values.member("affinity"), values.run?.reads("affinity") ?? true else { return }
        let check = ShapeCheck(affinity.node, kind: ChartShape.affinity.kind, path: "affinity", key: affinity.keyRange)
        for problem in check.problems where problem.isAboutWeight {
            switch problem.kind {
            case .missing: report.add(self, "`weight` is missing", at: problem.range, key: problem.path, label: "Kubernetes refuses the Deployment", help: Self.help)
            case .outOfRange:
                report.add(
                    self, "`weight` must be from 1 to 100", at: problem.range, key: problem.path, label: "Kubernetes refuses the Deployment", help: Self.help)
            case .wrongType, .unknownField, .badValue, .empty, .notAllowed, .emptyEntry, .broken: break
            }
        }
    }

    private static let help = "write a number from 1 to 100: `weight: 100` counts most"

    var concerns: KeyNames { "affinity" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.podProblems where problem.isAboutWeight {
            if case .missing = problem.kind {
                report.add(self, "`weight` is missing", at: problem.range, key: problem.path, label: "every job fails", help: "add `weight`, such as `weight = 100`")
            } else {
                report.add(self, "`weight` must be from 1 to 100", at: problem.range, key: problem.path, label: "every job fails", help: "write a number from 1 to 100")
            }
        }
    }
}

extension ShapeProblem {
    /// Whether ``AffinityWeight`` speaks of it.
    var isAboutWeight: Bool {
        switch kind {
        case .missing(let field, _): field.name == "weight"
        case .outOfRange: name == "weight"
        case .wrongType, .unknownField, .badValue, .empty, .notAllowed, .emptyEntry, .broken: false
        }
    }
}
