/// `unregisterRunners` has no effect because of `deploymentLifecycle`.
struct LifecycleHidesUnregister: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "lifecycle-hides-unregister", .warning, .values,
            summary: "`unregisterRunners` has no effect because of `deploymentLifecycle`",
            why: """
                The chart unregisters the runners in a `preStop` hook. With `deploymentLifecycle`, it writes only those hooks, \
                so runners stay in GitLab after their pods are gone.
                """,
            sources: ["chart 0.86.0 _helpers.tpl", "chart 0.86.0 NOTES.txt"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «unregisterRunners»: true
                deploymentLifecycle:
                  preStop:
                    exec: {command: [sleep, "30"]}

                """),
            Example(
                .values,
                """
                deploymentLifecycle: {postStart: {exec: {command: ["true"]}}}
                «unregisterRunners»: true

                """),
            Example(
                .values,
                """
                unregisterRunners: true
                deploymentLifecycle: {}

                """),
            Example(
                .values,
                """
                unregisterRunners: true
                deploymentLifecycle:
                  preStop:
                    exec: {command: [/entrypoint, unregister, --all-runners]}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.isOn("unregisterRunners"), let unregister = values.member("unregisterRunners"), let hooks = values.member("deploymentLifecycle"), hooks.node.isFilled,
            values.isAskedFor("deploymentLifecycle"), !hooks.node.texts.contains(where: { $0.contains("unregister") })
        else { return }
        report.add(
            self, "`unregisterRunners` has no effect: `deploymentLifecycle` replaces its hook", at: unregister.keyRange, key: "unregisterRunners", label: "runners stay in GitLab",
            related: [Related("these hooks are used", at: hooks.keyRange)], help: "call `/entrypoint unregister --all-runners` in the `preStop` hook")
    }
}
