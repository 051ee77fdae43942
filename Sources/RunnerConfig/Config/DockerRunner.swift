/// A runner whose jobs run in containers of Docker, and its `[runners.docker]`.
struct DockerRunner {
    /// The system of the containers, as far as the file tells.
    enum System {
        case linux, windows, unknown
    }

    /// A text of the configuration and its place.
    struct Written {
        var text: String
        var node: Node

        /// Whether a script or a template fills it in.
        var isFilledIn: Bool { text.contains("$") || text.contains("{{") || text.contains("<") || text.contains("%") }
    }

    var runner: Runner
    var docker: Section<DockerTable>
    /// Nil where a part of a configuration does not say.
    var executor: String?

    /// Nil for a runner of another executor, or without the table.
    ///
    /// - Parameter usual: the executor of a runner that names none.
    init?(_ runner: Runner, usual: String?) {
        guard let docker = runner.docker?.value else { return nil }
        let executor = runner.executor?.value ?? usual
        guard executor.map(Executors.docker.contains) ?? true else { return nil }
        (self.runner, self.docker, self.executor) = (runner, docker, executor)
    }

    func path(_ key: String) -> String { "\(docker.keyPath).\(key)" }

    func text(_ key: String) -> Written? {
        docker.member(key).flatMap { member in member.node.string.map { Written(text: $0, node: member.node) } }
    }

    /// The texts of a list.
    func texts(_ key: String) -> [Written] {
        (docker.member(key)?.node.elements ?? []).compactMap { node in node.string.map { Written(text: $0, node: node) } }
    }

    var services: [Section<DockerServiceTable>] { docker.services?.value ?? [] }

    var system: System {
        let isIsolated = ["process", "hyperv"].contains(docker.isolation?.value ?? "")
        let image = docker.image?.value.lowercased() ?? ""
        let isImage = ["/windows", "windows/", "nanoserver", "servercore"].contains { image.contains($0) }
        if executor == "docker-windows" || isImage || docker.host?.value.hasPrefix("npipe:") == true { return .windows }
        let mayBeWindows = isIsolated || executor == nil || ["pwsh", "powershell"].contains(runner.shell?.value ?? "")
        return mayBeWindows ? .unknown : .linux
    }
}

extension Section where T == RunnerTable {
    /// The variables for every job, each with its place.
    var variables: [(name: String, value: String, node: Node)] {
        (member("environment")?.node.elements ?? []).compactMap { node in
            guard let text = node.string, let equals = text.firstIndex(of: "=") else { return nil }
            return (String(text[..<equals]), String(text[text.index(after: equals)...]), node)
        }
    }
}
