/// `image` has parts of its own.
struct ImageAsString: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "image-as-string", .error, .values,
            summary: "`image` has parts of its own",
            why: """
                Since chart 0.53 the image is registry, image and tag. A text in its place cannot be rendered: "can't \
                evaluate field registry".
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
                image:
                  image: gitlab-org/gitlab-runner
                  tag: alpine-v18.0.0

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.target.chart >= "0.53.0", let image = values.member("image"), image.node.string != nil, !values.isRendered else { return }
        report.add(
            self, "`image` is not a text since chart 0.53", at: image.node.range, key: "image", label: "Helm cannot render the chart",
            help: "write `image:` with `registry`, `image` and `tag` below it")
    }
}
