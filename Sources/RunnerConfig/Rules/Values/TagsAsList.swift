/// `tags` is a list, but the chart expects a string.
struct TagsAsList: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "tags-as-list", .error, .values,
            summary: "`tags` is a list, but the chart expects a string",
            why: """
                The chart writes a list as `[a b]`, which becomes a single tag with that name.
                """,
            fix: .safe, sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  tags: «[k8s, amd64]»

                """,
                repaired:
                    """
                    runners:
                      tags: k8s,amd64

                    """),
            Example(
                .values,
                """
                runners:
                  tags:
                    «- docker
                    - linux»

                """),
            Example(
                .values,
                """
                runners:
                  tags: "k8s,amd64"

                """),
            Example(
                .values,
                """
                runners:
                  tags: []

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let tags = values.member("runners.tags"), case .array(let items) = tags.node.value, !items.isEmpty, !values.isRendered else { return }
        let text = items.compactMap(\.string).joined(separator: ",")
        report.add(
            self, "`tags` must be a comma-separated string, not a list", at: tags.node.range, key: "runners.tags",
            label: "becomes the single tag `\(ValuesFile.variableText(tags.node))`", help: "write `tags: \"\(text)\"`",
            fixes: tags.node.spelling == .inline && items.allSatisfy { $0.string != nil }
                ? [Fix("write `\"\(text)\"`", .safe, values.setting("runners.tags", to: .string(text)))] : [])
    }
}
