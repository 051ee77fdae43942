/// `runners.config` contains the braces of another language.
struct ConfigTemplateBraces: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-template-braces", .error, .templates, also: [.warning],
            summary: "`runners.config` contains the braces of another language",
            why: """
                The chart runs `runners.config` through Helm's `tpl`. Helm evaluates the braces of other programs too: `{{.ID}}` \
                is silently removed, and `{{.State.Status}}` makes the installation fail with "nil pointer evaluating interface \
                {}.Status". Write {{ `{{.ID}}` }} to keep the braces.
                """,
            sources: ["chart 0.86.0 configmap.yaml", "text/template, which Helm uses"])
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
                      pre_build_script = "docker ps --format «{{.ID}}»"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      pre_build_script = "docker inspect --format '{{«.State.Status»}}' db"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      pre_build_script = "docker ps --format {{ `{{.ID}}` }}"

                """),
            Example(
                .values,
                """
                jobPools: [{name: small}, {name: large}]
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      {{- range .Values.jobPools }}
                      # {{ .name }}
                      {{- end }}
                      [runners.kubernetes]
                        namespace = "{{ .Release.Namespace }}"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // With a given chart, `chart-does-not-render` tells what Helm refuses.
        guard values.run == nil, values.evaluatesConfig, let config = values.configTemplate, config.canBeParsed else { return }
        if let failure = values.configFailure, !failure.isUnknownHere, !config.asksForValues(failure) {
            report.add(
                self, "Helm cannot evaluate `runners.config`: \(failure.message)", at: failure.place, key: "runners.config", label: "nothing is installed",
                help: "if the braces are for another program, write {{ `{{...}}` }}")
            return
        }
        for reference in config.template.fieldReferences where config.isForeign(reference) {
            let action = config.text(ofAction: reference)
            report.add(
                self, "Helm evaluates `\(action)` and replaces it with nothing", at: config.place(ofAction: reference), key: "runners.config", severity: .warning,
                label: "Helm has no `\(reference.path[0])`", help: "to keep the braces, write {{ `\(action)` }}")
        }
    }
}
