/// One failed request disables the runner for a while.
struct UnhealthyLimitTight: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unhealthy-limit-tight", .info, .global,
            summary: "one failed request disables the runner for a while",
            why: """
                After `unhealthy_requests_limit` failed requests in a row the Runner disables a runner for `unhealthy_interval`, one \
                hour by default. With a limit of 1, a short network problem may be enough.
                """,
            sources: ["commands/health_helper.go:105", "common/config.go:2407-2429"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_requests_limit = «1»
                  unhealthy_interval = "1h"

                """),
            Example(
                .config,
                """
                runners = [{ name = "a", unhealthy_requests_limit = «1» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_requests_limit = 30
                  unhealthy_interval = "1h"

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_requests_limit = 1
                  unhealthy_interval = "30s"

                """),
        ]
    }

    var concerns: KeyNames { "unhealthy_requests_limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let limit = runner.unhealthyRequestsLimit, limit.value == 1 else { continue }
            if let interval = runner.unhealthyInterval, interval.value.nanoseconds < 600_000_000_000 { continue }
            report.add(
                self, "one failed request disables the runner for \(runner.unhealthyInterval?.value.node.string ?? "an hour")", at: limit.range, key: limit.path,
                help: "raise `unhealthy_requests_limit`, or shorten `unhealthy_interval`")
        }
    }
}
