import RunnerConfig

extension Command {
    mutating func explain(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        if parsed.has("--all") {
            output.write(RulePage.all.map(\.text).joined(separator: "\n"))
            return .success
        }
        guard parsed.operands.count == 1, let name = parsed.operands.first else { throw UsageFailure("explain takes one rule, key, variable or flag", help: "`runnercfg rules` lists the rules.") }
        guard let text = Explainer.explain(name) else {
            let near = Explainer.suggestions(for: name)
            throw UsageFailure("there is no rule and no key `\(name)`", help: near.isEmpty ? "`runnercfg rules` lists the rules." : "Did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?")
        }
        output.write(text.hasSuffix("\n") ? text : text + "\n")
        return .success
    }

    mutating func rules(_ parsed: ParsedArguments) -> ExitCode {
        let rules = Explainer.allRules
        if parsed.value("--format") == "json" {
            var json = JSONWriter()
            json.object { json in
                json.member("schemaVersion") { $0.raw("1") }
                json.member("rules") { $0.array(rules) { json, rule in
                    json.object { entry in
                        entry.member("name") { $0.string(rule.name) }
                        entry.member("severity") { $0.string(rule.severity.rawValue) }
                        entry.member("category") { $0.string(rule.category.rawValue) }
                        entry.member("summary") { $0.string(rule.summary) }
                        entry.member("fix") { $0.raw(rule.fix.map { "\"\($0.rawValue)\"" } ?? "null") }
                        entry.member("heuristic") { $0.raw(rule.isHeuristic ? "true" : "false") }
                    }
                } }
            }
            output.line(json.text)
            return .success
        }
        for category in Documentation.Category.allCases {
            let group = rules.filter { $0.category == category }
            guard !group.isEmpty else { continue }
            output.line(category.rawValue)
            for rule in group {
                let mark = rule.fix == .safe ? "*" : " "
                let name = rule.name + String(repeating: " ", count: max(1, 38 - rule.name.count))
                output.line("  \(mark) \(name)\(rule.severity.rawValue)")
            }
        }
        output.line("\n\(rules.count) rules; * is repaired by `runnercfg fix`. `runnercfg explain RULE` tells more.")
        return .success
    }
}
