/// Files that Docker Compose mounts.
struct ComposeFile: ManifestCarrier {
    let name = "Docker Compose"
    let summary = "`content` of each of `configs` that is a config.toml; the Runner's version from the `image` of a service"
    let example = CarrierExample(
        "compose.yaml", "unknown-key",
        """
        services:
          runner:
            image: gitlab/gitlab-runner:v18.0.0
            configs:
              - source: runner
                target: /etc/gitlab-runner/config.toml
        configs:
          runner:
            content: |
              concurrent = 4
              «check_intervall» = 3

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == nil, let services = document["services"]?.members, let configs = document["configs"]?.members else { return nil }
        var surroundings = Surroundings(carrier: name)
        for (service, place) in services {
            guard let image = place["image"]?.string, surroundings.runner == nil else { continue }
            surroundings.stateRunner(image: image, by: "`services.\(service).image`")
        }
        return configs.compactMap { Carried.config(within: $0.place["content"], filledInBy: [.environment], surroundings) }
    }
}
