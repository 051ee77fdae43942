import Testing
@testable import RunnerConfig

/// Settings by name, as Helm's `--set` takes them, wherever they are written.
@Suite struct SettingTests {
    private static func terraform(_ sets: (name: String, value: String)...) -> String {
        let blocks = sets.map { "  set {\n    name  = \"\($0.name)\"\n    value = \"\($0.value)\"\n  }\n" }.joined()
        return "resource \"helm_release\" \"r\" {\n  name    = \"gitlab-runner\"\n  chart   = \"gitlab-runner\"\n  version = \"0.86.0\"\n\(blocks)}\n"
    }
    private static let argo = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: gitlab-runner}\nspec:\n  source:\n    chart: gitlab-runner\n    targetRevision: 0.86.0\n    helm:\n      parameters:\n"
    private static let k3s = "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: gitlab-runner}\nspec:\n  chart: gitlab-runner\n  version: 0.86.0\n  set:\n"

    @Test(arguments: [
        ("main.tf", terraform(("«nodeSelectr».kubernetes\\\\.io/os", "linux"))),
        ("main.tf", terraform(("nodeSelector.kubernetes\\\\.io/os", "linux"), ("«fo\\\\.o»", "x"))),
        ("main.tf", terraform(("podAnnotations.prometheus\\\\.io/scrape", "true"), ("runners.«secrt»", "x"))),
        ("main.tf", terraform(("«tolerationz»[0].key", "ci"))),
        ("main.tf", terraform(("tolerations[0].key", "ci"), ("tolerations[0].operator", "Exists"), ("«hostAliasez»[0].hostnames[0]", "x"))),
        ("app.yaml", argo + "        - name: 'nodeSelector.kubernetes\\.io/os'\n          value: linux\n        - {name: «nodeSelectr».kubernetes\\.io/os, value: linux}\n"),
        ("app.yaml", argo + "        - name: \"«nodeSelectr».kubernetes\\\\.io/os\"\n          value: linux\n"),
        ("chart.yaml", k3s + "    nodeSelector.kubernetes\\.io/os: linux\n    «nodeSelectr».kubernetes\\.io/os: linux\n"),
        ("helmfile.yaml", "releases:\n  - name: r\n    chart: gitlab/gitlab-runner\n    version: 0.86.0\n    set:\n      - {name: 'nodeSelector.kubernetes\\.io/os', value: linux}\n      - {name: '«nodeSelectr».kubernetes\\.io/os', value: linux}\n"),
    ])
    func `a misspelt step is found where it stands`(_ path: String, _ marked: String) {
        let example = Example(.values, marked)
        let found = Linter().lint([InputFile(path: path, bytes: Array(example.text.utf8))])[0].findings.filter { $0.severity >= .warning }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
    }

    static func values(_ path: String, _ text: String) throws -> ValuesFile {
        let configuration = try #require(Linter().configurations(in: InputFile(path: path, bytes: Array(text.utf8))).first)
        guard case .values(let values) = configuration.subject else { throw NoValues() }
        return values
    }

    struct NoValues: Error {}

    @Test func `a dot behind a backslash belongs to the key`() throws {
        for (path, text) in [
            ("main.tf", Self.terraform(("gitlabUrl", "https://gitlab.acme.dev"), ("nodeSelector.kubernetes\\\\.io/os", "linux"), ("nodeSelector.a\\\\\\\\b", "c"))),
            ("app.yaml", Self.argo + "        - {name: 'nodeSelector.kubernetes\\.io/os', value: linux}\n        - {name: 'nodeSelector.a\\\\b', value: c}\n"),
            ("chart.yaml", Self.k3s + "    gitlabUrl: https://gitlab.acme.dev\n    nodeSelector.kubernetes\\.io/os: linux\n    'nodeSelector.a\\\\b': c\n"),
        ] {
            let values = try Self.values(path, text)
            #expect(values.chart[path: ["nodeSelector", "kubernetes.io/os"]]?.node.string == "linux", "\(path)")
            #expect(values.chart[path: ["nodeSelector", "a\\b"]]?.node.string == "c", "\(path)")
        }
    }

    @Test func `items are set by number, and one that leaves others open is left to Helm`() throws {
        let values = try Self.values("main.tf", Self.terraform(
            ("gitlabUrl", "https://gitlab.acme.dev"), ("tolerations[0].key", "a"), ("tolerations[0].value", "b"), ("tolerations[1].key", "c"), ("tolerations[3].key", "d"),
            ("imagePullSecrets[0].name", "x"), ("imagePullSecrets[0].name", "y"), ("volumes[0][0]", "z")))
        let tolerations = try #require(values.member("tolerations")?.node.elements)
        #expect(tolerations.map { $0["key"]?.node.string } == ["a", "c"] && tolerations.first?["value"]?.node.string == "b")
        #expect(values.member("imagePullSecrets")?.node.elements.map { $0["name"]?.node.string } == ["y"])
        #expect(values.member("volumes")?.node.elements.first?.elements.first?.string == "z")
    }

    @Test(arguments: ["", ".", "a.", ".a", "a..b", "[0]", "a[", "a[]", "a[x]", "a[-1]", "a[0", "a[0]b", "a\\\\", "a=b", "a,b", "a[99999999999999999999]", "a: b", "- x", "#", "a\\n", "a[0][1]"])
    func `whatever is no name of a setting does no harm`(_ name: String) {
        let text = Self.terraform(("gitlabUrl", "https://gitlab.acme.dev"), (name, "x"))
        let found = Linter().lint([InputFile(path: "main.tf", bytes: Array(text.utf8))])[0].findings
        #expect(!found.contains { $0.rule == "syntax-error" }, "\(found.map(\.message))")
    }
}
