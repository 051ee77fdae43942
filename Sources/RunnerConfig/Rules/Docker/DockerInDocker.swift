/// A service that runs Docker-in-Docker, and what is set for it.
struct DockerInDocker {
    /// The image of the service and where it is written.
    var image: (text: String, range: Range<Int>, path: String)
    /// The table of the executor: `runners[0].docker`.
    var table: Node
    var tablePath: String
    var runner: Runner
    var service: Node

    var isKubernetes: Bool { tablePath.hasSuffix(".kubernetes") }

    static func all(in config: ConfigFile) -> [DockerInDocker] {
        config.runners.flatMap { runner -> [DockerInDocker] in
            let executor = runner.executorName(in: config)
            let docker = runner.docker.flatMap { table in executor.map(Executors.docker.contains) ?? true ? (table.value.node, table.path) : nil }
            let kubernetes = runner.kubernetes.flatMap { table in executor ?? "kubernetes" == "kubernetes" ? (table.value.node, table.path) : nil }
            return [docker, kubernetes].compactMap { $0 }.flatMap { table, path in
                services(table, path).map { DockerInDocker(image: $1, table: table, tablePath: path, runner: runner, service: $0) }
            }
        }
    }

    private static func services(_ table: Node, _ path: String) -> [(Node, (text: String, range: Range<Int>, path: String))] {
        let list = table.last("services")?.node.elements ?? []
        return list.enumerated().compactMap { index, service in
            guard let name = service.last("name")?.node, let text = name.string else { return nil }
            guard isImage(text) else { return nil }
            return (service, (text, name.range, "\(path).services[\(index)].name"))
        }
    }

    /// `docker:28-dind`, `registry.acme.dev/mirror/docker:dind`.
    private static func isImage(_ text: String) -> Bool {
        let parts = (text.lowercased().split(separator: "/").last ?? "").split(separator: ":", maxSplits: 1)
        guard let name = parts.first else { return false }
        return name == "dind" || (name.contains("docker") && parts.count == 2 && parts[1].contains("dind"))
    }

    /// Its table, or its image where it is written on one line.
    var place: (range: Range<Int>, path: String) {
        guard service.spelling == .block, !service.range.isEmpty else { return (image.range, image.path) }
        return (service.range, String(image.path.dropLast(".name".count)))
    }

    func member(_ key: String) -> Member? { table.last(key) }

    /// A variable of the service or of every job.
    func variable(_ name: String) -> String? {
        let own = service.last("environment")?.node.elements.compactMap(\.string) ?? []
        let text = own.last { $0.hasPrefix(name + "=") }
        return text.map { String($0.dropFirst(name.count + 1)) } ?? runner.variables.last { $0.name == name }?.value
    }

    /// Whether the service speaks TLS, as it does by default since Docker 19.03.
    var speaksTLS: Bool {
        let words = ["command", "entrypoint"].flatMap { key in service.last(key)?.node.texts ?? [] }
        guard !words.contains(where: { $0.contains("--tls=false") || $0.contains("--host") || $0.hasPrefix("-H") || $0.contains("dockerd") }) else { return false }
        return variable("DOCKER_TLS_CERTDIR").map { !$0.isEmpty } ?? !isOlderThanTLS
    }

    private var isOlderThanTLS: Bool {
        let tag = image.text.split(separator: ":").last ?? ""
        return tag.hasPrefix("1.") || tag.hasPrefix("17.") || tag.hasPrefix("18.0")
    }
}
