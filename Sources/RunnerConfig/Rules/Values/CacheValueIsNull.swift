/// `cache:` is empty.
struct CacheValueIsNull: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "cache-value-is-null", .error, .values,
            summary: "`cache:` is empty",
            why: """
                If all lines below a key are commented out, its value is null. The chart reads a key below it, so Helm fails to \
                render the chart.
                """,
            fix: .safe, isRefusal: true, sources: ["chart 0.86.0 _helpers.tpl"])
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
                  «cache»:
                    # secretName: s3access

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev
                    rbac:
                      create: true
                    serviceAccount:
                      create: true
                    runners:
                      secret: runner-token
                      cache: {}
                        # secretName: s3access

                    """),
            Example(
                .values,
                """
                runners:
                  «cache»: ~
                  tags: kubernetes

                """,
                repaired:
                    """
                    runners:
                      cache: {}
                      tags: kubernetes

                    """),
            Example(
                .values,
                """
                runners:
                  «cache»: null

                """,
                repaired:
                    """
                    runners:
                      cache: {}

                    """,
                chart: "0.52.0"),
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
                  cache: {}

                """),
            Example(
                .values,
                """
                runners:
                  cache:

                """, chart: "0.53.1"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let cache = values.member("runners.cache"), cache.node.isNull, values.target.chart.has(.jobValues) || values.target.chart.has(.cacheSecretByKey), !values.isRendered else { return }
        report.add(
            self, "`runners.cache` is null", at: cache.keyRange, key: "runners.cache", label: "Helm cannot render the chart",
            help: "write `cache: {}`, or remove the key",
            fixes: [Fix("write `cache: {}`", .safe, values.setting("runners.cache", to: .map([])))])
    }
}
