/// An S3 store as somebody wrote it down: in `[runners.cache.s3]`, or in the cache block of an old chart's values. Rules about
/// addresses, regions and keys look at this and serve both.
public struct S3Store: Sendable {
    public enum Origin: Sendable {
        case config
        case chartValues
    }

    public var origin: Origin
    public var address: Setting<String>?
    public var bucket: Setting<String>?
    public var region: Setting<String>?
    /// As the Runner ends up with it when it is a boolean; quoted booleans in values are a rule of their own.
    public var insecure: Setting<Bool>?
    public var accessKey: Setting<String>?
    public var secretKey: Setting<String>?
    /// The table or block it stands in, for context.
    public var table: Node
    public var path: String
    /// Whether the chart reads the block of values; what it does not read is told once, and not judged.
    public var isRead = true

    /// What the Runner connects to: the scheme it chooses and the address as written.
    public var url: String? {
        address.map { (insecure?.value == true ? "http://" : "https://") + $0.value }
    }

    /// The name of the key that switches TLS off.
    public var insecureKey: String {
        switch origin {
        case .config: "Insecure"
        case .chartValues: "s3CacheInsecure"
        }
    }

    public init(
        origin: Origin, address: Setting<String>?, bucket: Setting<String>?, region: Setting<String>?, insecure: Setting<Bool>?,
        accessKey: Setting<String>?, secretKey: Setting<String>?, table: Node, path: String
    ) {
        self.origin = origin
        self.address = address
        self.bucket = bucket
        self.region = region
        self.insecure = insecure
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.table = table
        self.path = path
    }

    /// The store of `[runners.cache.s3]`; nil for the empty table that `register` writes.
    public init?(_ section: S3Cache) {
        guard !section.isEmpty else { return nil }
        self.init(
            origin: .config, address: section.serverAddress, bucket: section.bucketName, region: section.bucketLocation,
            insecure: section.insecure, accessKey: section.accessKey, secretKey: section.secretKey,
            table: section.node, path: section.keyPath)
    }
}

extension ConfigFile {
    /// The S3 stores of all runners.
    public var s3Stores: [S3Store] {
        runners.compactMap { runner in runner.cache?.value.s3.flatMap { S3Store($0.value) } }
    }
}
