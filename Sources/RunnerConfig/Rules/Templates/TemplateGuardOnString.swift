/// The quoted value "false" turns the option on.
struct TemplateGuardOnString: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-guard-on-string", .warning, .templates,
            summary: "the quoted value \"false\" turns the option on",
            why: """
                `if` only checks whether a string is empty. A quoted value such as "false", "no" or "0" is not empty, so the \
                variable is set to "true". A real false works.
                """,
            fix: .unsafe, sources: ["chart 0.52.0 _cache.tpl"])
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

                """,
                repaired:
                    """
                    {{- if eq (toString .Values.runners.cache.s3CacheInsecure) "true" }}
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

                """,
                repaired:
                    """
                    env:
                      {{- if eq (toString .Values.runners.privileged) "true" }}
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
                {{- if eq (toString .Values.runners.cache.cacheShared) "true" }}
                - name: CACHE_SHARED
                  value: "true"
                {{- end }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let probe = file.probe
        for option in probe.options {
            guard case .text(let text?) = probe.outcome(of: option.variable, option.path, .string("false")), RegisterBoolean(text).effective == true
            else { continue }
            guard let place = option.guardRange ?? option.valueRange else { continue }
            report.add(
                self, "the quoted value \"false\" sets \(option.variable) to \"\(text)\"", at: place, key: option.path,
                label: "only checks whether the string is empty",
                help: "compare the value: `if eq (toString .Values.\(option.path)) \"true\"`", notes: [TemplateStory.text(option, probe)],
                fixes: option.guardRange.map { [Fix("compare the value", .unsafe, Repair([Edit($0, "eq (toString .Values.\(option.path)) \"true\"")], paths: [option.path]))] } ?? []
            )
        }
    }
}
