/// The keys that rules name, spelled out: a key path would be made anew for every place in the program that names one, which was a fifth
/// of the time of a short run. Any other key is there all the same, through its key path.
extension Section where T == VMIsolationTable {
    @inline(never) public var enabled: Setting<Bool>? { setting(T.schema.fields.enabled) }
}

extension Section where T == AutoscalerTable {
    @inline(never) public var capacityPerInstance: Setting<Int64>? { setting(T.schema.fields.capacityPerInstance) }
    @inline(never) public var maxInstances: Setting<Int64>? { setting(T.schema.fields.maxInstances) }
    @inline(never) public var maxUseCount: Setting<Int64>? { setting(T.schema.fields.maxUseCount) }
    @inline(never) public var plugin: Setting<String>? { setting(T.schema.fields.plugin) }
    @inline(never) public var policy: Setting<[Section<AutoscalerPolicyTable>]>? { setting(T.schema.fields.policy) }
    @inline(never) public var vmIsolation: Setting<Section<VMIsolationTable>>? { setting(T.schema.fields.vmIsolation) }
}

extension Section where T == AutoscalerPolicyTable {
    @inline(never) public var idleCount: Setting<Int64>? { setting(T.schema.fields.idleCount) }
    @inline(never) public var scaleFactor: Setting<Double>? { setting(T.schema.fields.scaleFactor) }
}

extension Section where T == AzureCacheTable {
    @inline(never) public var accountKey: Setting<String>? { setting(T.schema.fields.accountKey) }
    @inline(never) public var accountName: Setting<String>? { setting(T.schema.fields.accountName) }
    @inline(never) public var containerName: Setting<String>? { setting(T.schema.fields.containerName) }
    @inline(never) public var storageDomain: Setting<String>? { setting(T.schema.fields.storageDomain) }
}

extension Section where T == CacheTable {
    @inline(never) public var azure: Setting<Section<AzureCacheTable>>? { setting(T.schema.fields.azure) }
    @inline(never) public var gcs: Setting<Section<GCSCacheTable>>? { setting(T.schema.fields.gcs) }
    @inline(never) public var maxUploadedArchiveSize: Setting<Int64>? { setting(T.schema.fields.maxUploadedArchiveSize) }
    @inline(never) public var path: Setting<String>? { setting(T.schema.fields.path) }
    @inline(never) public var s3: Setting<Section<S3CacheTable>>? { setting(T.schema.fields.s3) }
    @inline(never) public var shared: Setting<Bool>? { setting(T.schema.fields.shared) }
    @inline(never) public var type: Setting<String>? { setting(T.schema.fields.type) }
}

extension Section where T == DockerTable {
    @inline(never) public var allowedImages: Setting<[String]>? { setting(T.schema.fields.allowedImages) }
    @inline(never) public var allowedPrivilegedImages: Setting<[String]>? { setting(T.schema.fields.allowedPrivilegedImages) }
    @inline(never) public var allowedPullPolicies: Setting<[String]>? { setting(T.schema.fields.allowedPullPolicies) }
    @inline(never) public var allowedUsers: Setting<[String]>? { setting(T.schema.fields.allowedUsers) }
    @inline(never) public var disableCache: Setting<Bool>? { setting(T.schema.fields.disableCache) }
    @inline(never) public var host: Setting<String>? { setting(T.schema.fields.host) }
    @inline(never) public var image: Setting<String>? { setting(T.schema.fields.image) }
    @inline(never) public var isolation: Setting<String>? { setting(T.schema.fields.isolation) }
    @inline(never) public var links: Setting<[String]>? { setting(T.schema.fields.links) }
    @inline(never) public var logOptions: Setting<StringMap>? { setting(T.schema.fields.logOptions) }
    @inline(never) public var networkMode: Setting<String>? { setting(T.schema.fields.networkMode) }
    @inline(never) public var privileged: Setting<Bool>? { setting(T.schema.fields.privileged) }
    @inline(never) public var pullPolicy: Setting<StringOrList>? { setting(T.schema.fields.pullPolicy) }
    @inline(never) public var services: Setting<[Section<DockerServiceTable>]>? { setting(T.schema.fields.services) }
    @inline(never) public var servicesLimit: Setting<Int64>? { setting(T.schema.fields.servicesLimit) }
    @inline(never) public var servicesPrivileged: Setting<Bool>? { setting(T.schema.fields.servicesPrivileged) }
    @inline(never) public var shmSize: Setting<Int64>? { setting(T.schema.fields.shmSize) }
    @inline(never) public var tlsVerify: Setting<Bool>? { setting(T.schema.fields.tlsVerify) }
    @inline(never) public var ulimit: Setting<StringMap>? { setting(T.schema.fields.ulimit) }
    @inline(never) public var volumes: Setting<[String]>? { setting(T.schema.fields.volumes) }
    @inline(never) public var waitForServicesTimeout: Setting<Int64>? { setting(T.schema.fields.waitForServicesTimeout) }
}

extension Section where T == GCSCacheTable {
    @inline(never) public var accessID: Setting<String>? { setting(T.schema.fields.accessID) }
    @inline(never) public var bucketName: Setting<String>? { setting(T.schema.fields.bucketName) }
    @inline(never) public var credentialsFile: Setting<String>? { setting(T.schema.fields.credentialsFile) }
    @inline(never) public var privateKey: Setting<String>? { setting(T.schema.fields.privateKey) }
}

extension Section where T == GlobalTable {
    @inline(never) public var checkInterval: Setting<Int64>? { setting(T.schema.fields.checkInterval) }
    @inline(never) public var concurrent: Setting<Int64>? { setting(T.schema.fields.concurrent) }
    @inline(never) public var listenAddress: Setting<String>? { setting(T.schema.fields.listenAddress) }
    @inline(never) public var logLevel: Setting<String>? { setting(T.schema.fields.logLevel) }
    @inline(never) public var machine: Setting<Section<GlobalMachineTable>>? { setting(T.schema.fields.machine) }
    @inline(never) public var sentryDsn: Setting<String>? { setting(T.schema.fields.sentryDsn) }
    @inline(never) public var sessionServer: Setting<Section<SessionServerTable>>? { setting(T.schema.fields.sessionServer) }
    @inline(never) public var shutdownTimeout: Setting<Int64>? { setting(T.schema.fields.shutdownTimeout) }
    @inline(never) public var user: Setting<String>? { setting(T.schema.fields.user) }
}

extension Section where T == InstanceTable {
    @inline(never) public var useCommonBuildDir: Setting<Bool>? { setting(T.schema.fields.useCommonBuildDir) }
}

extension Section where T == KubernetesTable {
    @inline(never) public var allowedPullPolicies: Setting<[String]>? { setting(T.schema.fields.allowedPullPolicies) }
    @inline(never) public var bearerToken: Setting<String>? { setting(T.schema.fields.bearerToken) }
    @inline(never) public var bearerTokenOverwriteAllowed: Setting<Bool>? { setting(T.schema.fields.bearerTokenOverwriteAllowed) }
    @inline(never) public var caFile: Setting<String>? { setting(T.schema.fields.caFile) }
    @inline(never) public var certFile: Setting<String>? { setting(T.schema.fields.certFile) }
    @inline(never) public var host: Setting<String>? { setting(T.schema.fields.host) }
    @inline(never) public var image: Setting<String>? { setting(T.schema.fields.image) }
    @inline(never) public var keyFile: Setting<String>? { setting(T.schema.fields.keyFile) }
    @inline(never) public var namespace: Setting<String>? { setting(T.schema.fields.namespace) }
    @inline(never) public var namespacePerJob: Setting<Bool>? { setting(T.schema.fields.namespacePerJob) }
    @inline(never) public var podCpuLimit: Setting<Quantity>? { setting(T.schema.fields.podCpuLimit) }
    @inline(never) public var podMemoryLimit: Setting<Quantity>? { setting(T.schema.fields.podMemoryLimit) }
    @inline(never) public var privileged: Setting<Bool>? { setting(T.schema.fields.privileged) }
    @inline(never) public var pullPolicy: Setting<StringOrList>? { setting(T.schema.fields.pullPolicy) }
    @inline(never) public var volumes: Setting<Section<VolumesTable>>? { setting(T.schema.fields.volumes) }
}

extension Section where T == VolumesTable {
    @inline(never) public var hostPath: Setting<[Section<HostPathVolumeTable>]>? { setting(T.schema.fields.hostPath) }
    @inline(never) public var pvc: Setting<[Section<PVCVolumeTable>]>? { setting(T.schema.fields.pvc) }
}

extension Section where T == HostPathVolumeTable {
    @inline(never) public var mountPath: Setting<String>? { setting(T.schema.fields.mountPath) }
}

extension Section where T == PVCVolumeTable {
    @inline(never) public var mountPath: Setting<String>? { setting(T.schema.fields.mountPath) }
}

extension Section where T == MachineTable {
    @inline(never) public var autoscaling: Setting<[Section<MachineAutoscalingTable>]>? { setting(T.schema.fields.autoscaling) }
    @inline(never) public var idleCount: Setting<Int64>? { setting(T.schema.fields.idleCount) }
    @inline(never) public var machineDriver: Setting<String>? { setting(T.schema.fields.machineDriver) }
    @inline(never) public var machineName: Setting<String>? { setting(T.schema.fields.machineName) }
    @inline(never) public var maxBuilds: Setting<Int64>? { setting(T.schema.fields.maxBuilds) }
    @inline(never) public var maxGrowthRate: Setting<Int64>? { setting(T.schema.fields.maxGrowthRate) }
}

extension Section where T == MachineAutoscalingTable {
    @inline(never) public var idleCount: Setting<Int64>? { setting(T.schema.fields.idleCount) }
}

extension Section where T == RunnerTable {
    @inline(never) public var autoscaler: Setting<Section<AutoscalerTable>>? { setting(T.schema.fields.autoscaler) }
    @inline(never) public var buildsDir: Setting<String>? { setting(T.schema.fields.buildsDir) }
    @inline(never) public var cache: Setting<Section<CacheTable>>? { setting(T.schema.fields.cache) }
    @inline(never) public var cacheDir: Setting<String>? { setting(T.schema.fields.cacheDir) }
    @inline(never) public var cloneUrl: Setting<String>? { setting(T.schema.fields.cloneUrl) }
    @inline(never) public var custom: Setting<Section<CustomTable>>? { setting(T.schema.fields.custom) }
    @inline(never) public var customBuildDir: Setting<Section<CustomBuildDirTable>>? { setting(T.schema.fields.customBuildDir) }
    @inline(never) public var docker: Setting<Section<DockerTable>>? { setting(T.schema.fields.docker) }
    @inline(never) public var environment: Setting<[String]>? { setting(T.schema.fields.environment) }
    @inline(never) public var executor: Setting<String>? { setting(T.schema.fields.executor) }
    @inline(never) public var instance: Setting<Section<InstanceTable>>? { setting(T.schema.fields.instance) }
    @inline(never) public var kubernetes: Setting<Section<KubernetesTable>>? { setting(T.schema.fields.kubernetes) }
    @inline(never) public var limit: Setting<Int64>? { setting(T.schema.fields.limit) }
    @inline(never) public var machine: Setting<Section<MachineTable>>? { setting(T.schema.fields.machine) }
    @inline(never) public var name: Setting<String>? { setting(T.schema.fields.name) }
    @inline(never) public var outputLimit: Setting<Int64>? { setting(T.schema.fields.outputLimit) }
    @inline(never) public var requestConcurrency: Setting<Int64>? { setting(T.schema.fields.requestConcurrency) }
    @inline(never) public var shell: Setting<String>? { setting(T.schema.fields.shell) }
    @inline(never) public var ssh: Setting<Section<SSHTable>>? { setting(T.schema.fields.ssh) }
    @inline(never) public var tlsCaFile: Setting<String>? { setting(T.schema.fields.tlsCaFile) }
    @inline(never) public var tlsCertFile: Setting<String>? { setting(T.schema.fields.tlsCertFile) }
    @inline(never) public var tlsKeyFile: Setting<String>? { setting(T.schema.fields.tlsKeyFile) }
    @inline(never) public var token: Setting<String>? { setting(T.schema.fields.token) }
    @inline(never) public var unhealthyInterval: Setting<Duration>? { setting(T.schema.fields.unhealthyInterval) }
    @inline(never) public var unhealthyRequestsLimit: Setting<Int64>? { setting(T.schema.fields.unhealthyRequestsLimit) }
    @inline(never) public var url: Setting<String>? { setting(T.schema.fields.url) }
}

extension Section where T == CustomBuildDirTable {
    @inline(never) public var enabled: Setting<Bool>? { setting(T.schema.fields.enabled) }
}

extension Section where T == S3CacheTable {
    @inline(never) public var accelerate: Setting<Bool>? { setting(T.schema.fields.accelerate) }
    @inline(never) public var accessKey: Setting<String>? { setting(T.schema.fields.accessKey) }
    @inline(never) public var authenticationType: Setting<String>? { setting(T.schema.fields.authenticationType) }
    @inline(never) public var bucketLocation: Setting<String>? { setting(T.schema.fields.bucketLocation) }
    @inline(never) public var bucketName: Setting<String>? { setting(T.schema.fields.bucketName) }
    @inline(never) public var dualStack: Setting<Bool>? { setting(T.schema.fields.dualStack) }
    @inline(never) public var insecure: Setting<Bool>? { setting(T.schema.fields.insecure) }
    @inline(never) public var pathStyle: Setting<Bool>? { setting(T.schema.fields.pathStyle) }
    @inline(never) public var roleARN: Setting<String>? { setting(T.schema.fields.roleARN) }
    @inline(never) public var secretKey: Setting<String>? { setting(T.schema.fields.secretKey) }
    @inline(never) public var serverAddress: Setting<String>? { setting(T.schema.fields.serverAddress) }
    @inline(never) public var serverSideEncryption: Setting<String>? { setting(T.schema.fields.serverSideEncryption) }
    @inline(never) public var serverSideEncryptionKeyID: Setting<String>? { setting(T.schema.fields.serverSideEncryptionKeyID) }
    @inline(never) public var sessionToken: Setting<String>? { setting(T.schema.fields.sessionToken) }
    @inline(never) public var uploadRoleARN: Setting<String>? { setting(T.schema.fields.uploadRoleARN) }
}

extension Section where T == SSHTable {
    @inline(never) public var disableStrictHostKeyChecking: Setting<Bool>? { setting(T.schema.fields.disableStrictHostKeyChecking) }
    @inline(never) public var password: Setting<String>? { setting(T.schema.fields.password) }
}

extension Section where T == DockerServiceTable {
    @inline(never) public var alias: Setting<String>? { setting(T.schema.fields.alias) }
}

extension Section where T == SessionServerTable {
    @inline(never) public var advertiseAddress: Setting<String>? { setting(T.schema.fields.advertiseAddress) }
    @inline(never) public var listenAddress: Setting<String>? { setting(T.schema.fields.listenAddress) }
}
