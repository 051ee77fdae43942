/// Tags are a text, not a list.
struct TagsAsList: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "tags-as-list", .error, .values,
            summary: "tags are a text, not a list",
            why: """
                The chart prints a list as `[a b]`, which becomes one tag of that name.
                """,
            fix: .safe, sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  tags: «[a, b]»

                """),
            Example(
                .values,
                """
                runners:
                  tags: "a,b"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let tags = values.member("runners.tags"), case .array(let items) = tags.node.value, !items.isEmpty, !values.isRendered else { return }
        let text = items.compactMap(\.string).joined(separator: ",")
        report.add(
            self, "`tags` is a text with commas, not a list", at: tags.node.range, key: "runners.tags",
            label: "becomes the one tag `\(ValuesFile.variableText(tags.node))`", help: "write `tags: \"\(text)\"`",
            fixes: tags.node.spelling == .inline && items.allSatisfy { $0.string != nil }
                ? [Fix("write `\"\(text)\"`", .safe, values.setting("runners.tags", to: .string(text)))] : [])
    }
}
