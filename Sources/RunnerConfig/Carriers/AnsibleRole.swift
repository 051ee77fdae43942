/// Variables of the role `riemers.gitlab-runner`, as far as they are keys of a config.toml.
///
/// Most of the role's names are its own, or options of `register`. What it writes as it stands is `extra_configs`: tables by name, with their
/// keys, and `docker_services`: one table each. Source: tasks/section-config-runner.yml and templates/config.toml.j2 of the role.
struct AnsibleRole: ManifestCarrier {
    let name = "Ansible role"
    let summary = "`extra_configs` and `docker_services` of each of `gitlab_runner_runners`, as the role `riemers.gitlab-runner` writes them, in variables of hosts, plays, roles and tasks; the role's other names are none of a config.toml"
    let example = CarrierExample(
        "group_vars/runners.yml", "bad-memory-unit",
        """
        gitlab_runner_coordinator_url: https://gitlab.acme.dev
        gitlab_runner_runners:
          - name: docker
            executor: docker
            docker_image: alpine
            extra_configs:
              runners.docker:
                memory: «512Mi»

        """)

    private static let variable = "gitlab_runner_runners"
    private static let lists = ["roles", "tasks", "pre_tasks", "post_tasks", "block", "rescue", "always"]
    /// Blocks within blocks are few.
    private static let depth = 8

    func carried(by document: YAMLPlace) -> [Carried]? {
        let runners = runners(in: [document] + document.elements, Self.depth)
        return runners.isEmpty ? nil : runners.compactMap(carried(byRunner:))
    }

    /// The items of the variable wherever it is given.
    private func runners(in entries: [YAMLPlace], _ depth: Int) -> [YAMLPlace] {
        guard depth > 0 else { return [] }
        return entries.flatMap { entry in
            [entry, entry["vars"]].compactMap { $0 }.flatMap { $0[Self.variable]?.elements ?? [] }
                + Self.lists.flatMap { runners(in: entry[$0]?.elements ?? [], depth - 1) }
        }
    }

    private func carried(byRunner runner: YAMLPlace) -> Carried? {
        var text = TOMLText()
        text.add(header: ["runners"], isItem: true, at: runner.node.range.lowerBound..<runner.node.range.lowerBound)
        var isEmpty = true
        for (section, table) in runner["extra_configs"]?.entries ?? [] where table.node.isTable {
            let steps = section.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard steps.count > 1, steps.first == "runners", !steps.contains("") else { continue }
            text.add(header: steps, isItem: false, at: section.keyRange)
            text.add(table.node.members)
            isEmpty = false
        }
        for service in runner["docker_services"]?.elements ?? [] where service.node.isTable {
            text.add(header: ["runners", "docker", "services"], isItem: true, at: service.node.range.lowerBound..<service.node.range.lowerBound)
            text.add(service.node.members)
            isEmpty = false
        }
        guard !isEmpty else { return nil }
        let gaps = Gaps(unknown: text.unknown, isPartial: true)
        return Carried(.config(text.content.bytes, text.content.map(allowsEdits: false)), Surroundings(carrier: name)).leaving(gaps)
    }
}
