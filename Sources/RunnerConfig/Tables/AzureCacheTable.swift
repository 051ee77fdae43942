/// `[runners.cache.azure]`: Azure Blob Storage.
public struct AzureCacheTable: Table {
    public static let schema = Schema<AzureCacheTable>()
    public init() {}

    public let accountName = Key<String>("AccountName", "Storage account", env: "CACHE_AZURE_ACCOUNT_NAME", flag: "cache-azure-account-name", since: "13.4")
    public let accountKey = Key<String>("AccountKey", "Key of the storage account, in base64", env: "CACHE_AZURE_ACCOUNT_KEY", flag: "cache-azure-account-key", since: "13.4", secret: true)
    public let containerName = Key<String>("ContainerName", "Container for the cache", env: "CACHE_AZURE_CONTAINER_NAME", flag: "cache-azure-container-name", since: "13.4")
    public let storageDomain = Key<String>("StorageDomain", "Domain of the storage service, without account and scheme", fallback: "blob.core.windows.net", env: "CACHE_AZURE_STORAGE_DOMAIN", flag: "cache-azure-storage-domain", since: "13.4")
}

public typealias AzureCache = Section<AzureCacheTable>
