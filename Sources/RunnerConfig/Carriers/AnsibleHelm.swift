/// Tasks of Ansible that install charts.
struct AnsibleHelm: ManifestCarrier {
    let name = "Ansible helm task"
    let summary = "`values` of tasks with `kubernetes.core.helm`, wherever in plays and blocks they stand; chart and version from `chart_ref` and `chart_version`"
    let example = CarrierExample(
        "playbook.yml", "legacy-chart-value",
        """
        - hosts: localhost
          tasks:
            - name: Install the runner
              kubernetes.core.helm:
                name: gitlab-runner
                chart_ref: gitlab/gitlab-runner
                chart_version: 0.86.0
                release_namespace: ci
                values:
                  gitlabUrl: https://gitlab.acme.dev
                  runners:
                    «privileged»: true

        """)

    private static let modules = ["kubernetes.core.helm", "community.kubernetes.helm", "helm"]
    private static let lists = ["tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always"]
    /// Blocks within blocks are few.
    private static let depth = 8

    func carried(by document: YAMLPlace) -> [Carried]? {
        let tasks = tasks(in: document.elements, Self.depth)
        return tasks.isEmpty ? nil : tasks.flatMap(carried(by:))
    }

    /// The tasks of plays and blocks that call the module.
    private func tasks(in entries: [YAMLPlace], _ depth: Int) -> [YAMLPlace] {
        guard depth > 0 else { return [] }
        return entries.flatMap { entry -> [YAMLPlace] in
            Self.modules.compactMap { entry[$0] }.filter { $0["chart_ref"] != nil }
                + Self.lists.flatMap { tasks(in: entry[$0]?.elements ?? [], depth - 1) }
        }
    }

    private func carried(by task: YAMLPlace) -> [Carried] {
        let surroundings = Surroundings(
            name, chart: task["chart_ref"]?.string, version: task["chart_version"]?.string, key: "chart_version",
            release: (task["name"] ?? task["release_name"])?.string, namespace: (task["release_namespace"] ?? task["namespace"])?.string)
        return Carried.values(at: task["values"] ?? task["release_values"], surroundings)
    }
}
