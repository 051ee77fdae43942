/// A text that YAML takes for a number or a boolean, so that Helm writes another one.
struct TextWithoutQuotes: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "text-without-quotes", .warning, .values, also: [.error, .info],
            summary: "text without quotes is read as a number or a boolean",
            why: """
                `1.10` is the number 1.1, `0777` is 511, `1e3` is 1000 and `yes` is true: Helm passes on what it has read, not \
                what was written. An image tag becomes even worse: the pod stays in InvalidImageName with `%!s(float64=1.1)`.
                """,
            fix: .safe, yields: ["large-unquoted-number"], sources: ["chart 0.86.0 _helpers.tpl `gitlab-runner.image`", "sigs.k8s.io/yaml", "sprig quote"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                image:
                  tag: «1.10»
                runners:
                  secret: runner-token

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev
                    image:
                      tag: "1.10"
                    runners:
                      secret: runner-token

                    """),
            Example(
                .values,
                """
                extraEnv:
                  TOOLCHAIN: «3.10»
                  UMASK: «0022»

                """,
                repaired:
                    """
                    extraEnv:
                      TOOLCHAIN: "3.10"
                      UMASK: "0022"

                    """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token
                  tags: «1e3»

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev
                    runners:
                      secret: runner-token
                      tags: "1e3"

                    """),
            Example(
                .values,
                """
                image:
                  tag: "1.10"
                extraEnv:
                  LEVEL: 17
                  RATIO: 1.5
                  VERBOSE: true

                """),
            Example(
                .values,
                """
                concurrent: 10
                checkInterval: 0
                runners:
                  tags: 42

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for (path, node, isSecret) in Self.texts(of: values) {
            let written = values.text.text(node.range)
            let made = ValuesFile.variableText(node)
            let isTag = path == "image.tag" && node.boolean == nil
            guard node.spelling == .plain, isTag || made != written, !written.isEmpty, !"*&!".contains(written.first ?? " ") else { continue }
            let result = isTag ? "%!s(float64=\(made))" : made
            report.add(
                self, "`\(written)` without quotes is \(node.boolean == nil ? "a number" : "a boolean"), and Helm writes it "
                    + (isSecret ? "otherwise" : "as `\(result)`"), at: node.range, key: path,
                severity: isTag ? .error : node.boolean == nil ? .warning : .info, label: isTag ? "the pod stays in InvalidImageName" : "", help: "quote it",
                fixes: [Fix("quote it", .safe, values.replacing(node, at: path, with: .string(written)))])
        }
    }

    /// The values that are texts to the chart and something else to YAML.
    private static func texts(of values: ValuesFile) -> [(path: String, node: Node, isSecret: Bool)] {
        let declared = ChartValue.all.compactMap { value -> (String, Node, Bool)? in
            guard isText(value.kind(for: values.target.chart)), value.isRead(by: values.target.chart), let node = values.member(value.path)?.node else { return nil }
            return (value.path, node, TellingName.isTelling(KeyIndex.lastName(of: value.path).utf8))
        }
        return (declared + values.environment.compactMap { variable in variable.value.map { (variable.path, $0.node, TellingName.isTelling(variable.name.utf8)) } })
            .filter { isNumberOrBoolean($0.1) }
    }

    private static func isText(_ kind: ChartValueKind) -> Bool {
        switch kind {
        case .text, .duration: true
        case .boolean, .integer, .quantity, .countOrShare, .list, .map, .block, .blocks, .shape: false
        }
    }

    private static func isNumberOrBoolean(_ node: Node) -> Bool {
        switch node.value {
        case .integer, .float, .boolean: true
        case .null, .string, .dateTime, .array, .table: false
        }
    }
}
