/// Finds the credentials for Secrets in a config.toml.
public enum SecretGenerator {
    /// The credentials of a cache: those of the first runner that has any.
    public static func credentials(of runners: [Runner]) -> (kind: SecretKind, credentials: [Credential])? {
        for runner in runners {
            guard let cache = runner.cache?.value else { continue }
            let stores: [(SecretKind, [(String, Setting<String>?)])] = [
                (.s3, [("accesskey", cache.s3?.value.accessKey), ("secretkey", cache.s3?.value.secretKey)]),
                (.gcs, [("gcs-access-id", cache.gcs?.value.accessID), ("gcs-private-key", cache.gcs?.value.privateKey)]),
                (.azure, [("azure-account-name", cache.azure?.value.accountName), ("azure-account-key", cache.azure?.value.accountKey)]),
            ]
            for (kind, settings) in stores {
                let found = settings.compactMap { key, setting in setting.map { Credential(key: key, value: Array($0.value.utf8)) } }
                if found.count == settings.count, found.allSatisfy({ !$0.value.isEmpty }) { return (kind, found) }
            }
        }
        return nil
    }

    /// The token of the first runner that has one.
    public static func token(of runners: [Runner]) -> [Credential]? {
        let tokens = runners.compactMap { $0.node.canonical(RunnerTable.schema)["token"]?.node.string }
        return tokens.first { !$0.isEmpty }.map { [Credential(key: SecretKind.runnerToken, value: Array($0.utf8))] }
    }
}
