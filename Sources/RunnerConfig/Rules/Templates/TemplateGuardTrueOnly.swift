/// The template can say true and nothing else.
struct TemplateGuardTrueOnly: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-guard-true-only", .warning, .templates,
            summary: "the template can say true and nothing else",
            why: """
                Behind such a guard false is never written down: the variable is left out, and the option keeps its default. \
                That is right while the default is false; a `true` that comes from elsewhere, such as `runners.config`, \
                cannot be taken back.
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
                {{- if hasKey .Values.runners.cache "s3CacheInsecure" }}
                - name: CACHE_S3_INSECURE
                  value: {{ .Values.runners.cache.s3CacheInsecure | toString | lower | quote }}
                {{- end }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let probe = TemplateProbe(file.template)
        for option in probe.options {
            guard probe.outcome(of: option.variable, option.path, .boolean(false)) == .text(nil), let place = option.guardRange else { continue }
            guard case .text(let text?) = probe.outcome(of: option.variable, option.path, .boolean(true)), RegisterBoolean(text).effective == true
            else { continue }
            guard probe.outcome(of: option.variable, option.path, .string("false")) != .text(nil) else { continue }
            report.add(
                self, "`\(option.path): false` sets nothing: \(option.variable) keeps its default, false", at: place, key: option.path,
                label: "false is never written down", help: "guard by `hasKey` and print the value, if false must be said")
        }
    }
}
