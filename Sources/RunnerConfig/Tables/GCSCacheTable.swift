/// `[runners.cache.gcs]`: Google Cloud Storage.
public struct GCSCacheTable: Table {
    public static let schema = Schema<GCSCacheTable>()
    public init() {}

    public let accessID = Key<String>("AccessID", "Service account that signs the URLs", env: "CACHE_GCS_ACCESS_ID", flag: "cache-gcs-access-id", since: "11.3")
    public let privateKey = Key<String>("PrivateKey", "Its private key, as PEM", env: "CACHE_GCS_PRIVATE_KEY", flag: "cache-gcs-private-key", since: "11.3", secret: true)
    public let credentialsFile = Key<String>("CredentialsFile", "Path of a JSON key file; wins over AccessID and PrivateKey", env: "GOOGLE_APPLICATION_CREDENTIALS", flag: "cache-gcs-credentials-file", since: "11.3")
    public let bucketName = Key<String>("BucketName", "Bucket for the cache", env: "CACHE_GCS_BUCKET_NAME", flag: "cache-gcs-bucket-name", since: "11.3")
    public let universeDomain = Key<String>("UniverseDomain", "Domain of the cloud, where it is not Google's public one", fallback: "googleapis.com", env: "CACHE_GCS_UNIVERSE_DOMAIN", flag: "cache-gcs-universe-domain", since: "18.9")
}

public typealias GCSCache = Section<GCSCacheTable>
