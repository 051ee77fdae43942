/// The keys that most rules begin with, spelled out: so they share one key path each. Swift makes a key path anew for every place
/// in the program that names one, which was a fifth of the time of a short run.
extension Section where T == GlobalTable {
    @inline(never) public var concurrent: Setting<Int64>? { self[dynamicMember: \.concurrent] }
    @inline(never) public var sessionServer: Setting<Section<SessionServerTable>>? { self[dynamicMember: \.sessionServer] }
}

extension Section where T == RunnerTable {
    @inline(never) public var autoscaler: Setting<Section<AutoscalerTable>>? { self[dynamicMember: \.autoscaler] }
    @inline(never) public var buildsDir: Setting<String>? { self[dynamicMember: \.buildsDir] }
    @inline(never) public var cache: Setting<Section<CacheTable>>? { self[dynamicMember: \.cache] }
    @inline(never) public var cacheDir: Setting<String>? { self[dynamicMember: \.cacheDir] }
    @inline(never) public var cloneUrl: Setting<String>? { self[dynamicMember: \.cloneUrl] }
    @inline(never) public var docker: Setting<Section<DockerTable>>? { self[dynamicMember: \.docker] }
    @inline(never) public var environment: Setting<[String]>? { self[dynamicMember: \.environment] }
    @inline(never) public var executor: Setting<String>? { self[dynamicMember: \.executor] }
    @inline(never) public var kubernetes: Setting<Section<KubernetesTable>>? { self[dynamicMember: \.kubernetes] }
    @inline(never) public var limit: Setting<Int64>? { self[dynamicMember: \.limit] }
    @inline(never) public var machine: Setting<Section<MachineTable>>? { self[dynamicMember: \.machine] }
    @inline(never) public var name: Setting<String>? { self[dynamicMember: \.name] }
    @inline(never) public var outputLimit: Setting<Int64>? { self[dynamicMember: \.outputLimit] }
    @inline(never) public var requestConcurrency: Setting<Int64>? { self[dynamicMember: \.requestConcurrency] }
    @inline(never) public var shell: Setting<String>? { self[dynamicMember: \.shell] }
    @inline(never) public var tlsCaFile: Setting<String>? { self[dynamicMember: \.tlsCaFile] }
    @inline(never) public var token: Setting<String>? { self[dynamicMember: \.token] }
    @inline(never) public var url: Setting<String>? { self[dynamicMember: \.url] }
}

extension Section where T == CacheTable {
    @inline(never) public var azure: Setting<Section<AzureCacheTable>>? { self[dynamicMember: \.azure] }
    @inline(never) public var gcs: Setting<Section<GCSCacheTable>>? { self[dynamicMember: \.gcs] }
    @inline(never) public var path: Setting<String>? { self[dynamicMember: \.path] }
    @inline(never) public var s3: Setting<Section<S3CacheTable>>? { self[dynamicMember: \.s3] }
    @inline(never) public var shared: Setting<Bool>? { self[dynamicMember: \.shared] }
    @inline(never) public var type: Setting<String>? { self[dynamicMember: \.type] }
}

extension Section where T == S3CacheTable {
    @inline(never) public var accessKey: Setting<String>? { self[dynamicMember: \.accessKey] }
    @inline(never) public var authenticationType: Setting<String>? { self[dynamicMember: \.authenticationType] }
    @inline(never) public var bucketLocation: Setting<String>? { self[dynamicMember: \.bucketLocation] }
    @inline(never) public var bucketName: Setting<String>? { self[dynamicMember: \.bucketName] }
    @inline(never) public var insecure: Setting<Bool>? { self[dynamicMember: \.insecure] }
    @inline(never) public var roleARN: Setting<String>? { self[dynamicMember: \.roleARN] }
    @inline(never) public var secretKey: Setting<String>? { self[dynamicMember: \.secretKey] }
    @inline(never) public var serverAddress: Setting<String>? { self[dynamicMember: \.serverAddress] }
    @inline(never) public var uploadRoleARN: Setting<String>? { self[dynamicMember: \.uploadRoleARN] }
}

extension Section where T == GCSCacheTable {
    @inline(never) public var accessID: Setting<String>? { self[dynamicMember: \.accessID] }
    @inline(never) public var bucketName: Setting<String>? { self[dynamicMember: \.bucketName] }
    @inline(never) public var credentialsFile: Setting<String>? { self[dynamicMember: \.credentialsFile] }
    @inline(never) public var privateKey: Setting<String>? { self[dynamicMember: \.privateKey] }
}

extension Section where T == AzureCacheTable {
    @inline(never) public var accountKey: Setting<String>? { self[dynamicMember: \.accountKey] }
    @inline(never) public var accountName: Setting<String>? { self[dynamicMember: \.accountName] }
    @inline(never) public var containerName: Setting<String>? { self[dynamicMember: \.containerName] }
    @inline(never) public var storageDomain: Setting<String>? { self[dynamicMember: \.storageDomain] }
}

extension Section where T == DockerTable {
    @inline(never) public var host: Setting<String>? { self[dynamicMember: \.host] }
    @inline(never) public var image: Setting<String>? { self[dynamicMember: \.image] }
    @inline(never) public var isolation: Setting<String>? { self[dynamicMember: \.isolation] }
    @inline(never) public var networkMode: Setting<String>? { self[dynamicMember: \.networkMode] }
    @inline(never) public var privileged: Setting<Bool>? { self[dynamicMember: \.privileged] }
    @inline(never) public var pullPolicy: Setting<StringOrList>? { self[dynamicMember: \.pullPolicy] }
    @inline(never) public var services: Setting<[Section<DockerServiceTable>]>? { self[dynamicMember: \.services] }
    @inline(never) public var volumes: Setting<[String]>? { self[dynamicMember: \.volumes] }
}

extension Section where T == SessionServerTable {
    @inline(never) public var advertiseAddress: Setting<String>? { self[dynamicMember: \.advertiseAddress] }
    @inline(never) public var listenAddress: Setting<String>? { self[dynamicMember: \.listenAddress] }
}

extension Section where T == MachineTable {
    @inline(never) public var autoscaling: Setting<[Section<MachineAutoscalingTable>]>? { self[dynamicMember: \.autoscaling] }
    @inline(never) public var idleCount: Setting<Int64>? { self[dynamicMember: \.idleCount] }
    @inline(never) public var machineDriver: Setting<String>? { self[dynamicMember: \.machineDriver] }
    @inline(never) public var machineName: Setting<String>? { self[dynamicMember: \.machineName] }
    @inline(never) public var maxBuilds: Setting<Int64>? { self[dynamicMember: \.maxBuilds] }
}

extension Section where T == AutoscalerTable {
    @inline(never) public var capacityPerInstance: Setting<Int64>? { self[dynamicMember: \.capacityPerInstance] }
    @inline(never) public var maxInstances: Setting<Int64>? { self[dynamicMember: \.maxInstances] }
    @inline(never) public var maxUseCount: Setting<Int64>? { self[dynamicMember: \.maxUseCount] }
    @inline(never) public var plugin: Setting<String>? { self[dynamicMember: \.plugin] }
    @inline(never) public var policy: Setting<[Section<AutoscalerPolicyTable>]>? { self[dynamicMember: \.policy] }
}

extension Section where T == KubernetesTable {
    @inline(never) public var image: Setting<String>? { self[dynamicMember: \.image] }
    @inline(never) public var namespace: Setting<String>? { self[dynamicMember: \.namespace] }
}
