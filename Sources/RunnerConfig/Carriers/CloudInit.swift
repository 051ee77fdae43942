/// Files that cloud-init writes, and commands that it runs, on a machine's first start.
struct CloudInit: ManifestCarrier {
    let name = "cloud-init"
    let summary = "`content` of each of `write_files` whose `path` is a config.toml, values or a script, also with `encoding: b64`; heredocs in `runcmd` and `bootcmd`"
    let example = CarrierExample(
        "user-data.yaml", "unknown-key",
        """
        #cloud-config
        write_files:
          - path: /etc/gitlab-runner/config.toml
            permissions: "0600"
            content: |
              concurrent = 4
              «check_intervall» = 3

        """)

    private static let commands = ["bootcmd", "runcmd"]

    func carried(by document: YAMLPlace) -> [Carried]? {
        // A list of nothing but files is a part of `write_files`.
        let isPart = !document.elements.isEmpty && document.elements.allSatisfy { $0["path"]?.string != nil && $0["content"] != nil }
        let lists = ["write_files"] + Self.commands
        guard document.kind == nil, isPart || lists.contains(where: { document[$0]?.elements.isEmpty == false }) else { return nil }
        let files = isPart ? document.elements : document["write_files"]?.elements ?? []
        return files.flatMap(file) + Self.commands.flatMap { document[$0]?.elements ?? [] }.flatMap(command)
    }

    private func file(_ file: YAMLPlace) -> [Carried] {
        guard let path = file["path"]?.string, let content = file["content"] else { return [] }
        let isAddedTo = file["append"]?.node.boolean == true
        return self.content(content, named: path, file["encoding"]).map { $0.leaving(Gaps(isPartial: isAddedTo)) }
    }

    private func content(_ content: YAMLPlace, named path: String, _ encoding: YAMLPlace?) -> [Carried] {
        switch encoding?.string?.lowercased() {
        case nil where encoding?.node.isNull != false, "", "text/plain": MountedFile.carried(by: content, named: path, Surroundings(carrier: name))
        case "b64", "base64": MountedFile.carried(byDecoded: content, named: path, Surroundings(carrier: name))
        // What is packed as well is not looked into.
        case _: []
        }
    }

    /// A line for a shell, or a program with its arguments.
    private func command(_ command: YAMLPlace) -> [Carried] {
        ([command] + command.elements).compactMap(\.content).flatMap { ShellScript.carried(by: $0.bytes, map: $0.map, as: name) }
    }
}
