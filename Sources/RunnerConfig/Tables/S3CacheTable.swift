/// `[runners.cache.s3]`: Amazon S3 and everything that speaks its protocol.
public struct S3CacheTable: Table {
    public static let schema = Schema<S3CacheTable>()
    public init() {}

    public let serverAddress = Key<String>("ServerAddress", "Host and optional port of the store, never a URL; empty is Amazon's own", env: "CACHE_S3_SERVER_ADDRESS", flag: "cache-s3-server-address", since: "11.3", otherNames: ["endpoint", "server"])
    public let accessKey = Key<String>("AccessKey", "Access key of the store", env: "CACHE_S3_ACCESS_KEY", flag: "cache-s3-access-key", since: "11.3", otherNames: ["access_key_id", "aws_access_key_id"], secret: true)
    public let secretKey = Key<String>("SecretKey", "Secret key of the store", env: "CACHE_S3_SECRET_KEY", flag: "cache-s3-secret-key", since: "11.3", otherNames: ["secret_access_key", "aws_secret_access_key"], secret: true)
    public let sessionToken = Key<String>("SessionToken", "Token of temporary credentials; it ends before the file does", env: "CACHE_S3_SESSION_TOKEN", flag: "cache-s3-session-token", since: "16.8", secret: true)
    public let bucketName = Key<String>("BucketName", "Bucket for the cache", env: "CACHE_S3_BUCKET_NAME", flag: "cache-s3-bucket-name", since: "11.3", otherNames: ["bucket"])
    public let bucketLocation = Key<String>("BucketLocation", "Region of the bucket; without it every client asks for it first", env: "CACHE_S3_BUCKET_LOCATION", flag: "cache-s3-bucket-location", since: "11.3", otherNames: ["region"])
    public let insecure = Key<Bool>("Insecure", "Use plain http for the store: true means http, false means https", fallback: "false", env: "CACHE_S3_INSECURE", flag: "cache-s3-insecure", since: "11.3")
    public let authenticationType = Key<String>("AuthenticationType", "Whether the keys of this table are used or the role of the machine; without it, keys only count together with `ServerAddress`", env: "CACHE_S3_AUTHENTICATION_TYPE", flag: "cache-s3-authentication_type", since: "14.4", allowed: ["iam", "access-key"])
    public let serverSideEncryption = Key<String>("ServerSideEncryption", "Encryption asked for when an object is stored", env: "CACHE_S3_SERVER_SIDE_ENCRYPTION", flag: "cache-s3-server-side-encryption", since: "15.3", allowed: ["S3", "AES256", "KMS", "AWS:KMS", "DSSE-KMS", "AWS:KMS:DSSE"], otherwise: .warns("no encryption is asked for", ignoresCase: true))
    public let serverSideEncryptionKeyID = Key<String>("ServerSideEncryptionKeyID", "Key in KMS for that encryption", env: "CACHE_S3_SERVER_SIDE_ENCRYPTION_KEY_ID", flag: "cache-s3-server-side-encryption-key-id", since: "15.3")
    public let dualStack = Key<Bool>("DualStack", "Use Amazon's IPv4 and IPv6 endpoints", fallback: "true", env: "CACHE_S3_DUAL_STACK", flag: "cache-s3-dual-stack", since: "17.5")
    public let pathStyle = Key<Bool>("PathStyle", "Put the bucket into the path of the URL and not into the host name", env: "CACHE_S3_PATH_STYLE", flag: "cache-s3-path-style", since: "17.5")
    public let accelerate = Key<Bool>("Accelerate", "Use Amazon's transfer acceleration", fallback: "false", env: "CACHE_S3_ACCELERATE", flag: "cache-s3-accelerate", since: "17.5")
    public let roleARN = Key<String>("RoleARN", "Role assumed for reading and writing the cache", env: "CACHE_S3_ROLE_ARN", flag: "cache-s3-role-arn", since: "17.8")
    public let uploadRoleARN = Key<String>("UploadRoleARN", "Role assumed for writing only", env: "CACHE_S3_UPLOAD_ROLE_ARN", flag: "cache-s3-upload-role-arn", since: "17.5", deprecated: "17.8", replacement: "runners.cache.s3.RoleARN")
    public let assumeRoleMaxConcurrency = Key<Int64>("AssumeRoleMaxConcurrency", "Maximum number of simultaneous requests for a role; negative is no limit", fallback: "5", env: "CACHE_S3_ASSUME_ROLE_MAX_CONCURRENCY", flag: "cache-s3-assume-role-max-concurrency", since: "18.11")
    public let disableAssumeRoleCredentialsCaching = Key<Bool>("DisableAssumeRoleCredentialsCaching", "Ask for a role's credentials anew for every job", fallback: "false", env: "CACHE_S3_DISABLE_ASSUME_ROLE_CREDENTIALS_CACHING", flag: "cache-s3-disable-assume-role-credentials-caching", since: "18.11")
}

public typealias S3Cache = Section<S3CacheTable>
