/// `cache:` has nothing below it.
struct CacheValueIsNull: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "cache-value-is-null", .error, .values,
            summary: "`cache:` has nothing below it",
            why: """
                With every line below it commented out the value is null, and the chart cannot be rendered: it asks the \
                value for a key.
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

                """),
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
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let cache = values.member("runners.cache"), cache.node.isNull, values.target.chart != "0.53.1", !values.isRendered else { return }
        report.add(
            self, "`cache:` is null: nothing stands below it", at: cache.keyRange, key: "runners.cache", label: "Helm cannot render the chart",
            help: "write `cache: {}`, or remove the key",
            fixes: [Fix("write `cache: {}`", .safe, values.setting("runners.cache", to: .map([])))])
    }
}
