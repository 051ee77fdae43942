/// `default ""` turns false into an empty string, which means true.
struct TemplateDefaultOnBoolean: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-default-on-boolean", .error, .templates,
            summary: "`default \"\"` turns false into an empty string, which means true",
            why: """
                `default ""` replaces every empty value, and false is empty. The variable is then set but empty, which \
                `register` reads as **true**. With this template `false`, `true` and a missing value all mean plain http; \
                only the quoted "false" means https. This is why some tutorials claim that false means http.
                """,
            fix: .safe, sources: ["executed: sprig 3.2.3, register of Runner 10.3 to 14.7", "seeds of this template: five public copies"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                - name: CACHE_S3_INSECURE
                  value: {{ «default "" .Values.runners.cache.s3CacheInsecure | quote» }}

                """,
                repaired:
                    """
                    {{- if hasKey .Values.runners.cache "s3CacheInsecure" }}
                    - name: CACHE_S3_INSECURE
                      value: {{ .Values.runners.cache.s3CacheInsecure | toString | lower | quote }}
                    {{- end }}

                    """),
            Example(
                .template,
                """
                env:
                - name: KUBERNETES_PRIVILEGED
                  value: {{ «.Values.runners.privileged | default "" | quote» }}

                """,
                repaired:
                    """
                    env:
                    {{- if hasKey .Values.runners "privileged" }}
                    - name: KUBERNETES_PRIVILEGED
                      value: {{ .Values.runners.privileged | toString | lower | quote }}
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
                - name: CACHE_S3_BUCKET_NAME
                  value: {{ default "" .Values.runners.cache.s3BucketName | quote }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let probe = file.probe
        for option in probe.options {
            guard probe.outcome(of: option.variable, option.path, .boolean(false)) == .text(""), let place = option.valueRange else { continue }
            report.add(
                self, "`\(option.path): false` sets \(option.variable) to an empty string, which means true", at: place, key: option.path,
                label: "false, true and a missing value all become true", help: "write the value itself, and only if it is set",
                notes: [TemplateStory.text(option, probe)],
                fixes: Self.fix(option, place, file).map { [Fix("write the value itself, if it is set", .safe, $0)] } ?? [])
        }
    }

    /// Writes the value as it is, guarded by `hasKey`, where the entry is the usual two lines.
    private static func fix(_ option: TemplateProbe.Option, _ place: Range<Int>, _ file: ChartTemplate) -> Repair? {
        let text = file.text
        let valueLine = text.lineStart(place.lowerBound)
        guard valueLine > 0, text.text(valueLine..<place.lowerBound).drop(while: { $0 == " " }).hasPrefix("value:") else { return nil }
        let nameLine = text.lineStart(valueLine - 1)
        guard text.text(nameLine..<valueLine).contains(option.variable), !option.path.hasSuffix(".") else { return nil }
        let parts = option.path.split(separator: ".")
        guard let key = parts.last else { return nil }
        let parent = (["", "Values"] + parts.dropLast().map(String.init)).joined(separator: ".")
        let after = text.lineEnd(place.upperBound)
        let end = after == 0 || text.bytes[after - 1] == UInt8(ascii: "\n") ? "{{- end }}" + text.lineBreak : text.lineBreak + "{{- end }}"
        let edits: [Edit] = [
            .insert("{{- if hasKey \(parent) \"\(key)\" }}" + text.lineBreak, at: nameLine),
            Edit(place, ".Values.\(option.path) | toString | lower | quote"),
            .insert(end, at: after),
        ]
        return Repair(edits, paths: [option.path])
    }
}
