/// The text "false" switches the option on.
struct TemplateGuardOnString: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-guard-on-string", .error, .templates,
            summary: "the text \"false\" switches the option on",
            why: """
                An `if` asks a text only whether it is empty. A value that was put in quotes - "false", "no", "0" - is not, \
                so the variable is set to "true".
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
            guard case .text(let text?) = probe.outcome(of: option.variable, option.path, .string("false")), RegisterBoolean(text).effective == true
            else { continue }
            guard let place = option.guardRange ?? option.valueRange else { continue }
            report.add(
                self, "the quoted text \"false\" sets \(option.variable) to \"\(text)\"", at: place, key: option.path,
                label: "asks only whether the text is empty",
                help: "compare the text: `if eq (toString .Values.\(option.path)) \"true\"`", notes: [TemplateStory.text(option, probe)],
                fixes: option.guardRange.map { [Fix("compare the text", .unsafe, Repair([Edit($0, "eq (toString .Values.\(option.path)) \"true\"")], paths: [option.path]))] } ?? []
            )
        }
    }
}
