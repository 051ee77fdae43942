/// A pod has no name server, or too many.
struct DNSNameservers: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dns-nameservers", .error, .kubernetes,
            summary: "a pod has no name server, or more than three",
            why: """
                With `dns_policy = "none"` a pod has only the name servers of `[runners.kubernetes.dns_config]`. Kubernetes \
                refuses a pod with none ("must provide at least one DNS nameserver when `dnsPolicy` is None") or with more than \
                three, and every job fails.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:2007-2035", "pkg/apis/core/validation/validation.go validatePodDNSConfig"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = «"none"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = «"none"»
                    dns_config = { searches = ["acme.dev"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.dns_config]
                    nameservers = «["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = "none"
                    [runners.kubernetes.dns_config]
                      nameservers = ["10.0.0.10"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = "default"
                    [runners.kubernetes.dns_config]
                      searches = ["acme.dev"]

                """),
        ]
    }

    var concerns: KeyNames { "nameservers dns_policy" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            let servers = pod.member("dns_config")?.node.last("nameservers")
            let count = servers?.node.elements.count ?? 0
            if let servers, count > 3 {
                report.add(
                    self, "a pod can have at most three name servers, but this one has \(count)", at: servers.node.range, key: "\(pod.path).dns_config.nameservers", label: "every job fails",
                    help: "keep at most three")
            } else if count == 0, let policy = pod.member("dns_policy"), policy.node.string == "none" {
                report.add(
                    self, "the pod has no name server", at: policy.node.range, key: "\(pod.path).dns_policy", label: "every job fails",
                    help: "add `nameservers` to `[runners.kubernetes.dns_config]`")
            }
        }
    }
}
