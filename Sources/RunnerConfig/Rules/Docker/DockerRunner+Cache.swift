extension DockerRunner {
    /// Whether jobs keep their cache on the runner's own host from one job to the next.
    var keepsLocalCache: Bool {
        guard executor.map({ !Executors.scaling.contains($0) }) ?? true, docker.disableCache?.value != true else { return false }
        guard let cache = runner.member("cache")?.node else { return true }
        let hasStore = ["s3", "gcs", "azure"].contains { name in cache.members.contains { $0.key.equalsIgnoringCase(name) && $0.node.saysSomething } }
        return !hasStore && cache.last("Type")?.node.saysSomething != true
    }

    /// Whether a path in the container lies in a volume, as far as it can be told.
    func volumesHold(_ path: String) -> Bool {
        let all = texts("volumes")
        guard !all.contains(where: \.isFilledIn), docker.member("volumes_from")?.node.saysSomething != true else { return true }
        return volumes.contains { volume in
            let folder = volume.destination.hasSuffix("/") ? String(volume.destination.dropLast()) : volume.destination
            return path == folder || path.hasPrefix(folder + "/") || volume.destination == path
        }
    }
}
