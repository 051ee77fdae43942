/// The token Secret has a fixed name.
struct TemplateFixedSecretName: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-fixed-secret-name", .warning, .templates,
            summary: "the token Secret has a fixed name",
            why: """
                The chart mounts the Secret named by `include "gitlab-runner.secret"`: `runners.secret`, or else a name based on \
                the release. If a template creates the Secret with a fixed name, the pod waits for a Secret that does not exist, \
                unless `runners.secret` happens to be that name.
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
                kind: ConfigMap
                metadata:
                  name: scripts
                ---
                kind: Secret
                metadata:
                  labels:
                    app: runner
                  name: «"my-runner"»
                stringData:
                  runner-registration-token: {{ .Values.runnerRegistrationToken | quote }}

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
            Example(
                .template,
                """
                kind: Secret
                metadata:
                  name: s3access
                data:
                  accesskey: {{ .Values.accessKey | b64enc | quote }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        for document in TemplateLine.all(file.text).split(whereSeparator: { $0.content.hasPrefix("---") }) { check(document, &report) }
    }

    private func check(_ lines: ArraySlice<TemplateLine>, _ report: inout Report) {
        guard lines.contains(where: { $0.content.hasPrefix("kind: Secret") }),
            lines.contains(where: { $0.content.hasPrefix("runner-token:") || $0.content.hasPrefix("runner-registration-token:") })
        else { return }
        guard let metadata = lines.firstIndex(where: { $0.content.hasPrefix("metadata:") }) else { return }
        for line in lines[(metadata + 1)...].prefix(6) where line.content.hasPrefix("name:") && !line.content.contains("{{") {
            let value = line.content.dropFirst("name:".count).drop { $0 == " " }
            guard !value.isEmpty else { continue }
            let end = line.range.upperBound
            report.add(
                self, "the Secret always has the fixed name `\(value.filter { $0 != "\"" && $0 != "'" })`", at: end - value.utf8.count..<end, key: "metadata.name",
                label: "the pod waits for `runners.secret` or the release's Secret",
                help: "write `name: {{ include \"gitlab-runner.secret\" . | quote }}`")
        }
    }
}
