/// The cache block of charts before 0.53: `runners.cache.s3ServerAddress` and its neighbours.
extension ValuesFile {
    /// The legacy S3 store, when an address or a bucket is written; also for charts that no longer read it, because what is
    /// written there is what somebody moves into `runners.config`.
    public var legacyStore: S3Store? {
        guard let cache = member("runners.cache"), cache.node.isTable else { return nil }
        let address: Setting<String>? = setting("s3ServerAddress", in: cache.node)
        let bucket: Setting<String>? = setting("s3BucketName", in: cache.node)
        guard address != nil || bucket != nil else { return nil }
        var store = S3Store(
            origin: .chartValues, address: address, bucket: bucket, region: setting("s3BucketLocation", in: cache.node),
            insecure: madeInsecure(cache) ?? setting("s3CacheInsecure", in: cache.node), accessKey: nil, secretKey: nil, table: cache.node, path: "runners.cache")
        store.isRead = readsLegacyKeys
        return store
    }

    /// What a given chart makes of `s3CacheInsecure`, when it reads the block: the Runner's word, at the key or, without one, at the block.
    private func madeInsecure(_ cache: Member) -> Setting<Bool>? {
        guard let run, run.start != nil, run.readsCacheBlock, let member = cache.node["s3CacheInsecure"] ?? cache.node["cacheType"],
            let flag = RegisterBoolean(RegisterEnvironment(run)["CACHE_S3_INSECURE"]).effective
        else { return nil }
        return Setting(value: flag, path: "runners.cache.\(member.key)", member: member)
    }

    /// The stores of `runners.config`, as `register` will see them: a variable that says true wins over the text.
    public var configStores: [S3Store] {
        let stores = config?.s3Stores ?? []
        guard let variable = environment.last(where: { $0.name == "CACHE_S3_INSECURE" }), let member = variable.value,
            RegisterBoolean(Self.variableText(member.node)) == .value(true)
        else { return stores }
        return stores.map { store in
            var store = store
            store.insecure = Setting(value: true, path: variable.path, member: member)
            return store
        }
    }

    private func setting<Value: SettingValue>(_ key: String, in cache: Node) -> Setting<Value>? {
        let path = "runners.cache.\(key)"
        guard let member = cache[key], let value = Value(member.node, at: path) else { return nil }
        return Setting(value: value, path: path, member: member)
    }
}
