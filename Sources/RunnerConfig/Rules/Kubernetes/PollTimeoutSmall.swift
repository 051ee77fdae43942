/// A pod has little time to start.
struct PollTimeoutSmall: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "poll-timeout-small", .warning, .kubernetes, also: [.info],
            summary: "a pod has little time to start",
            why: """
                A job fails with "timed out waiting for pod to start" if its pod does not run within `poll_timeout` \
                seconds. Without the key that is 180 seconds; a new node or a large image can take longer. The Runner \
                polls every `poll_interval` seconds; with a timeout below the interval it polls only once, right \
                after it has created the pod.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:1898-1914", "executors/kubernetes/util.go:308-330"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    poll_timeout = «60»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", poll_interval = 10, poll_timeout = «5» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    poll_timeout = 600
                    poll_interval = 5

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    poll_timeout = 0
                    poll_interval = 0

                """),
        ]
    }

    /// What holds without the key.
    private static let usual: Int64 = 180

    var concerns: KeyNames { "poll_timeout" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let timeout = pod.member("poll_timeout"), let seconds = timeout.node.integer, seconds > 0, seconds < Self.usual else { continue }
            let interval = pod.member("poll_interval")?.node.integer.flatMap { $0 > 0 ? $0 : nil } ?? 3
            if seconds < interval {
                report.add(
                    self, "below `poll_interval`, which is \(interval), the Runner asks only once whether the pod runs", at: timeout.node.range, key: "\(pod.path).poll_timeout",
                    label: "almost every job fails", help: "write 180 or more")
            } else {
                report.add(
                    self, "a pod has only \(seconds) seconds to start", at: timeout.node.range, key: "\(pod.path).poll_timeout", severity: .info,
                    label: "the default is \(Self.usual)", help: "use 180 or more, to allow for new nodes and large images")
            }
        }
    }
}
