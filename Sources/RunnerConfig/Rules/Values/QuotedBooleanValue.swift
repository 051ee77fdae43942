/// True or false stands in quotes.
struct QuotedBooleanValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "quoted-boolean-value", .error, .values,
            summary: "true or false stands in quotes",
            why: """
                A template only asks whether a text is empty. `"false"` is not, so it switches the option **on**: \
                s3CacheInsecure: "false" turns TLS off.
                """,
            fix: .safe, sources: ["chart 0.52.0 _cache.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.acme.dev
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: «"false"»

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                rbac:
                  create: «"true"»

                """),
            Example(
                .values,
                """
                rbac:
                  create: true

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for path in Self.booleans {
            guard let member = values.member(path), let text = member.node.string, !text.isEmpty, member.node.spelling != .plain else { continue }
            let word = text.lowercased()
            let means = ["true", "yes", "on", "1"].contains(word) ? true : ["false", "no", "off", "0"].contains(word) ? false : nil
            guard let means else { continue }
            let isInsecure = path.hasSuffix("s3CacheInsecure")
            let isRead = ChartKey.all[path].map(values.reads) ?? false
            // A given chart may print the text itself, and then it means what it says.
            if isInsecure, values.run?.start != nil, RegisterBoolean(RegisterEnvironment(values)["CACHE_S3_INSECURE"]).effective == means { continue }
            report.add(
                self, "`\(member.key)` is a text here, and every text counts as true", at: member.node.range, key: path,
                label: !isRead
                    ? "not read by \(values.chartWords)"
                    : means
                        ? "works by accident" : isInsecure ? "the template sets CACHE_S3_INSECURE=\"true\": plain http" : "switches the option on",
                help: means ? "remove the quotes" : "remove the quotes; without them the option is really off",
                notes: isInsecure && !means && isRead ? ["if plain http is what works today, `true` is what was meant"] : [],
                fixes: [Fix("remove the quotes", means ? .safe : .unsafe, values.replacing(member.node, at: path, with: .boolean(means)))])
        }
    }

    /// Keys that templates ask `if` about.
    private static let booleans = [
        "rbac.create", "rbac.clusterWideAccess", "rbac.podSecurityPolicy.enabled", "serviceAccount.create", "metrics.enabled",
        "metrics.serviceMonitor.enabled",
        "service.enabled", "sessionServer.enabled", "unregisterRunners", "useTini", "runners.locked", "runners.runUntagged", "runners.protected",
        "runners.privileged",
        "runners.cache.s3CacheInsecure", "runners.cache.cacheShared", "runners.cache.Insecure", "runners.cache.Shared", "priorityClassName.enabled",
    ]
}
