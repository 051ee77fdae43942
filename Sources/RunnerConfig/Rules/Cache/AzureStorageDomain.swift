/// The storage domain contains a scheme or the account.
struct AzureStorageDomain: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "azure-storage-domain-with-scheme", .error, .cache,
            summary: "the storage domain contains a scheme or the account",
            why: """
                The Runner builds the URL `https://ACCOUNT.DOMAIN` from the account and the domain. If the domain contains a \
                scheme, a path or the account, the host does not exist: `no such host`.
                """,
            fix: .safe, sources: ["cache/azure/azure.go:111-117"])
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
                      StorageDomain = "«https://blob.core.windows.net»"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "azure"
                        [runners.cache.azure]
                          AccountName = "cistore"
                          ContainerName = "ci"
                          StorageDomain = "blob.core.windows.net"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "azure", azure = { AccountName = 'cistore', ContainerName = 'ci', StorageDomain = '«cistore.blob.core.windows.net»' } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "azure", azure = { AccountName = 'cistore', ContainerName = 'ci', StorageDomain = 'blob.core.windows.net' } }

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
                      StorageDomain = "blob.core.chinacloudapi.cn"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      AccountName = "blob"
                      ContainerName = "ci"
                      StorageDomain = "blob.core.windows.net"

                """),
        ]
    }

    var concerns: KeyNames { "StorageDomain" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for azure in config.caches.compactMap({ $0.azure?.value }) {
            guard let domain = azure.storageDomain, domain.isFinal else { continue }
            let address = ServerAddress(domain.value)
            var bare = address.host
            let account = azure.accountName?.value.lowercased() ?? ""
            let holdsAccount = !account.isEmpty && bare.lowercased().hasPrefix(account + ".blob.")
            if holdsAccount { bare = String(bare.dropFirst(account.count + 1)) }
            guard address.scheme != nil || !address.path.isEmpty || holdsAccount, !bare.isEmpty else { continue }
            if let port = address.port { bare += ":\(port)" }
            report.add(
                self, "`StorageDomain` must be a bare domain, without \(holdsAccount ? "the account" : address.scheme != nil ? "a scheme" : "a path")", at: domain.textRange, key: domain.path,
                label: "the host does not exist", help: "write `\(bare)`",
                fixes: [Fix("write `\(bare)`", .safe, config.replacing(domain.member.node, at: domain.path, with: .string(bare)))])
        }
    }
}
