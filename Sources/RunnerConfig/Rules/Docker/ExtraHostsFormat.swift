/// An entry of `extra_hosts` is not `name:address`.
struct ExtraHostsFormat: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-extra-hosts-format", .error, .executors,
            summary: "an entry of `extra_hosts` is not `name:address`",
            why: """
                Docker refuses to create the container: `bad format for add-host` or `invalid IP address in add-host`. The name \
                comes first, then a colon and an IP address or `host-gateway`.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)], sources: ["docker opts/hosts.go: ValidateExtraHost"])
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
                  docker = { image = "alpine", extra_hosts = ["a:10.0.0.1", «"10.0.0.5:gitlab.lan"»] }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", extra_hosts = ["a:10.0.0.1", "gitlab.lan:10.0.0.5"] }

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
                    extra_hosts = ["gitlab.lan:10.0.0.5", "host.docker.internal:host-gateway", "six:2001:db8::1", "new=10.0.0.1", "a:$ADDRESS"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    extra_hosts = ["six:[2001:db8::1]"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in DockerRunner.all(in: config) {
            let path = docker.path("extra_hosts")
            for host in docker.texts("extra_hosts") where !host.isFilledIn && !host.text.contains("=") && !Self.isValid(host.text) {
                let better = Self.turned(host.text)
                report.add(
                    self, "`\(host.text)` is not `name:address`", at: host.node.range, key: path, label: "every job fails",
                    help: better.map { "write `\"\($0)\"`" } ?? "write a name, a colon and an IP address, such as `\"gitlab.lan:10.0.0.5\"`",
                    fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(host.node, at: path, with: .string($0)))] } ?? [])
            }
        }
    }

    private static func isValid(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return false }
        let name = String(text[..<colon])
        let address = String(text[text.index(after: colon)...])
        let isBracketed = address.hasPrefix("[") && address.hasSuffix("]")
        return !name.contains(" ") && (address == "host-gateway" || IPAddress.isValid(isBracketed ? String(address.dropFirst().dropLast()) : address))
    }

    /// The same with name and address in their order.
    private static func turned(_ text: String) -> String? {
        let parts = text.split { $0 == " " || $0 == "\t" || $0 == ":" }.map(String.init)
        guard parts.count == 2, let address = parts.first(where: IPAddress.isValid), let name = parts.first(where: { $0 != address }) else { return nil }
        return name.contains("/") || IPAddress.isValid(name) ? nil : "\(name):\(address)"
    }
}
