/// `dns` is a key of Docker's.
struct DNSInKubernetes: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dns-in-kubernetes", .warning, .kubernetes,
            summary: "`dns` is a key of Docker's",
            why: """
                Below `[runners.kubernetes]` it is unknown and ignored. Name servers of pods stand in \
                `[runners.kubernetes.dns_config]`.
                """)
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
                  [runners.kubernetes]
                    [runners.kubernetes.dns_config]
                      nameservers = ["10.0.0.2"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            guard case .dockerDNS = story else { continue }
            report.add(
                self, "`dns` belongs to Docker; pods take name servers from `dns_config`", at: problem.member.keyRange, key: problem.path,
                label: "ignored here",
                help: "write `nameservers` in `[runners.kubernetes.dns_config]`")
        }
    }
}
