import Testing
import YAMLLite
@testable import RunnerConfig

/// Kinds of values, each with YAML that Kubernetes takes and YAML that it refuses.
@Suite struct ShapeCheckTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var kind: ShapeKind
        var taken: [String]
        /// With the words for it.
        var refused: [String: String]

        init(_ name: String, _ kind: ShapeKind, taken: [String], refused: [String: String]) {
            (self.name, self.kind, self.taken, self.refused) = (name, kind, taken, refused)
        }

        var testDescription: String { name }
    }

    static let single = [
        Row("boolean", .boolean, taken: ["true", "yes", "null"], refused: ["\"true\"": "`v` must be true or false, without quotes", "1": "`v` must be true or false, without quotes"]),
        Row("integer", .integer, taken: ["1", "-1", "1.0", "null"], refused: ["\"1\"": "`v` must be a whole number, without quotes", "1.5": "`v` must be a whole number, without quotes"]),
        Row("text", .text, taken: ["a", "\"\"", "\"1\""], refused: ["1": "`v` must be a string", "[a]": "`v` must be a string"]),
        Row("label", .label, taken: ["a", "\"\"", "\"{{ .Values.x }}\"", "${NAME}"], refused: ["A": "`A` is not a valid name"]),
        Row("port or name", .portOrName, taken: ["80", "http"], refused: ["0": "`v` must be from 1 to 65535", "HTTP": "`HTTP` is not a valid port"]),
        Row(
            "number or share", .number(.naturals, or: .part), taken: ["0", "1", "25%"],
            refused: [
                "-1": "`v` must be 0 or more", "3000000000": "`v` must be at most 2147483647", "\"1\"": "`1` is not a valid number or percentage",
                "150%": "`150%` is not a valid number or percentage",
            ]),
        Row(
            "quantity", .quantity(.memory), taken: ["1", "1.5", "256Mi", "\"0\""],
            refused: ["1GB": "`1GB` is not a valid quantity", "-1": "`v` must be 0 or more", "-1Gi": "`v` must be 0 or more", "\"\"": "`v` is empty", "true": "`v` must be a quantity such as 256Mi"]),
        Row("amounts", .amounts, taken: ["{cpu: 1}", "{nvidia.com/gpu: 1}", "{hugepages-2Mi: 4Mi}"], refused: ["{cpus: 1}": "Kubernetes does not know `cpus` here", "{cpu: 1Gi}": "`1Gi` is not a valid quantity"]),
        Row("file mode", .fileMode, taken: ["0644", "420"], refused: ["644": "`v` must be from 0 to 0777"]),
        Row("map with keys", .map(.text, keys: .fileName), taken: ["{a.txt: b}", "{}"], refused: ["{my file: b}": "`my file` is not a valid key of a ConfigMap", "{a: 1}": "`a` must be a string"]),
        Row("list", .list(.text), taken: ["[a]", "[]", "[null]"], refused: ["a": "`v` must be a list of strings", "[1]": "`v` must be a string"]),
    ]

    static let objects = [
        Row(
            "toleration", .list(.object(.toleration)), taken: ["[{operator: Exists}]", "[{key: a}]", "[{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5}]"],
            refused: [
                "[null]": "an entry of `v` is empty", "[{}]": "`key` is missing", "[{operator: Equal, value: b}]": "`key` is missing",
                "[{key: a, operator: Exists, value: b}]": "`value` cannot be used with `operator: Exists`",
                "[{key: a, tolerationSeconds: 5}]": "`tolerationSeconds` needs `effect: NoExecute`",
            ]),
        Row(
            "node selector requirement", .object(.nodeSelectorRequirement), taken: ["{key: a, operator: In, values: [b]}", "{key: a, operator: Exists, values: []}", "{key: a, operator: Gt, values: [\"1\"]}"],
            refused: [
                "{key: a, operator: In}": "`values` is missing", "{key: a, operator: Exists, values: [b]}": "`values` cannot be used with `operator: Exists`",
                "{key: a, operator: Gt, values: [\"1\", \"2\"]}": "`values` must have one entry with `operator: Gt`", "{key: \"\", operator: Exists}": "`key` is empty",
            ]),
        Row(
            "volume", .object(.volume), taken: ["{name: a}", "{name: a, emptyDir: {}}", "{name: a, emptyDir: {}, secret: null}"],
            refused: ["{name: a, emptyDir: {}, hostPath: {path: /x}}": "`emptyDir` and `hostPath` cannot be used together"]),
        Row(
            "lifecycle handler", .object(.lifecycleHandler), taken: ["{sleep: {seconds: 5}}"],
            refused: ["{}": "`exec`, `httpGet`, `sleep` or `tcpSocket` is missing", "{exec: {}}": "`command` is missing", "{exec: {command: []}}": "`command` is missing"]),
        Row(
            "seccomp profile", .object(.seccompProfile), taken: ["{type: RuntimeDefault}", "{type: Localhost, localhostProfile: a.json}"],
            refused: ["{type: Localhost}": "`localhostProfile` is missing", "{type: Unconfined, localhostProfile: a}": "`localhostProfile` cannot be used with `type: Unconfined`"]),
        Row(
            "strategy", .object(.deploymentStrategy), taken: ["{}", "{type: Recreate}", "{type: Recreate, rollingUpdate: null}", "{rollingUpdate: {maxSurge: 200%}}"],
            refused: ["{type: Recreate, rollingUpdate: {}}": "`rollingUpdate` cannot be used with `type: Recreate`"]),
        Row("relabeling", .list(.object(.relabeling)), taken: ["[{}]"], refused: ["[null]": "an entry of `v` is empty"]),
        Row("manifest", .object(.manifest), taken: ["{apiVersion: v1, kind: Secret, data: {a: b}}"], refused: ["{kind: Secret}": "`apiVersion` is missing"]),
    ]

    @Test(arguments: single + objects) func `tells what Kubernetes refuses`(_ row: Row) throws {
        let problems = { (text: String) -> [String] in
            let values = ValuesFile(Array("v: \(text)\n".utf8))
            let member = try #require(values.member("v"))
            return ShapeCheck(member.node, kind: row.kind, path: "v", key: member.keyRange).problems.map(\.message)
        }
        for text in row.taken {
            let told = try problems(text)
            #expect(told.isEmpty, "\(text)")
        }
        for (text, words) in row.refused {
            let told = try problems(text)
            #expect(told == [words], "\(text)")
        }
    }
}
