/// The environment variable looks like a `register` option, but is not one.
struct ENVNotARegisterOption: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-not-a-register-option", .warning, .values,
            summary: "the environment variable looks like a `register` option, but is not one",
            why: """
                `register` reads its options from variables with exact names and silently ignores all others.
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

                """,
                repaired:
                    """
                    envVars:
                      - name: CACHE_S3_INSECURE
                        value: "true"

                    """),
            Example(
                .values,
                """
                extraEnv:
                  «KUBERNETES_MEMORY_LIMITS»: 1Gi

                """,
                repaired:
                    """
                    extraEnv:
                      KUBERNETES_MEMORY_LIMIT: 1Gi

                    """),
            Example(
                .values,
                """
                envVars:
                  - {«name: "S3_BUCKET_NAME"», value: ci}

                """,
                repaired:
                    """
                    envVars:
                      - {name: "CACHE_S3_BUCKET_NAME", value: ci}

                    """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: "true"

                """),
            Example(
                .values,
                """
                extraEnv:
                  RUNNER_HOME: /home/gitlab-runner
                  DOCKER_HOST: tcp://docker:2375

                """),
            Example(
                .values,
                """
                envVars:
                  - name: S3_CACHE_INSECURE
                    value: "true"

                """, chart: "0.2.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // Runners before 12.0 still read the old `S3_` names; chart 0.6 brought Runner 12.0.
        guard values.target.chart >= "0.6.0" else { return }
        for variable in values.environment {
            let name = variable.name
            guard RegisterOption.prefixes.contains(where: { name.hasPrefix($0) }) || name.hasPrefix("S3_") else { continue }
            guard RegisterOption.key(name) == nil, !RegisterOption.others.contains(name) else { continue }
            let known = KeyIndex.all.compactMap(\.key.environment)
            guard let near = Self.meant(by: name, among: known), known.contains(near) else { continue }
            let place = variable.entry["name"].map(\.statement) ?? variable.value?.keyRange ?? variable.entry.range
            report.add(
                self, "`register` does not read `\(name)`", at: place, key: variable.namePath, label: "ignored", help: "did you mean `\(near)`?",
                fixes: [Fix("use `\(near)`", .safe, Self.rename(variable.entry["name"], variable.value, variable.path, to: near, values))])
        }
    }

    /// The option that a name stands for: an old name, or one that differs by a slip. The shorter the name, the less may differ:
    /// `RUNNER_HOME` is not `RUNNER_NAME`.
    private static func meant(by name: String, among known: [String]) -> String? {
        if name.hasPrefix("S3_") { return name == "S3_CACHE_INSECURE" ? "CACHE_S3_INSECURE" : "CACHE_" + name }
        // The store left out: `CACHE_INSECURE`.
        if name.hasPrefix("CACHE_"), let option = known.first(where: { $0 == "CACHE_S3_" + name.dropFirst("CACHE_".count) }) { return option }
        let length = name.split(separator: "_", maxSplits: 1).last?.utf8.count ?? 0
        guard length > 4 else { return nil }
        return Spelling.closest(to: name, among: known, atMost: length < 10 ? 1 : 2).first
    }

    /// In a list of `name` and `value` the name is a value; in a map it is the key.
    private static func rename(_ name: Member?, _ entry: Member?, _ path: String, to near: String, _ values: ValuesFile) -> Repair {
        if let name { return values.replacing(name.node, at: KeyIndex.parent(of: path), with: .string(near)) }
        return entry.map { values.renaming($0, at: path, to: near) } ?? .none
    }
}
