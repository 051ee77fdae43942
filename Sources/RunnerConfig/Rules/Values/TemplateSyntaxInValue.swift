import GoTemplate

/// A value that the chart runs as a template is not one.
struct TemplateSyntaxInValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "template-syntax-in-value", .warning, .values,
            summary: "a value that the chart runs as a template cannot be parsed",
            why: """
                The chart runs some values through `tpl`, especially `runners.config`. If such a text is not a valid template, \
                Helm fails with "cannot parse template" or "function \"x\" not defined". Braces for a script or for another tool \
                must be escaped: `{{ "{{" }}`.
                """,
            isHeuristic: true, sources: ["chart 0.86.0 configmap.yaml, extra-manifests.yaml", "text/template/parse"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      name = "runner-{{ .Release.Name «}»"

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      url = "{{ «gitlab_url» }}"

                """),
            Example(
                .values,
                """
                extraObjects:
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: «"{{ include }"»

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      name = "{{ .Release.Name | quote }}"
                      pre_build_script = "docker info --format '{{ "{{.Driver}}" }}'"

                """),
            Example(
                .values,
                """
                gitlabUrl: "{{ gitlab_url }}"
                runners:
                  config: |
                    [[runners]]
                      url = "{{ gitlab_url }}"

                """),
            Example(
                .values,
                """
                preEntrypointScript: |
                  echo "{{ nothing }}"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil else { return }
        let evaluated = values.declaredValues.filter { $0.value.evaluated.map { values.target.chart >= $0 } ?? false }
        guard evaluated.contains(where: { $0.node.texts.contains(where: Self.hasAction) }) else { return }
        // The file itself is a template of another tool if there are braces where the chart looks for none.
        let others = values.declaredValues.filter { $0.value.evaluated == nil && !Self.isAround($0, evaluated) }
        if others.contains(where: { $0.node.texts.contains(where: Self.hasAction) }) || values.text.bytes.firstOffset(of: "{%".utf8) != nil { return }
        for value in evaluated { check(value.node, at: value.path, values, &report) }
    }

    private func check(_ node: Node, at path: String, _ values: ValuesFile, _ report: inout Report) {
        for member in node.members { check(member.node, at: "\(path).\(member.key)", values, &report) }
        for (index, element) in node.elements.enumerated() { check(element, at: "\(path)[\(index)]", values, &report) }
        guard let text = node.string, Self.hasAction(text) else { return }
        let content = values.source.content(at: path.split(separator: ".").map(String.init))
        guard let fault = TemplateSet(functions: ChartContext.functions).fault(of: Template(parsing: content?.bytes ?? Array(text.utf8), name: path)) else { return }
        let range = content.flatMap { content in fault.range.map(content.map.file) } ?? node.range
        report.add(
            self, "this does not look like a valid template: \(fault.message)", at: range, key: path, label: "Helm cannot render the chart",
            help: "close the braces, or write `{{ \"{{\" }}` if the braces are for another tool")
    }

    private static func hasAction(_ text: String) -> Bool { text.contains("{{") }

    private static func isAround(_ value: DeclaredValue, _ others: [DeclaredValue]) -> Bool { others.contains { $0.path.hasPrefix(value.path + ".") } }
}
