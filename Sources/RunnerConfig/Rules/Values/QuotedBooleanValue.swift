/// A boolean is quoted.
struct QuotedBooleanValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "quoted-boolean-value", .error, .values, also: [.info],
            summary: "a boolean is quoted",
            why: """
                Templates check only whether a string is empty. `"false"` is not empty, so it turns the option **on**: \
                `s3CacheInsecure: "false"` turns TLS off. `runUntagged` and `protected` must be real booleans since chart 0.53.2, or \
                Helm fails.
                """,
            fix: [.safe, .unsafe], sources: ["chart 0.52.0 _cache.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                sessionServer:
                  enabled: «"false"»

                """,
                repaired:
                    """
                    sessionServer:
                      enabled: false

                    """, chart: "0.50.0"),
            Example(
                .values,
                """
                sessionServer:
                  enabled: "false"

                """, chart: "0.62.0"),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.acme.dev
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: «"false"»

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: minio.acme.dev
                        s3BucketName: ci
                        s3BucketLocation: us-east-1
                        s3CacheInsecure: false

                    """,
                chart: "0.50.0"),
            Example(
                .values,
                """
                rbac:
                  create: «"true"»

                """,
                repaired:
                    """
                    rbac:
                      create: true

                    """),
            Example(
                .values,
                """
                rbac: {create: true}
                metrics:
                  enabled: «'no'»

                """,
                repaired:
                    """
                    rbac: {create: true}
                    metrics:
                      enabled: false

                    """),
            Example(
                .values,
                """
                runners:
                  runUntagged: «"true"»

                """,
                repaired:
                    """
                    runners:
                      runUntagged: true

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheShared: «"true"»

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheShared: true

                    """,
                chart: "0.50.0"),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheShared: "true"

                """, chart: "0.80.0"),
            Example(
                .values,
                """
                rbac:
                  create: true

                """),
            Example(
                .values,
                """
                metrics:
                  enabled: ""
                extraEnv:
                  CACHE_SHARED: "false"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // Charts from 0.62 on compare this text with "true".
        let tested = values.target.chart < "0.62.0" ? ["sessionServer.enabled"] : []
        for path in Self.booleans + tested {
            guard let member = values.member(path), let text = member.node.string, !text.isEmpty, member.node.spelling != .plain else { continue }
            let word = text.lowercased()
            let means = ["true", "yes", "on", "1"].contains(word) ? true : ["false", "no", "off", "0"].contains(word) ? false : nil
            guard let means else { continue }
            let isInsecure = path.hasSuffix("s3CacheInsecure")
            let mustBeReal = ["runners.runUntagged", "runners.protected"].contains(path) && !values.target.chart.has(.flagsWhenRendered) && !values.isRendered
            // Of what the chart does not read, other rules tell.
            guard ChartValue.named(path).map(values.reads) ?? false else { continue }
            // A given chart may print the text itself, and then it means what it says.
            if isInsecure, values.run?.start != nil, RegisterBoolean(RegisterEnvironment(values)["CACHE_S3_INSECURE"]).effective == means { continue }
            report.add(
                self, Self.message(member.key, means: means, mustBeReal: mustBeReal), at: member.node.range, key: path,
                severity: means && !mustBeReal ? .info : nil,
                label: mustBeReal
                    ? "Helm cannot render the chart: expected bool"
                    : means ? "works by accident" : isInsecure ? "the template sets CACHE_S3_INSECURE=\"true\": plain http" : "turns the option on",
                help: means || mustBeReal ? "remove the quotes" : "remove the quotes: the option is off only without them",
                notes: isInsecure && !means ? ["if the cache works today over plain http, write `true`"] : [],
                fixes: [Fix("remove the quotes", means || mustBeReal ? .safe : .unsafe, values.replacing(member.node, at: path, with: .boolean(means)))])
        }
    }

    private static func message(_ key: String, means: Bool, mustBeReal: Bool) -> String {
        if mustBeReal { return "`\(key)` must be a boolean, not a string" }
        return means ? "`\(key)` is quoted: it is on because any non-empty string is true" : "`\(key)` is a string here, and any non-empty string is true"
    }

    /// Values that templates check with `if`: the booleans they neither print nor hand on to Kubernetes.
    private static let booleans = ChartValue.all.filter { value in
        guard value.kind == .boolean, !value.isPrinted else { return false }
        return !DottedPath.ancestors(value.path).contains { ancestor in
            if case .shape? = ChartValue.named(ancestor)?.kind { true } else { false }
        }
    }.map(\.path)
}
