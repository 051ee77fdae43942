/// The template can only write true.
struct TemplateGuardTrueOnly: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-guard-true-only", .info, .templates,
            summary: "the template can only write true",
            why: """
                With this guard, false is never written: the variable is left out, and the option keeps its default. This is \
                correct while the default is false, but a `true` from elsewhere, such as `runners.config`, cannot be \
                overridden.
                """,
            sources: ["chart 0.52.0 _cache.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                {{- if «.Values.runners.cache.s3CacheInsecure» }}
                - name: CACHE_S3_INSECURE
                  value: "true"
                {{- end }}

                """),
            Example(
                .template,
                """
                env:
                  {{- if «.Values.runners.privileged» }}
                  - name: KUBERNETES_PRIVILEGED
                    value: "1"
                  {{- end }}

                """),
            Example(
                .template,
                """
                {{- if hasKey .Values.runners.cache "s3CacheInsecure" }}
                - name: CACHE_S3_INSECURE
                  value: {{ .Values.runners.cache.s3CacheInsecure | toString | lower | quote }}
                {{- end }}

                """),
            Example(
                .template,
                """
                {{- if .Values.runners.cache.s3BucketName }}
                - name: CACHE_S3_BUCKET_NAME
                  value: {{ .Values.runners.cache.s3BucketName | quote }}
                {{- end }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let probe = file.probe
        for option in probe.options {
            guard probe.outcome(of: option.variable, option.path, .boolean(false)) == .text(nil), let place = option.guardRange else { continue }
            guard case .text(let text?) = probe.outcome(of: option.variable, option.path, .boolean(true)), RegisterBoolean(text).effective == true
            else { continue }
            guard probe.outcome(of: option.variable, option.path, .string("false")) != .text(nil) else { continue }
            report.add(
                self, "`\(option.path): false` does not set \(option.variable), which keeps its default of false", at: place, key: option.path,
                label: "false is never written", help: "to write false as well, use `hasKey` as the guard and write the value itself")
        }
    }
}
