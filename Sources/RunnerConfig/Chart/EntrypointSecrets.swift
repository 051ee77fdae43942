/// What the chart's entrypoint exports from the Secrets that are mounted, before it calls `register`.
struct EntrypointSecrets {
    /// In the order of the script; each wins over a variable of the container.
    private(set) var variables: [(name: String, value: String)] = []
    /// The Secret with the cache's credentials, when the chart mounts one.
    let cacheSecret: String?
    /// The runner's token, when it stands in the values or in a Secret at hand.
    let token: String?

    /// - Parameter files: the manifests at hand; a Secret that is in none of them exports nothing.
    init(_ start: ChartStart, files: [SecretFile]) throws(ChartRefusal) {
        cacheSecret = try start.cacheSecret()
        let inline = try start.values["runnerToken"]
        let name = try start.tokenSecret()
        let found = inline.isTrue ? inline.text : Self.text("runner-token", of: name, files) ?? ""
        token = found.isEmpty ? try start.registeredToken(inSecret: Self.text("runner-registration-token", of: name, files)) : found
        guard try start.exportsCredentials() else { return }
        let prefix = start.chart.has(.bareCacheVariables) ? "" : "CACHE_"
        add("accesskey", "secretkey", as: "\(prefix)S3_ACCESS_KEY", "\(prefix)S3_SECRET_KEY", files)
        if start.chart.has(.googleSecrets) { addGoogle(start.chart, files) }
        if start.chart.has(.azureSecrets) {
            add("azure-account-name", "azure-account-key", as: "CACHE_AZURE_ACCOUNT_NAME", "CACHE_AZURE_ACCOUNT_KEY", files)
        }
    }

    /// Both keys count together, or neither.
    private mutating func add(_ first: String, _ second: String, as name: String, _ other: String, _ files: [SecretFile]) {
        guard let one = Self.text(first, of: cacheSecret, files), let two = Self.text(second, of: cacheSecret, files) else { return }
        variables += [(name, one), (other, two)]
    }

    /// A file of credentials wins over the pair; it was first known by a name with a letter missing.
    private mutating func addGoogle(_ chart: Version, _ files: [SecretFile]) {
        for key in ["gcs-applicaton-credentials-file", "gcs-application-credentials-file"] {
            guard chart.has(.googleFileName) || key == "gcs-applicaton-credentials-file", Self.text(key, of: cacheSecret, files) != nil else { continue }
            variables.append(("GOOGLE_APPLICATION_CREDENTIALS", "/secrets/\(key)"))
            return
        }
        let count = variables.count
        add("gcs-access-id", "gcs-private-key", as: "CACHE_GCS_ACCESS_ID", "CACHE_GCS_PRIVATE_KEY", files)
        guard variables.count > count, let last = variables.popLast() else { return }
        // The script prints the key with `echo -e`.
        variables.append((last.name, String(decoding: EchoedText.text(of: Array(last.value.utf8)), as: UTF8.self)))
    }

    /// A text of a Secret, as the entrypoint has it.
    private static func text(_ key: String, of name: String?, _ files: [SecretFile]) -> String? {
        guard let name else { return nil }
        for secret in files.flatMap(\.secrets) where secret.name?.node.string == name {
            guard let member = (secret.stringData + secret.data).last(where: { $0.key == key }), let text = secret.exported(member) else { continue }
            return text
        }
        return nil
    }
}

extension ChartStart {
    /// The Secret with the cache's credentials; nil when the chart mounts none.
    func cacheSecret() throws(ChartRefusal) -> String? {
        guard chart.reads("runners.cache.secretName"), try values["runners.cache"].isTrue else { return nil }
        let name = try values["runners.cache.secretName"]
        let own = name.isTrue ? name.text : nil
        if chart.has(.cacheSecretByKey) { return own }
        guard chart.has(.jobValues) else { return nil }
        if chart.has(.cacheIsS3) { return own ?? "s3access" }
        let type = try values["runners.cache.cacheType"]
        switch type.isTrue ? type.text : "" {
        case "s3": return chart.has(.usualS3Secret) ? own ?? "s3access" : own
        case "gcs": return own ?? "s3access"
        case "": return chart.has(.secretWithoutType) ? own : nil
        default: return nil
        }
    }

    /// The Secret with the token that the values name.
    fileprivate func tokenSecret() throws(ChartRefusal) -> String? {
        let name = try values["runners.secret"]
        guard chart.reads("runners.secret"), name.isTrue else { return nil }
        return chart.evaluates("runners.secret") ? try evaluated(name.text) : name.text
    }

    /// An authentication token that stands where a registration token is expected; nil where the chart does not notice.
    fileprivate func registeredToken(inSecret text: String?) throws(ChartRefusal) -> String? {
        let inline = try values["runnerRegistrationToken"]
        if inline.isTrue { return chart.has(.tokenToldByValues) && TokenHandover.isAuthentication(inline.text) ? inline.text : nil }
        return text.flatMap { chart.has(.tokenToldAtStart) && TokenHandover.isAuthentication($0) ? $0 : nil }
    }

    fileprivate func exportsCredentials() throws(ChartRefusal) -> Bool {
        guard chart.reads("runners.cache.disableGlobalCredentialsExport") else { return true }
        return try !values["runners.cache.disableGlobalCredentialsExport"].isTrue
    }
}
