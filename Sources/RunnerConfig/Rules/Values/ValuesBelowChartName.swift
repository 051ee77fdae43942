/// The values are below the chart's name.
struct ValuesBelowChartName: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "values-below-chart-name", .info, .values,
            summary: "the values are below the chart's name",
            why: """
                Values below `gitlab-runner:` reach the chart only as a dependency of another chart. If the chart itself is \
                installed with this file, it silently ignores all of them.
                """,
            isHeuristic: true, sources: ["docs.helm.sh/docs/chart_template_guide/subcharts_and_globals"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «gitlab-runner»:
                  gitlabUrl: https://gitlab.acme.dev
                  runners:
                    secret: runner-token

                """),
            Example(
                .values,
                """
                # for the platform team
                «gitlab-runner»: {gitlabUrl: https://gitlab.acme.dev, runners: {secret: runner-token}}

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                global:
                  hosts: {domain: acme.dev}
                gitlab-runner:
                  runners:
                    secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil, !values.isOutermost, values.surroundings.carrier == nil, values.root.members.count == 1, let member = values.root.members.first,
            member.key == "gitlab-runner"
        else { return }
        report.add(
            self, "the chart itself does not read values below `\(member.key)`", at: member.keyRange, key: member.key, label: "correct for a chart that has it as a dependency",
            help: "if this file is for the chart itself, move the values one level up")
    }
}
