/// DNS settings are added to those of the cluster.
struct DNSConfigWithoutNone: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dns-config-without-none", .info, .kubernetes,
            summary: "`dns_config` is added to the name servers of the cluster",
            why: """
                Only with `dns_policy = "none"` does a pod use nothing but the name servers of \
                `[runners.kubernetes.dns_config]`. With any other policy Kubernetes adds them after its own, and they are asked \
                when those do not answer.
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

    func check(_ config: ConfigFile, _ report: inout Report) {
        // Of any other policy, `value-not-allowed` tells.
        for pod in config.pods where ["", "default", "cluster-first", "cluster-first-with-host-net"].contains(pod.text("dns_policy") ?? "") {
            guard let servers = pod.member("dns_config")?.node.last("nameservers"), !servers.node.elements.isEmpty else { continue }
            report.add(
                self, "the pod also asks the name servers of the cluster, and asks them first", at: servers.node.range, key: "\(pod.path).dns_config.nameservers",
                help: "for these name servers only, set `dns_policy = \"none\"`")
        }
    }
}
