/// `unregisterRunners` has no effect beside `deploymentLifecycle`.
struct LifecycleHidesUnregister: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "lifecycle-hides-unregister", .warning, .values,
            summary: "`unregisterRunners` has no effect beside `deploymentLifecycle`",
            why: """
                The chart unregisters the runners in a `preStop` hook. With `deploymentLifecycle` it writes those hooks and no \
                others, so runners stay in GitLab when their pods are gone.
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
            self, "`unregisterRunners` has no effect: `deploymentLifecycle` takes the place of its hook", at: unregister.keyRange, key: "unregisterRunners", label: "does nothing",
            related: [Related("these hooks are used", at: hooks.keyRange)], help: "call `/entrypoint unregister --all-runners` in the `preStop` hook")
    }
}
