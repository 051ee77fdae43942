/// A file of the user's takes the place of the chart's own.
struct ReservedConfigMapKey: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "reserved-config-map-key", .error, .values,
            summary: "a file in `configMaps` has the same name as one of the chart's files",
            why: """
                The chart writes `configMaps` into the ConfigMap that contains its scripts and config.toml. If a file has the \
                name of one of them, the ConfigMap has the key twice: your file replaces the chart's and the pod may not start, \
                and strict parsers refuse the manifest.
                """,
            sources: ["chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners: {secret: runner-token}
                configMaps:
                  «config.toml»: "concurrent = 5"

                """),
            Example(
                .values,
                """
                configMaps: {«entrypoint»: "exec gitlab-runner run", motd: hello}

                """),
            Example(
                .values,
                """
                configMaps:
                  settings.toml: "concurrent = 5"

                """),
            Example(
                .values,
                """
                concurrent: 5
                configMaps: {}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for member in values.member("configMaps")?.node.members ?? [] where Self.names.contains(member.key) {
            report.add(
                self, "`\(member.key)` is the name of one of the chart's files", at: member.keyRange, key: "configMaps.\"\(member.key)\"", label: "replaces the chart's file",
                help: member.key == "config.toml" ? "use the chart's values, such as `concurrent`, and `runners.config`" : "choose another name")
        }
    }

    private static let names: Set<String> = [
        "entrypoint", "config.toml", "config.template.toml", "register-the-runner", "check-live", "configure", "pre-entrypoint-script", "set-session-server-address",
    ]
}
