/// `image` is a string, but the chart expects a map.
struct ImageAsString: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "image-as-string", .error, .values, also: [.warning],
            summary: "`image` is a string, but the chart expects a map",
            why: """
                Since chart 0.53 `image` is a map of `registry`, `image` and `tag`. If it is a string, Helm fails: "can't \
                evaluate field registry". Without a known chart version this is a warning.
                """,
            isRefusal: true, sources: ["chart 0.86.0 _helpers.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                image: «gitlab/gitlab-runner:v18.0.0»

                """),
            Example(
                .values,
                """
                image: «"gitlab/gitlab-runner:alpine-v17.0.0"»
                imagePullPolicy: Always

                """, chart: "0.65.0"),
            Example(
                .values,
                """
                image:
                  image: gitlab-org/gitlab-runner
                  tag: alpine-v18.0.0

                """),
            Example(
                .values,
                """
                image: gitlab/gitlab-runner:alpine-v15.11.0

                """, chart: "0.52.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        values.reportWeighed(self, &report) { $0 == "image" }
        guard values.target.chart.has(.imageParts), let image = values.member("image"), image.node.string != nil, !values.isRendered else { return }
        let isStated = values.target.statedChart != nil || values.run != nil
        report.add(
            self, "`image` must be a map since chart 0.53", at: image.node.range, key: "image", severity: isStated ? nil : .warning,
            label: "Helm cannot render the chart", help: "write `image:` with `registry`, `image` and `tag` under it",
            notes: isStated ? [] : ["if the chart is older than 0.53, specify its version with `--chart-version`"])
    }
}
