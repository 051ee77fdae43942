/// `request_concurrency` does not mean what it says.
struct RequestConcurrencyInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "request-concurrency-invalid", .warning, .global, also: [.info],
            summary: "`request_concurrency` does not mean what it says",
            why: """
                A negative number means 1. A number above `limit` or `concurrent` is never reached, because no more jobs than \
                that can run.
                """,
            sources: ["common/config.go:2431"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  request_concurrency = «-1»

                """),
            Example(
                .config,
                """
                concurrent = 4
                runners = [{ request_concurrency = «10» }]

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  limit = 4
                  request_concurrency = 4

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  request_concurrency = 0

                """),
        ]
    }

    var concerns: KeyNames { "request_concurrency" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let concurrent = config.origin == .file ? config.global.concurrent.flatMap { $0.value > 0 ? $0 : nil } : nil
        for runner in config.runners {
            guard let requests = runner.requestConcurrency else { continue }
            if requests.value < 0 {
                report.add(self, "`request_concurrency` is below 1, which means 1", at: requests.range, key: requests.path, help: "write the number you want, or remove it")
                continue
            }
            guard requests.value > 1 else { continue }
            let limit = runner.limit.flatMap { $0.value > 0 ? $0 : nil }
            guard let bound = [limit, concurrent].compactMap({ $0 }).min(by: { $0.value < $1.value }), requests.value > bound.value else { continue }
            report.add(
                self, "no more than \(bound.value) \(bound.value == 1 ? "job" : "jobs") can run, so \(requests.value) requests at a time are never needed", at: requests.range,
                key: requests.path, severity: .info, related: [Related("the maximum number of jobs", at: bound.statement)],
                help: "lower `request_concurrency` to \(bound.value)")
        }
    }
}
