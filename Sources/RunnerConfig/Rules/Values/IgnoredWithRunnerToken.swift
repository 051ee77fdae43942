/// With a runner token, the chart ignores this setting.
struct IgnoredWithRunnerToken: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "ignored-with-runner-token", .warning, .values, also: [.info],
            summary: "with a runner token, the chart ignores this setting",
            why: """
                For a runner with a `glrt-` token, GitLab stores its tags, whether it is locked, and what it may run. Since \
                chart 0.59, the chart ignores these values if `runnerToken` is such a token: a job with the tag `k8s` stays \
                "stuck" if the runner does not have that tag in GitLab.
                """,
            yields: ["tags-as-list"], sources: ["chart 0.86.0 configmap.yaml", "chart CHANGELOG 0.59.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  «tags»: k8s,linux

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  «runUntagged»: true
                  protected: true

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  name: k8s

                """),
            Example(
                .values,
                """
                runnerRegistrationToken: "${REGISTRATION_TOKEN}"
                runners:
                  tags: k8s

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  tags: ""
                  locked: true

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard ServerSideSettings.hasRunnerToken(values), values.target.chart.has(.runnerTokenToldByValues) else { return }
        let ignored = ServerSideSettings.effective(in: values).filter { $0.path != "runners.maximumTimeout" }
        guard let first = ignored.first else { return }
        report.add(
            self, ignored.count == 1 ? "`\(first.path)` is ignored with a `glrt-` token" : "\(ignored.count) settings of the runner are ignored with a `glrt-` token",
            at: first.member.keyRange, key: first.path, severity: values.target.statedChart == nil ? .info : nil, label: "has no effect", related: ignored.dropFirst().map { Related("ignored as well", at: $0.member.keyRange) },
            help: "set it in GitLab, where the runner was created, and remove it here")
    }
}
