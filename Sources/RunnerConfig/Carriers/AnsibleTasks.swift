/// Tasks of Ansible that install charts.
struct AnsibleTasks: ManifestCarrier {
    let name = "Ansible tasks"
    let summary = "`values` of `kubernetes.core.helm`, wherever in plays and blocks it stands; chart and version from `chart_ref` and `chart_version`; `content` of `copy` when `dest` is a config.toml"
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
    private static let copies = ["ansible.builtin.copy", "copy", "ansible.legacy.copy"]
    private static let lists = ["tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always"]
    /// Blocks within blocks are few.
    private static let depth = 8

    func carried(by document: YAMLPlace) -> [Carried]? {
        let releases = tasks(in: document.elements, Self.depth) { entry in Self.modules.compactMap { entry[$0] }.filter { $0["chart_ref"] != nil } }
        let files = tasks(in: document.elements, Self.depth) { entry in Self.copies.compactMap { entry[$0] }.filter { $0["content"] != nil } }
        guard !releases.isEmpty || !files.isEmpty else { return nil }
        return releases.flatMap(carried(by:)) + files.flatMap { file -> [Carried] in
            guard let path = (file["dest"] ?? file["path"])?.string, let content = file["content"] else { return [] }
            return MountedFile.carried(by: content, named: path, Surroundings(carrier: name), filledInBy: [.jinja])
        } + (AnsibleRole().carried(by: document) ?? [])
    }

    /// The calls of a module in the tasks of plays and blocks.
    private func tasks(in entries: [YAMLPlace], _ depth: Int, _ calls: (YAMLPlace) -> [YAMLPlace]) -> [YAMLPlace] {
        guard depth > 0 else { return [] }
        return entries.flatMap { entry in
            calls(entry) + Self.lists.flatMap { tasks(in: entry[$0]?.elements ?? [], depth - 1, calls) }
        }
    }

    private func carried(by task: YAMLPlace) -> [Carried] {
        let surroundings = Surroundings(
            name, chart: task["chart_ref"]?.string, version: task["chart_version"]?.string, key: "chart_version",
            release: (task["name"] ?? task["release_name"])?.string, namespace: (task["release_namespace"] ?? task["namespace"])?.string)
        return Carried.release(ValuesPart.mapping(task["values"] ?? task["release_values"]), surroundings)
    }
}
