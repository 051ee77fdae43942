import SourceBytes

/// Two runners scale the same group of instances.
struct InstanceGroupShared: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-instance-group-shared", .warning, .machine,
            summary: "two runners scale the same group of instances",
            why: """
                Each runner treats all instances of its group as its own: it removes those that it did not request, together \
                with the jobs on them. Every runner needs its own group.
                """,
            sources: ["docs/executors/docker_autoscaler.md:47-51"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  [runners.autoscaler]
                    plugin = "aws:1"
                    [runners.autoscaler.plugin_config]
                      name = "ci-group"

                [[runners]]
                  name = "two"
                  [runners.autoscaler]
                    plugin = "aws:1"
                    [runners.autoscaler.plugin_config]
                      name = «"ci-group"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  autoscaler = { plugin = "googlecloud:1", plugin_config = { name = "ci", project = "acme", zone = "europe-west3-a" } }

                [[runners]]
                  autoscaler = { plugin = "fleeting-plugin-googlecloud", plugin_config = { name = «"ci"», project = "acme", zone = "europe-west3-a" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  autoscaler = { plugin = "googlecloud:1", plugin_config = { name = "ci", project = "acme", zone = "europe-west3-a" } }

                [[runners]]
                  autoscaler = { plugin = "googlecloud:1", plugin_config = { name = "ci", project = "acme", zone = "us-central1-a" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  autoscaler = { plugin = "aws:1", plugin_config = { name = "ci-one" } }

                [[runners]]
                  autoscaler = { plugin = "aws:1", plugin_config = { name = "ci-two" } }

                """),
        ]
    }

    var concerns: KeyNames { "plugin_config" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        var seen: [String: [(table: Node, name: Member)]] = [:]
        for runner in config.runners {
            guard let autoscaler = runner.autoscaler?.value, let plugin = autoscaler.plugin, let settings = autoscaler.member("plugin_config")?.node,
                let name = settings["name"], let text = name.node.string, !text.isEmpty
            else { continue }
            let group = "\(Self.name(of: plugin.value))\n\(text)"
            if let first = seen[group]?.first(where: { Self.isSameGroup($0.table, settings) }) {
                report.add(
                    self, "another runner also scales the group `\(text)`", at: name.node.range, key: "\(autoscaler.keyPath).plugin_config.name",
                    label: "each removes the instances of the other", related: [Related("the same group", at: first.name.statement)],
                    help: "give each runner its own group")
            } else {
                seen[group, default: []].append((settings, name))
            }
        }
    }

    /// Without what came before it and its version.
    private static func name(of plugin: String) -> String {
        let last = String(plugin.fileName)
        let word = last.hasPrefix("fleeting-plugin-") ? String(last.dropFirst("fleeting-plugin-".count)) : last
        return String(word.prefix { $0 != ":" })
    }

    /// Whether all that says which group is meant is the same.
    private static func isSameGroup(_ one: Node, _ other: Node) -> Bool {
        let keys = ["name", "region", "zone", "project", "resource_group_name", "subscription_id", "profile", "config_file", "credentials_file", "location", "cloud"]
        return keys.allSatisfy { one[$0]?.node == other[$0]?.node }
    }
}
