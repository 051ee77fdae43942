/// An entry of `extra_hosts` is not `name:address`.
struct ExtraHostsFormat: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-extra-hosts-format", .error, .executors,
            summary: "an entry of `extra_hosts` is not `name:address`",
            why: """
                Docker refuses to create the container: `bad format for add-host` or `invalid IP address in add-host`. \
                The name comes first, then a colon and an IP address or `host-gateway`. An equals sign, and brackets \
                around an IPv6 address, are understood by `docker run` only: the Runner passes the text on as it is.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:1209", "moby daemon/pkg/opts/hosts.go: ValidateExtraHost"])
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
                    extra_hosts = [«"10.0.0.5 gitlab.lan"»]

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        extra_hosts = ["gitlab.lan:10.0.0.5"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", extra_hosts = ["db.lan:10.0.0.1", «"10.0.0.5:gitlab.lan"»] }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", extra_hosts = ["db.lan:10.0.0.1", "gitlab.lan:10.0.0.5"] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    extra_hosts = [«"gitlab.lan:gitlab.acme.dev"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    extra_hosts = ["gitlab.lan:10.0.0.5", "host.docker.internal:host-gateway", "six:2001:db8::1", "a b:10.0.0.1", "a:$ADDRESS"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.docker]
                    extra_hosts = ["gitlab.lan=10.0.0.5"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    extra_hosts = [«"six:[2001:db8::1]"»]

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        extra_hosts = ["six:2001:db8::1"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", extra_hosts = [«"host.docker.internal=host-gateway"»] }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", extra_hosts = ["host.docker.internal:host-gateway"] }

                    """),
        ]
    }

    var concerns: KeyNames { "extra_hosts" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            let path = docker.path("extra_hosts")
            for host in docker.texts("extra_hosts") where !host.isFilledIn && !Self.isValid(host.text) {
                let better = Self.turned(host.text)
                report.add(
                    self, "`\(host.text)` is not `name:address`", at: host.node.range, key: path, label: "every job fails",
                    help: better.map { "write `\"\($0)\"`" } ?? "write a host name, a colon and an IP address, such as `\"gitlab.lan:10.0.0.5\"`",
                    fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(host.node, at: path, with: .string($0)))] } ?? [])
            }
        }
    }

    private static func isValid(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return false }
        return isAddress(text[text.index(after: colon)...])
    }

    /// Older versions of Docker drop blanks around the address.
    private static func isAddress(_ text: Substring) -> Bool { text == "host-gateway" || IPAddress.isValid(text.filter { $0 != " " }) }

    /// The same with name and address in their order, and nothing but a colon between them.
    private static func turned(_ text: String) -> String? {
        if let mark = text.firstIndex(where: { $0 == "=" || $0 == ":" }) {
            let name = text[..<mark]
            let address = text[text.index(after: mark)...].filter { $0 != "[" && $0 != "]" }
            if !name.isEmpty, !isAddress(name), isAddress(address[...]) { return "\(name):\(address)" }
        }
        let parts = text.split { $0 == " " || $0 == "\t" || $0 == ":" }.map(String.init)
        guard parts.count == 2, let address = parts.first(where: IPAddress.isValid), let name = parts.first(where: { $0 != address }) else { return nil }
        return name.contains("/") || IPAddress.isValid(name) ? nil : "\(name):\(address)"
    }
}
