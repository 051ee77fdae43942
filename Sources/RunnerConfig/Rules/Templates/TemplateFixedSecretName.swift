/// The Secret has a fixed name, and the pod waits for another.
struct TemplateFixedSecretName: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-fixed-secret-name", .error, .templates,
            summary: "the Secret has a fixed name, and the pod waits for another",
            why: """
                The chart mounts the Secret that `include "gitlab-runner.secret"` names: `runners.secret`, or the release's \
                own. A template that makes the Secret under a name of its own leaves the pod waiting for one that nobody \
                makes.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: «my-runner»
                data:
                  runner-token: {{ default "" .Values.runnerToken | b64enc | quote }}

                """),
            Example(
                .template,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: {{ include "gitlab-runner.secret" . | quote }}
                data:
                  runner-token: {{ default "" .Values.runnerToken | b64enc | quote }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let lines = TemplateLine.all(file.text)
        guard lines.contains(where: { $0.content.hasPrefix("kind: Secret") }),
            lines.contains(where: { $0.content.hasPrefix("runner-token:") || $0.content.hasPrefix("runner-registration-token:") })
        else { return }
        guard let metadata = lines.firstIndex(where: { $0.content.hasPrefix("metadata:") }) else { return }
        for line in lines[(metadata + 1)...].prefix(6) where line.content.hasPrefix("name:") && !line.content.contains("{{") {
            let value = line.content.dropFirst("name:".count).drop { $0 == " " }
            let end = line.range.upperBound
            report.add(
                self, "the Secret is always called `\(value)`", at: end - value.utf8.count..<end, key: "metadata.name",
                label: "the pod waits for `runners.secret`, or the release's own name",
                help: "write `name: {{ include \"gitlab-runner.secret\" . | quote }}`")
        }
    }
}
