/// `dns` is a key of the Docker executor.
struct DNSInKubernetes: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dns-in-kubernetes", .warning, .kubernetes,
            summary: "`dns` is a key of the Docker executor",
            why: """
                The Runner ignores `dns` in `[runners.kubernetes]`. To set the name servers of pods, use \
                `[runners.kubernetes.dns_config]`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    «dns» = ["10.0.0.2"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", «dns» = ["10.0.0.2"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.dns_config]
                      nameservers = ["10.0.0.2"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    dns = ["10.0.0.2"]

                """),
        ]
    }

    var concerns: KeyNames { "dns" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            guard case .dockerDNS = story else { continue }
            report.add(
                self, "`dns` has no effect in `[runners.kubernetes]`", at: problem.member.keyRange, key: problem.path,
                label: "ignored here",
                help: "set `nameservers` in `[runners.kubernetes.dns_config]`")
        }
    }
}
