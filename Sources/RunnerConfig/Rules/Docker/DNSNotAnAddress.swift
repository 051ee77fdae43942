/// A name server is not an IP address.
struct DNSNotAnAddress: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dns-not-an-address", .error, .executors,
            summary: "a name server is not an IP address",
            why: """
                Each element of `dns` must be one IP address. Since Runner 19.2, jobs fail with `invalid DNS server address`; with older \
                Runners containers cannot look up names. Domains to search belong in `dns_search`.
                """,
            yields: [Yield("config-other-executor-section", .around), "empty-value-noise"], sources: ["executors/docker/docker.go:531-543"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    dns = [«"dns.google"», «"8.8.8.8,8.8.4.4"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", dns = ["1.1.1.1", «"10.0.0.2:53"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    dns = ["8.8.8.8", "2001:4860:4860::8888", "::1", "$DNS"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    dns_search = ["acme.dev"]

                """),
        ]
    }

    var concerns: KeyNames { "dns" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for server in docker.texts("dns") where !server.isFilledIn && !IPAddress.isValid(server.text) {
                let addresses = server.text.split { $0 == "," || $0 == " " }.map(String.init)
                let isList = addresses.count > 1 && addresses.allSatisfy(IPAddress.isValid)
                report.add(
                    self, "`\(server.text)` is not an IP address", at: server.node.range, key: docker.path("dns"), label: "every job fails",
                    help: isList ? "write each address as a separate element" : "write the IP address of the name server, without a port")
            }
        }
    }
}
