import Testing
@testable import runnercfg

/// `render --placeholders` and `render --lookup`.
@Suite struct PlaceholderCommandTests {
    private func render(_ template: String, _ options: String..., files: [String: String] = [:]) throws -> Session {
        let directory = try TemporaryDirectory()
        try directory.write("c/Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n")
        try directory.write("c/templates/a.yaml", template)
        for (name, text) in files { try directory.write(name, text) }
        return Session.run(["render", directory.path("c")] + options.map { files[$0] == nil ? $0 : directory.path($0) }, in: directory)
    }

    private static let random = "a: {{ randAlphaNum 16 }}\nb: {{ randAlphaNum 16 }}\nc: {{ randAlphaNum 5 }}\n"

    @Test func `without the option, chance is refused with a hint`() throws {
        let session = try render(Self.random)
        #expect(session.code == .findings && session.output == "")
        #expect(session.errors == "runnercfg: demo/templates/a.yaml:1:7: `randAlphaNum` depends on chance or a key: it is not evaluated here; `--placeholders` gives marked text instead\n")
    }

    @Test func `with it, texts are marked, differ, and are the same each time`() throws {
        for _ in 1...2 {
            let session = try render(Self.random, "--placeholders")
            #expect(session.code == .success)
            #expect(session.output == "---\n# Source: demo/templates/a.yaml\na: PLACEHOLDER1xxxx\nb: PLACEHOLDER2xxxx\nc: PLAC3\n")
            #expect(session.errors == "note: 3 values are placeholders: they depend on chance, a key or the clock\n")
        }
        #expect(try render("a: {{ uuidv4 }}\n", "--placeholders").errors == "note: 1 value is a placeholder: it depends on chance, a key or the clock\n")
        #expect(try render("a: 1\n", "--placeholders").errors == "")
    }

    private static let cluster = """
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Secret
            metadata: {name: s, namespace: ns}
            data: {password: c2VjcmV0LTEyMzQ1Ng==}
          - {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: ns}}
          - {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: ab}}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: admin, generation: 3}
        ---
        {apiVersion: v1, kind: ConfigMapList, items: [{metadata: {name: m, namespace: ns}, data: {a: b}}]}

        """

    @Test(arguments: [
        (#"lookup "v1" "Secret" "ns" "s" | toJson"#, #"{"apiVersion":"v1","data":{"password":"c2VjcmV0LTEyMzQ1Ng=="},"kind":"Secret","metadata":{"name":"s","namespace":"ns"}}"#),
        (#"lookup "v1" "Secret" "other" "s" | toJson"#, "{}"), (#"lookup "v1" "Secret" "" "s" | toJson"#, "{}"), (#"lookup "v2" "Secret" "ns" "s" | toJson"#, "{}"),
        (#"lookup "v1" "secret" "ns" "s" | toJson"#, "{}"), (#"lookup "v1" "Secret" "ns" "none" | toJson"#, "{}"),
        (#"range (lookup "v1" "Secret" "" "").items }}{{ .metadata.namespace }}/{{ .metadata.name }} {{ end"#, "ab/s ns/a ns/s"),
        (#"range (lookup "v1" "Secret" "ns" "").items }}{{ .metadata.name }} {{ end"#, "a s"),
        (#"lookup "v1" "Pod" "ns" "" | toJson"#, #"{"apiVersion":"v1","items":[],"kind":"PodList","metadata":{"resourceVersion":""}}"#),
        (#"(lookup "rbac.authorization.k8s.io/v1" "ClusterRole" "" "admin").metadata | toJson"#, #"{"generation":3,"name":"admin"}"#),
        (#"(lookup "rbac.authorization.k8s.io/v1" "ClusterRole" "ns" "admin").metadata.generation | kindOf | trunc 3"#, "int"),
        (#"lookup "v1" "ConfigMap" "ns" "m" | toJson"#, #"{"apiVersion":"v1","data":{"a":"b"},"kind":"ConfigMap","metadata":{"name":"m","namespace":"ns"}}"#),
        (#"$o := lookup "v1" "Secret" "ns" "s" }}{{ $_ := set $o "x" 1 }}{{ hasKey (lookup "v1" "Secret" "ns" "s") "x""#, "false"),
    ])
    func `objects are found as in a cluster`(_ expression: String, _ text: String) throws {
        let session = try render("a: '{{ \(expression) }}'\n", "--lookup", "objects.yaml", files: ["objects.yaml": Self.cluster])
        #expect(session.code == .success && session.errors == "")
        #expect(session.output.replacing(" '", with: "'") == "---\n# Source: demo/templates/a.yaml\na:'\(text)'\n")
    }

    @Test func `without the option nothing is found, and later files count`() throws {
        #expect(try render(#"a: {{ lookup "v1" "Secret" "ns" "" | toJson }}"#).output == "---\n# Source: demo/templates/a.yaml\na: {}\n")
        let files = ["1.yaml": Self.cluster, "2.yaml": "{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: ns}, type: Opaque}"]
        #expect(try render(#"a: {{ (lookup "v1" "Secret" "ns" "s").type }}"#, "--lookup", "1.yaml", "--lookup", "2.yaml", files: files).output.hasSuffix("a: Opaque\n"))
        #expect(try render(#"a: {{ lookup "v1" 1 "ns" "s" }}"#, "--lookup", "1.yaml", files: files).errors.contains("expected string; found 1"))
    }

    @Test(arguments: [
        ("a: 1\n", "o.yaml: a manifest is expected, and it has no `apiVersion`"), ("- a\n", "o.yaml: a manifest is expected, and it is not a mapping"),
        ("apiVersion: v1\n", "o.yaml: a manifest is expected, and it has no `kind`"), ("{apiVersion: v1, kind: Pod, metadata: {}}", "o.yaml: a manifest is expected, and it has no `metadata.name`"),
        ("\ta: 1\n", "o.yaml:1:1: a tab cannot indent YAML; use spaces"),
    ])
    func `what is no manifest is refused`(_ text: String, _ sentence: String) throws {
        let session = try render("a: 1\n", "--lookup", "o.yaml", files: ["o.yaml": text])
        #expect(session.code == .failure && session.errors == "runnercfg: \(sentence)\n")
    }

    @Test func `a failure does not show what was looked up`() throws {
        let session = try render(#"{{ fail (lookup "v1" "Secret" "ns" "s").data.password }}"#, "--lookup", "objects.yaml", files: ["objects.yaml": Self.cluster])
        #expect(session.code == .findings && !session.errors.contains("c2VjcmV0LTEyMzQ1Ng"), "\(session.errors)")
        let decoded = try render(#"{{ fail ((lookup "v1" "Secret" "ns" "s").data.password | b64dec) }}"#, "--lookup", "objects.yaml", files: ["objects.yaml": Self.cluster])
        #expect(!decoded.errors.contains("secret-123456"), "\(decoded.errors)")
    }
}
