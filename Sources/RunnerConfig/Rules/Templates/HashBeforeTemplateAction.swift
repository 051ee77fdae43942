/// `#` does not disable a template action.
struct HashBeforeTemplateAction: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "hash-before-template-action", .warning, .templates,
            summary: "`#` does not disable a template action",
            why: """
                `#` starts a YAML comment, but templates run before the YAML is read. The action after it still runs, and the \
                output gets a stray `#` line.
                """,
            sources: ["kubeclub chart 0.42.1"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                «#»{{- if .Values.runners.cache.cacheType }}
                - name: CACHE_TYPE
                  value: s3
                #{{- end }}

                """),
            Example(
                .template,
                """
                env:
                  «#» {{- range .Values.envVars }}
                  - name: {{ .name }}
                  # {{- end }}

                """),
            Example(
                .template,
                """
                {{- /* if .Values.runners.cache.cacheType */}}
                - name: CACHE_TYPE
                  value: s3

                """),
            Example(
                .template,
                """
                # from {{ .Chart.Name }}
                {{- if .Values.tags }}
                tags: {{ .Values.tags }}
                {{- end }}

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        for action in file.template.actions {
            switch action.keyword {
            case .if, .with, .range, .define, .block: break
            case .output, .assign, .comment, .else, .end, .template, .break, .continue, .broken: continue
            }
            guard let place = hash(before: action.range.lowerBound, in: file.text.bytes) else { continue }
            report.add(
                self, "`#` does not disable this action: it still runs", at: place..<place + 1, key: "", label: "writes a stray `#` line",
                help: "use a template comment, `{{- /* ... */}}`, or remove the line and its `end`")
        }
    }

    /// The first `#` of a line that holds nothing else before an action.
    private func hash(before action: Int, in bytes: [UInt8]) -> Int? {
        var position = action
        var first: Int?
        while position > 0, bytes[position - 1] != UInt8(ascii: "\n") {
            position -= 1
            switch bytes[position] {
            case UInt8(ascii: "#"): first = position
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: return nil
            }
        }
        return first
    }
}
