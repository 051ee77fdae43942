/// The Azure store has no account.
struct AzureAccountMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "azure-account-missing", .error, .cache,
            summary: "the Azure store has no account",
            why: """
                Without `AccountName` the Runner has no host to connect to. In `runners.config` a Secret can provide it, so \
                nothing is reported there.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["cache/azure/credentials_resolver.go:27-39"])
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
                      AccountName = «""»
                      ContainerName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    «[runners.cache.azure]»
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.azure]

                """),
        ]
    }

    var concerns: KeyNames { "azure" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.origin == .file else { return }
        for cache in config.caches where cache.type?.value == "azure" {
            guard let setting = cache.azure, !setting.value.isEmpty else { continue }
            let member = setting.value.member("AccountName")
            guard member == nil || member?.node.string == "" else { continue }
            let header = setting.value.node.range
            report.add(
                self, "the Azure store has no `AccountName`", at: member?.node.range ?? (header.isEmpty ? setting.keyRange : header), key: setting.path + ".AccountName",
                label: "every cache operation fails", help: "add the name of the storage account")
        }
    }
}
