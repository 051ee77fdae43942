/// DNS settings are added to those of the cluster.
struct DNSConfigWithoutNone: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dns-config-without-none", .info, .kubernetes,
            summary: "`dns_config` is added to the name servers of the cluster",
            why: """
                A pod uses only the name servers of `[runners.kubernetes.dns_config]` if `dns_policy` is `"none"`. With any \
                other policy, Kubernetes adds them after its own, and the pod queries them only if those do not respond.
                """,
            yields: [Yield("config-other-executor-section", .around), "dns-nameservers"],
            sources: ["common/config.go:649-668", "kubernetes.io/docs/concepts/services-networking/dns-pod-service"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = "cluster-first"
                    [runners.kubernetes.dns_config]
                      nameservers = «["10.0.0.10"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", dns_config = { nameservers = «["10.0.0.10"]» } }

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
                    [runners.kubernetes.dns_config]
                      searches = ["acme.dev"]
                      options = [{ name = "ndots", value = "2" }]

                """),
        ]
    }

    var concerns: KeyNames { "nameservers" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // Of any other policy, `value-not-allowed` tells.
        for pod in config.pods where ["", "default", "cluster-first", "cluster-first-with-host-net"].contains(pod.text("dns_policy") ?? "") {
            guard let servers = pod.member("dns_config")?.node.last("nameservers"), !servers.node.elements.isEmpty else { continue }
            report.add(
                self, "the pod queries the name servers of the cluster first", at: servers.node.range, key: "\(pod.path).dns_config.nameservers",
                help: "to use only these name servers, set `dns_policy = \"none\"`")
        }
    }
}
