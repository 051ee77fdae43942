/// Files that cloud-init writes on a machine's first start.
struct CloudInit: ManifestCarrier {
    let name = "cloud-init"
    let summary = "`content` of each of `write_files` whose `path` is a config.toml"
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

    func carried(by document: YAMLPlace) -> [Carried]? {
        // A list of nothing but files is a part of `write_files`.
        let isPart = !document.elements.isEmpty && document.elements.allSatisfy { $0["path"]?.string != nil && $0["content"] != nil }
        guard document.kind == nil, let files = isPart ? document.elements : document["write_files"]?.elements else { return nil }
        return files.flatMap { file -> [Carried] in
            guard let path = file["path"]?.string, let content = file["content"], file["encoding"] == nil else { return [] }
            let isAddedTo = file["append"]?.node.boolean == true
            return MountedFile.carried(by: content, named: path, Surroundings(carrier: name)).map { $0.leaving(Gaps(isPartial: isAddedTo)) }
        }
    }
}
