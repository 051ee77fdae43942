/// The given chart turns `false` into true.
struct ValueMeansOtherwise: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "value-means-otherwise", .warning, .values,
            summary: "the given chart turns `false` into true",
            why: """
                `default ""` replaces false with an empty string, and `gitlab-runner register` treats a variable that is set but \
                empty as true. With such a template `false` and `true` have the same effect. The rule runs the chart given with \
                `--chart` once for each value, and compares the configuration that the Runner gets.
                """,
            sources: ["executed: sprig 3.2.3, register of Runner 10.3 to 14.7", "seeds of this template: five public copies"])
    }

    /// A Deployment with one more entry in its environment.
    private static func deployment(_ entry: String) -> String {
        let start = """
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                    - name: gitlab-runner
                      env:
                        - name: CI_SERVER_URL
                          value: {{ .Values.gitlabUrl | quote }}

            """
        return start + entry
    }

    private static let repair = deployment(
        """
                    - name: CACHE_S3_INSECURE
                      value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}

        """)
    private static let original = deployment(
        """
                    {{- if .Values.runners.cache.s3CacheInsecure }}
                    - name: CACHE_S3_INSECURE
                      value: "true"
                    {{- end }}

        """)

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  cache:
                    s3CacheInsecure: «false»

                """, template: Self.repair),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners: {cache: {s3CacheInsecure: «off»}}

                """, template: Self.repair),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  cache:
                    s3CacheInsecure: false

                """, template: Self.original),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  cache:
                    s3CacheInsecure: true

                """, template: Self.repair),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let run = values.run, let start = run.start, let runners = values.member("runners") else { return }
        for (path, member) in Self.falses(in: runners.node, at: ["runners"]).prefix(Self.limit) where run.reads(path.joined(separator: ".")) {
            guard let other = run.start(with: Node(.boolean(true)), at: path) else { continue }
            let (mine, theirs) = (RegisterEnvironment(start), RegisterEnvironment(other))
            guard let variable = Self.booleans.first(where: { name in
                mine[name] != theirs[name] && RegisterBoolean(mine[name]).effective == true && RegisterBoolean(theirs[name]).effective == true
            }) else { continue }
            report.add(
                self, "\(run.chart.words) turns `\(member.key): false` into true", at: member.node.range, key: path.joined(separator: "."),
                label: "sets \(variable) to \(mine[variable].map { $0.isEmpty ? "an empty string" : "\"\($0)\"" } ?? "nothing"), which means true",
                help: Self.help(run, path, variable),
                notes: [Self.story(run, path, variable)])
        }
    }

    /// Each value costs a rendering; no chart asks for so many.
    private static let limit = 40

    /// The members below a node that are a real false.
    private static func falses(in node: Node, at path: [String]) -> [(path: [String], member: Member)] {
        node.members.flatMap { member -> [(path: [String], member: Member)] in
            member.node.boolean == false ? [(path + [member.key], member)] : falses(in: member.node, at: path + [member.key])
        }
    }

    /// The variables of boolean options of `register`.
    private static let booleans = KeyIndex.all.filter { $0.key.kind == .boolean }.compactMap(\.key.environment)

    private static let values: [(words: String, node: Node?)] = [
        ("missing", nil), ("false", Node(.boolean(false))), ("true", Node(.boolean(true))), ("\"\"", Node(.string(""))),
        ("\"true\"", Node(.string("true"))), ("\"false\"", Node(.string("false"))),
    ]

    /// `missing → true, false → true, ...`.
    private static func story(_ run: ChartRun, _ path: [String], _ variable: String) -> String {
        let parts = values.map { words, node in "\(words) → \(effect(run.start(with: node, at: path), variable))" }
        return "what the Runner ends up with: " + parts.joined(separator: ", ")
    }

    private static func effect(_ start: RenderedStart?, _ variable: String) -> String {
        guard let start else { return "Helm fails" }
        return switch RegisterBoolean(RegisterEnvironment(start)[variable]).effective {
        case true?: "true"
        case false?: "false"
        case nil: "register fails"
        }
    }

    /// What does mean false with this chart.
    private static func help(_ run: ChartRun, _ path: [String], _ variable: String) -> String {
        let works = values.first { $0.words != "false" && effect(run.start(with: $0.node, at: path), variable) == "false" }
        let now = works.map { $0.node == nil ? "; until then, remove the key" : "; until then, only `\($0.words)` means false" } ?? ""
        return "change the template to write the value itself, and only if it is set\(now)"
    }
}
