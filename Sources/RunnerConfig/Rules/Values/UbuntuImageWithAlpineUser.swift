/// The Ubuntu image does not work with the user of the Alpine image.
struct UbuntuImageWithAlpineUser: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "ubuntu-image-with-alpine-user", .error, .values,
            summary: "the Ubuntu image does not work with the user of the Alpine image",
            why: """
                The chart runs the manager as user 100, which is `gitlab-runner` in the Alpine image. In the Ubuntu image, that \
                is another user without a home directory, and the pod exits with "mkdir: cannot create directory '/nonexistent': \
                Permission denied". There, `gitlab-runner` has the user ID 999.
                """,
            sources: ["chart 0.86.0 values.yaml", "docs/install/kubernetes_troubleshooting.md:38"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                image:
                  tag: «ubuntu-v19.4.0»

                """),
            Example(
                .values,
                """
                image: {tag: «"ubuntu-v18.9.0"»}
                podSecurityContext: {runAsUser: 100}

                """),
            Example(
                .values,
                """
                image:
                  tag: ubuntu-v19.4.0
                podSecurityContext:
                  runAsUser: 999
                  fsGroup: 999

                """),
            Example(
                .values,
                """
                image:
                  tag: ubuntu
                securityContext:
                  runAsUser: 999

                """),
            Example(
                .values,
                """
                image:
                  tag: alpine-v19.4.0

                """),
            Example(
                .values,
                """
                image:
                  registry: registry.acme.dev
                  image: own/runner
                  tag: ubuntu-22.04

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let tag = values.member("image.tag"), tag.node.string?.hasPrefix("ubuntu-v") == true || tag.node.string == "ubuntu", values.target.chart.reads("podSecurityContext") else { return }
        let user = values.member("podSecurityContext.runAsUser")
        // An image of one's own may have any users, and with a HOME of its own the Runner needs no other.
        guard user.map({ $0.node.integer == 100 }) ?? (values.run == nil), values.member("image.image")?.node.string?.hasSuffix("gitlab-runner") ?? true, !values.hasVariable(["HOME"]),
            // The container's user counts before the pod's.
            !values.isFilled("securityContext.runAsUser")
        else { return }
        report.add(
            self, "the Ubuntu image runs as user 100, which has no home directory there", at: tag.node.range, key: "image.tag", label: "the pod exits with an error",
            related: user.map { [Related("the user of the Alpine image", at: $0.node.range)] } ?? [], help: "set `podSecurityContext.runAsUser: 999` and `podSecurityContext.fsGroup: 999`")
    }
}
