/// `register` has no option of that name.
struct ENVNotARegisterOption: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-not-a-register-option", .warning, .values,
            summary: "`register` has no option of that name",
            why: """
                Variables that look like an option of the Runner and are none are ignored without a word.
                """,
            fix: .safe, sources: ["chart CHANGELOG 0.3.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - «name: S3_CACHE_INSECURE»
                    value: "true"

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: "true"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.target.chart >= "0.3.0" else { return }
        for variable in values.environment {
            let name = variable.name
            guard RegisterOption.prefixes.contains(where: { name.hasPrefix($0) }) || name.hasPrefix("S3_") else { continue }
            guard RegisterOption.key(name) == nil, !RegisterOption.others.contains(name) else { continue }
            let known = KeyIndex.all.compactMap(\.key.environment)
            let near =
                name.hasPrefix("S3_")
                ? (name == "S3_CACHE_INSECURE" ? "CACHE_S3_INSECURE" : "CACHE_" + name) : Spelling.closest(to: name, among: known, atMost: 2).first
            guard let near, known.contains(near) else { continue }
            let place = variable.entry["name"].map(\.statement) ?? variable.value?.keyRange ?? variable.entry.range
            report.add(
                self, "`register` has no option `\(name)`", at: place, key: variable.path, label: "ignored", help: "did you mean `\(near)`?",
                fixes: [Fix("use `\(near)`", .safe, [Edit(variable.entry["name"].map(\.node.range) ?? place, near)])])
        }
    }
}
