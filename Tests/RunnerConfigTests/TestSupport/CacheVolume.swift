@testable import RunnerConfig

extension Runner {
    /// The runner with the volume that `register` gives Docker's executors, where there is none for the cache.
    var withCacheVolume: Runner {
        guard Executors.docker.contains(self.executor?.value ?? "") else { return self }
        var docker = self.docker?.value ?? Section<DockerTable>()
        let volumes = docker.volumes?.value ?? []
        let hasVolume = volumes.contains { $0 == "/cache" || $0.hasSuffix(":/cache") }
        guard docker.disableCache?.value != true, !hasVolume else { return self }
        docker.set(\.volumes, volumes + ["/cache"])
        var runner = self
        runner.set(\.docker, docker)
        return runner
    }
}
