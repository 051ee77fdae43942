/// False becomes the empty text, and the empty text counts as true.
struct TemplateDefaultOnBoolean: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-default-on-boolean", .error, .templates,
            summary: "false becomes the empty text, and the empty text counts as true",
            why: """
                `default ""` replaces every empty value, and false is one. The variable is then set and empty, which \
                `register` reads as **true**: with this template `false`, `true` and a missing value all mean plain http, \
                and only the quoted "false" means https. That is why tutorials believe false means http.
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
            guard probe.outcome(of: option.variable, option.path, .boolean(false)) == .text(""), let place = option.valueRange else { continue }
            report.add(
                self, "`\(option.path): false` sets \(option.variable) to the empty text, which is true", at: place, key: option.path,
                label: "false, true and a missing value all become true", help: "print the value itself, and only when it is there",
                notes: [TemplateStory.text(option, probe)],
                fixes: Self.fix(option, place, file).map { [Fix("print the value itself, when there is one", .safe, $0)] } ?? [])
        }
    }

    /// Prints the value as it is, guarded by `hasKey`, where the entry is the usual two lines.
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
        let end = after == 0 || text.bytes[after - 1] == UInt8(ascii: "\n") ? "{{- end }}\n" : "\n{{- end }}"
        let edits: [Edit] = [
            .insert("{{- if hasKey \(parent) \"\(key)\" }}\n", at: nameLine),
            Edit(place, ".Values.\(option.path) | toString | lower | quote"),
            .insert(end, at: after),
        ]
        return Repair(edits, paths: [option.path])
    }
}
