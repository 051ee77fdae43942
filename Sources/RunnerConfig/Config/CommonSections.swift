/// The keys that most rules begin with, spelled out: so they share one key path each. Swift makes a key path anew for every place
/// in the program that names one, which was a fifth of the time of a short run.
extension Section where T == RunnerTable {
    @inline(never) public var cache: Setting<Section<CacheTable>>? { self[dynamicMember: \.cache] }
    @inline(never) public var docker: Setting<Section<DockerTable>>? { self[dynamicMember: \.docker] }
    @inline(never) public var executor: Setting<String>? { self[dynamicMember: \.executor] }
    @inline(never) public var kubernetes: Setting<Section<KubernetesTable>>? { self[dynamicMember: \.kubernetes] }
    @inline(never) public var machine: Setting<Section<MachineTable>>? { self[dynamicMember: \.machine] }
}

extension Section where T == CacheTable {
    @inline(never) public var s3: Setting<Section<S3CacheTable>>? { self[dynamicMember: \.s3] }
    @inline(never) public var type: Setting<String>? { self[dynamicMember: \.type] }
}
