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
                self, "`register` has no option `\(name)`", at: place, key: variable.entry["name"] == nil ? variable.path : KeyIndex.parent(of: variable.path) + ".name", label: "ignored", help: "did you mean `\(near)`?",
                fixes: [Fix("use `\(near)`", .safe, Self.rename(variable.entry["name"], variable.value, variable.path, to: near, values))])
        }
    }

    /// In a list of `name` and `value` the name is a value; in a map it is the key.
    private static func rename(_ name: Member?, _ entry: Member?, _ path: String, to near: String, _ values: ValuesFile) -> Repair {
        if let name { return values.replacing(name.node, at: KeyIndex.parent(of: path), with: .string(near)) }
        return entry.map { values.renaming($0, at: path, to: near) } ?? .none
    }
}
