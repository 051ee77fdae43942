/// A runner asks for one job at a time.
struct RequestConcurrencyOne: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "request-concurrency-one", .info, .global,
            summary: "a runner asks for one job at a time",
            why: """
                While a runner waits for GitLab's response, which can take up to 50 seconds with long polling, it does not ask \
                for another job unless `request_concurrency` allows it. The Runner logs `Request bottleneck` when it loads such \
                a file.
                """,
            sources: ["commands/multi.go:1876-1895", "common/config.go:2431"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  limit = «20»

                """),
            Example(
                .config,
                """
                concurrent = 10

                [[runners]]
                  request_concurrency = «1»

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 20
                  request_concurrency = 4

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 1

                """),
        ]
    }

    var concerns: KeyNames { "request_concurrency limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let requests = runner.requestConcurrency
            guard requests.map({ $0.value == 1 }) ?? true else { continue }
            let limit = runner.limit.flatMap { $0.value > 0 ? $0 : nil }
            guard limit?.value != 1, requests != nil || runner.member("request_concurrency") == nil else { continue }
            guard let most = [limit, config.global.concurrent].compactMap({ $0 }).min(by: { $0.value < $1.value }), most.value > 1, let place = requests ?? limit else { continue }
            report.add(
                self, "the runner can run \(most.value) jobs, but asks for one at a time", at: place.range, key: "\(runner.keyPath).request_concurrency",
                label: requests == nil ? "`request_concurrency` is 1 by default" : "", help: "if jobs start late, set `request_concurrency` to a number from 2 to 4")
        }
    }
}
