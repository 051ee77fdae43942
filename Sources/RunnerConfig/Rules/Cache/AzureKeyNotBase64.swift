import SourceBytes

/// The account key is not base64.
struct AzureKeyNotBase64: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "azure-key-not-base64", .error, .cache,
            summary: "the account key is not base64",
            why: """
                The account key of Azure is 64 bytes in base64. A SAS token or a connection string cannot be used in \
                its place: `illegal base64 data`.
                """,
            yields: ["placeholder-value"], sources: ["cache/azure/credentials_resolver.go:27-39"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      AccountName = "cistore"
                      ContainerName = "ci"
                      AccountKey = «"?sv=2022-11-02&ss=b&sig=abc"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "azure", azure = { AccountName = 'cistore', ContainerName = 'ci', AccountKey = «'DefaultEndpointsProtocol=https;AccountName=cistore'» } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      AccountName = "cistore"
                      ContainerName = "ci"
                      AccountKey = "Y2lzdG9yZS1rZXk="

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      AccountName = "cistore"
                      ContainerName = "ci"
                      AccountKey = "${AZURE_KEY}"

                """),
        ]
    }

    var concerns: KeyNames { "AccountKey" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for key in config.caches.compactMap({ $0.azure?.value.accountKey }) where key.isFinal && Base64.decode(key.value) == nil {
            let isToken = key.value.contains("sig=") || key.value.hasPrefix("?")
            let isConnection = key.value.lowercased().contains("accountname=")
            report.add(
                self, "`AccountKey` is not base64", at: key.range, key: key.path,
                label: isToken ? "this looks like a SAS token" : isConnection ? "this looks like a connection string" : "the Runner cannot sign its requests",
                help: isConnection ? "use only the part after `AccountKey=`" : "use one of the two access keys of the storage account")
        }
    }
}
