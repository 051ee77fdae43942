/// Jobs run in a namespace in which the manager may have no rights.
struct JobNamespaceWithoutRights: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "job-namespace-without-rights", .error, .values, also: [.warning, .info],
            summary: "jobs run in a namespace where the manager has no permissions",
            why: """
                The chart creates the Role in the namespace of the release, or in `runners.jobNamespace`. Jobs that run elsewhere fail with \
                "pods is forbidden: User ... cannot create resource "pods" in the namespace". `runners.jobNamespace` alone does not move \
                jobs: `namespace` under `[runners.kubernetes]` does. If the namespace of the release is not known, this is only a hint.
                """,
            yields: [Yield("config-namespace-hides-env", .file)], sources: ["chart 0.86.0 role.yaml", "chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                rbac: {create: true}
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace = «"jobs"»

                """),
            Example(
                .values,
                """
                rbac: {create: true}
                runners:
                  secret: runner-token
                  jobNamespace: «jobs»
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine:3.20"

                """),
            Example(
                .values,
                """
                rbac: {create: true}
                runners:
                  jobNamespace: ci
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace = «"jobs"»

                """),
            Example(
                .values,
                """
                rbac: {create: true}
                runners:
                  jobNamespace: jobs
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace = "{{ default .Release.Namespace .Values.runners.jobNamespace }}"

                """),
            Example(
                .values,
                """
                rbac: {create: true, clusterWideAccess: true}
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace = "jobs"

                """),
            Example(
                .values,
                """
                rbac: {create: false}
                serviceAccount: {name: runner}
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace = "jobs"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.executor == "kubernetes", let runner = values.config?.runners.first, runner.kubernetes?.value.namespacePerJob?.value != true else { return }
        let chosen = values.target.chart.reads("runners.jobNamespace") ? values.member("runners.jobNamespace").flatMap { member in member.node.string.map { (member, $0) } } : nil
        guard let namespace = runner.kubernetes?.value.namespace else {
            guard let (member, name) = chosen, !name.isEmpty, !values.environment.contains(where: { $0.name == "KUBERNETES_NAMESPACE" }), name != values.surroundings.namespace
            else { return }
            report.add(
                self, "`runners.jobNamespace` does not move jobs: they run in the release's namespace", at: member.node.range, key: "runners.jobNamespace", severity: .warning,
                label: "`runners.config` does not set it", help: "set `namespace = \"\(name)\"` under `[runners.kubernetes]`")
            return
        }
        guard values.isOn("rbac.create"), !values.isOn("rbac.clusterWideAccess") else { return }
        // A template names the release's namespace, or asks for the value.
        guard config(names: namespace, in: values), let role = chosen.map(\.1).flatMap({ $0.isEmpty ? nil : $0 }) ?? values.surroundings.namespace else {
            return tellUnknown(namespace, values, &report)
        }
        guard role != namespace.value else { return }
        report.add(
            self, "jobs run in `\(namespace.value)`, but the Role is created in `\(role)`", at: namespace.range, key: namespace.path,
            label: "jobs fail with \"pods is forbidden\"", help: "set `runners.jobNamespace: \(namespace.value)`")
    }

    /// Whether the namespace is written down: what a template makes of the release may be anything.
    private func config(names namespace: Setting<String>, in values: ValuesFile) -> Bool {
        !namespace.value.isEmpty && !values.text.text(namespace.range).contains("{{")
    }

    private func tellUnknown(_ namespace: Setting<String>, _ values: ValuesFile, _ report: inout Report) {
        guard config(names: namespace, in: values) else { return }
        let value = values.target.chart.reads("runners.jobNamespace") ? "set `runners.jobNamespace: \(namespace.value)`" : "set `rbac.clusterWideAccess: true`"
        report.add(
            self, "jobs run in `\(namespace.value)`, but the Role is created in the release's namespace", at: namespace.range, key: namespace.path, severity: .info,
            label: "works only if the release is in `\(namespace.value)`", help: "if the release is in another namespace, \(value)")
    }
}
