extension DockerRunner {
    /// The volumes of every container, as the Runner reads them.
    var volumes: [DockerVolume] {
        texts("volumes").compactMap { try? DockerVolume($0.text, on: system == .windows ? .windows : .linux) }
    }
}
