/// The template in `runners.config` reads a value that is not set.
struct ConfigTemplateUnknownValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-template-unknown-value", .warning, .templates, also: [.info],
            summary: "the template in `runners.config` reads a value that is not set",
            why: """
                The chart runs `runners.config` through Helm's `tpl`. If the parent of a value is missing, the installation \
                fails with "nil pointer evaluating interface {}". If only the value itself is missing, the result is silently \
                empty. Another values file may set it.
                """,
            sources: ["chart 0.86.0 configmap.yaml", "Helm 4.2.3"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "{{ «.Values.ci.image.tag» }}"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "{{ «.Values.runners.jobImage» }}"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "{{ printf "%s/alpine:3.20" «.Values.registry» }}"

                """),
            Example(
                .values,
                """
                ci:
                  image: {tag: alpine:3.20}
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "{{ .Values.ci.image.tag }}"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "{{ .Values.ci | default "alpine:3.20" }}"
                        namespace = "{{ .Values.global.namespace }}"
                        {{- if .Values.ciNodes }}
                        node_selector = {pool = "ci"}
                        {{- end }}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil, values.evaluatesConfig, let config = values.configTemplate else { return }
        if let failure = values.configFailure {
            guard !failure.isUnknownHere, config.asksForValues(failure), !config.asksForGlobals(failure) else { return }
            report.add(
                self, "Helm cannot evaluate `runners.config`: \(failure.message)", at: failure.place, key: "runners.config", label: "this value is not set",
                help: "set the value, or write the setting itself")
            return
        }
        for reference in config.template.fieldReferences where reference.role == .output && (reference.function ?? "printf") == "printf" {
            let keys = Array(reference.path.dropFirst())
            guard reference.path.first == "Values", let first = keys.first, first != "global", values.chart[path: keys] == nil,
                ChartValue.named(keys.joined(separator: ".")) == nil
            else { continue }
            report.add(
                self, "`runners.config` reads `\(keys.joined(separator: "."))`, which is not set", at: config.place(reference.range), key: "runners.config", severity: .info,
                label: reference.function == nil ? "the result is empty" : "`printf` writes `<nil>` in its place", help: "set the value, unless another file sets it")
        }
    }
}
