/// `[runners.cache]`: where job caches are stored.
public struct CacheTable: Table {
    public static let schema = Schema<CacheTable>()
    public init() {}

    public let type = Key<String>("Type", "Object store for the cache: s3, gcs or azure, in lowercase; without it the cache stays on the host", env: "CACHE_TYPE", flag: "cache-type", allowed: ["s3", "gcs", "azure"])
    public let path = Key<String>("Path", "Prefix of the objects' names in the bucket, not what is to be cached", env: "CACHE_PATH", flag: "cache-path")
    public let shared = Key<Bool>("Shared", "Omit the runner from object names, so that all runners use the same cache", fallback: "false", env: "CACHE_SHARED", flag: "cache-shared")
    public let maxUploadedArchiveSize = Key<Int64>("MaxUploadedArchiveSize", "Largest archive that is uploaded; 0 is no limit", fallback: "0", unit: "bytes", env: "CACHE_MAXIMUM_UPLOADED_ARCHIVE_SIZE", flag: "cache-max_uploaded_archive_size", since: "15.6")
    public let s3 = Key<Section<S3CacheTable>>("s3", "Amazon S3, and all stores that speak its protocol", since: "11.3")
    public let gcs = Key<Section<GCSCacheTable>>("gcs", "Google Cloud Storage", since: "11.3")
    public let azure = Key<Section<AzureCacheTable>>("azure", "Azure Blob Storage", since: "13.4")
    public let serverAddress = Key<String>("ServerAddress", "Host of the S3 store", removed: "12.0", replacement: "runners.cache.s3.ServerAddress")
    public let accessKey = Key<String>("AccessKey", "Access key of the S3 store", removed: "12.0", replacement: "runners.cache.s3.AccessKey", secret: true)
    public let secretKey = Key<String>("SecretKey", "Secret key of the S3 store", removed: "12.0", replacement: "runners.cache.s3.SecretKey", secret: true)
    public let bucketName = Key<String>("BucketName", "Bucket of the S3 store", removed: "12.0", replacement: "runners.cache.s3.BucketName")
    public let bucketLocation = Key<String>("BucketLocation", "Region of the S3 bucket", removed: "12.0", replacement: "runners.cache.s3.BucketLocation")
    public let insecure = Key<Bool>("Insecure", "Speak plain http with the S3 store", removed: "12.0", replacement: "runners.cache.s3.Insecure")
}

public typealias Cache = Section<CacheTable>
