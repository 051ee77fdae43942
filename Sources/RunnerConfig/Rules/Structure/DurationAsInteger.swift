/// A bare number is nanoseconds here.
struct DurationAsInteger: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duration-as-integer", .warning, .structure,
            summary: "a bare number is nanoseconds here",
            why: """
                Where Go expects a duration, an integer counts nanoseconds: 120 is over before anything happened.
                """,
            fix: .safe, sources: ["time.Duration"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = «120»

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = "120s"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        visit(config.root, GlobalTable.schema, "") { key, member, path in
            // A policy's idle time is a rule of its own.
            guard key.kind == .duration, key !== AutoscalerPolicyTable.schema.key("idle_time"), let number = member.node.integer, number > 0, number < 1_000_000_000 else { return }
            report.add(
                self, "`\(key.name) = \(number)` is \(number) nanoseconds", at: member.node.range, key: path, label: "over before anything happened",
                help: "write `\"\(number)s\"` for seconds",
                fixes: [Fix("write `\"\(number)s\"`", .safe, config.replace(member.node.range, with: "\"\(number)s\""))])
        }
    }

    private func visit(_ table: Node, _ schema: TableSchema, _ path: String, _ body: (KeyDeclaration, Member, String) -> Void) {
        for member in table.members {
            guard let key = schema.key(member.key) else { continue }
            let inner = path.isEmpty ? key.name : "\(path).\(key.name)"
            body(key, member, inner)
            guard let schema = key.kind.schema else { continue }
            if member.node.isTable { visit(member.node, schema, inner, body) }
            for (index, element) in member.node.elements.enumerated() { visit(element, schema, "\(inner)[\(index)]", body) }
        }
    }
}
