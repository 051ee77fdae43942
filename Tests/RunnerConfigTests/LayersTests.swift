import GoTemplate
@testable import HelmTemplate
import Testing
@testable import RunnerConfig

/// Values in layers: documents, files, arguments; each finding in the layer that it is about.
@Suite struct LayersTests {
    private static let base = """
        gitlabUrl: https://gitlab.acme.dev
        rbac: {create: true}
        serviceAccount: {create: true}
        concurrent: 4
        podLabels: {team: ci, tier: one}
        hostAliases:
          - ip: 10.0.0.1
          - ip: 10.0.0.2
        runners:
          secret: runner-token
          config: |
            [[runners]]
              output_limit = 8192

        """

    private func layers(_ files: [String], json: [String] = [], set: [String] = [], text: [String] = [], files named: [String] = [], _ contents: [String: String] = [:], literal: [String] = []) -> ValuesLayers {
        var layers = ValuesLayers()
        for (index, file) in files.enumerated() { layers.add(file: "\(index).yaml", Array(file.utf8)) }
        layers.add(.json, json)
        layers.add(.typed, set)
        layers.add(.text, text)
        layers.add(.file, named, files: contents.mapValues { Array($0.utf8) })
        layers.add(.literal, literal)
        return layers
    }

    private func values(_ layers: ValuesLayers) throws -> ValuesFile {
        let configuration = try #require(Linter().configurations(in: InputFile(layers: layers)).first)
        guard case .values(let values) = configuration.subject else { throw NotValues() }
        return values
    }

    private struct NotValues: Error {}

    /// A finding as `path: rule: marked text`.
    private func findings(_ layers: ValuesLayers) -> [String] {
        Linter().lint([InputFile(layers: layers)]).flatMap { report in
            report.findings.map { "\(report.path): \($0.rule): \(String(decoding: report.bytes[$0.range], as: UTF8.self))" }
        }
    }

    /// What Helm makes of the layers, judged by the reader that `render` uses.
    @Test func `layers are merged as Helm merges them`() throws {
        let files = [Self.base, "concurrent: 9\npodLabels: {tier: two}\n---\nhostAliases: [{ip: 1.1.1.1}]\n", "runners:\n  secret: null\n"]
        let given: [(SetForm, String)] = [
            (.json, #"{"podLabels":{"a":"b"}}"#), (.json, "checkInterval=5"), (.typed, "hostAliases[1].ip=2.2.2.2,runners.tags=x\\,y"), (.text, "concurrent=7"),
            (.literal, #"podLabels.x=a,b{c}\d"#),
        ]
        var expected = TemplateMap()
        for file in files { expected = try UserValues.merging(file: Array(file.utf8), into: expected) }
        for (form, argument) in given { expected = try UserValues.setting(argument, as: form, in: expected) }
        let layers = layers(files, json: given.filter { $0.0 == .json }.map(\.1), set: given.filter { $0.0 == .typed }.map(\.1), text: ["concurrent=7"], literal: given.filter { $0.0 == .literal }.map(\.1))
        guard case .map(let merged) = ChartContext.value(try values(layers).root) else { throw NotValues() }
        #expect(JSONEncoder.text(.map(merged)) == JSONEncoder.text(.map(expected)))
    }

    @Test func `a finding stands in the layer that counts`() {
        #expect(findings(layers([Self.base])) == [])
        #expect(findings(layers([Self.base, "runners: {tagz: a}"])) == ["1.yaml: unknown-chart-value: tagz"])
        #expect(findings(layers([Self.base, "a: &x {tagz: a}\nrunners: *x"], set: ["concurrent=4", "runners.executer=x"])) == ["1.yaml: unknown-chart-value: tagz", "--set: unknown-chart-value: executer"])
        #expect(findings(layers([Self.base], json: [#"{"runners": {"privilegd": true}}"#])) == ["--set-json: unknown-chart-value: \"privilegd\""])
        #expect(findings(layers([Self.base], literal: ["runners.imagee=a,b"])) == ["--set-literal: unknown-chart-value: imagee"])
        #expect(findings(layers([Self.base], text: [#"runners.config=[[runners]] \n"#])).contains { $0.hasPrefix("0.yaml: value-overridden: config") })
    }

    @Test func `what a set-file names is looked at in its own file`() {
        let found = findings(layers([Self.base.replacing("config: |", with: "other: |")], files: ["runners.config=a.toml"], ["a.toml": "[[runners]]\n  output_limt = 1\n"]))
        #expect(found.contains("a.toml: unknown-key: output_limt"))
    }

    @Test func `a mistake that a later layer repairs is none`() {
        let wrong = Self.base.replacing("output_limit = 8192", with: "output_limit = \"x\"")
        #expect(findings(layers([wrong])).contains("0.yaml: wrong-type: \"x\""))
        #expect(findings(layers([wrong, "runners:\n  config: |\n    [[runners]]\n      output_limit = 8192\n"])) == ["0.yaml: value-overridden: config"])
    }

    @Test func `repairs and further places name the layer they are in`() throws {
        let layers = layers(["concurrent: 4\n" + Self.base.replacing("concurrent: 4\n", with: ""), "runners:\n  imagee: x\nconcurrent: 5\n", "x-a: 1"])
        let reports = Linter(target: Target(chart: "0.86.0")).lint([InputFile(layers: layers)])
        #expect(reports.map(\.path) == ["0.yaml", "1.yaml", "2.yaml"])
        let overridden = try #require(reports[0].findings.first { $0.rule == "value-overridden" })
        #expect(overridden.range == 0..<10 && overridden.related.map(\.path) == ["1.yaml"] && overridden.related.map(\.range) == [21..<31])
        for report in reports {
            for fix in report.findings.flatMap(\.fixes) {
                for edit in fix.edits where edit.path == nil { #expect(edit.range.upperBound <= report.bytes.count) }
            }
        }
    }

    @Test func `edits move the layers behind them`() {
        let layers = layers(["a: 1", "", "b: 2"], set: ["c=3", "d=4"])
        for edits in [[Edit(0..<1, "long")], [Edit.insert("# x\n", at: 4)], [Edit.insert("y", at: 5)], [Edit(6..<7, "")], [Edit.insert("z", at: 6), Edit(3..<4, "")]] {
            let changed = layers.applying(edits)
            #expect(changed.bytes == Edit.apply(edits, to: layers.bytes))
            let texts = changed.layers.map { String(decoding: changed.bytes[$0.range], as: UTF8.self) }
            #expect(texts.joined(separator: "\n") + "\n" == String(decoding: changed.bytes, as: UTF8.self), "\(edits)")
        }
    }

    @Test func `no layer shows the credential of another one`() {
        let layers = layers([Self.base + "runnerToken: hunter2hunter2\n"], set: ["runnerToken=swordfish99"])
        for report in Linter().lint([InputFile(layers: layers)]) {
            let hidden = report.secrets.pieces.map { String(decoding: report.bytes[$0], as: UTF8.self) } + report.secrets.texts
            #expect(hidden.contains("hunter2hunter2") && hidden.contains { $0.contains("swordfish99") }, "\(report.path)")
        }
    }

    /// What gives a release its values, in the order of the carrier.
    @Test(arguments: [
        ("helmfile.yaml", "releases:\n  - name: r\n    chart: gitlab/gitlab-runner\n    version: 0.86.0\n    values:\n      - gitlabUrl: https://a.acme.dev\n        concurrent: 4\n      - concurrent: 5\n    set:\n      - name: concurrent\n        value: 6\n"),
        ("main.tf", "resource \"helm_release\" \"r\" {\n  chart = \"gitlab-runner\"\n  values = [\n    <<-EOT\n    gitlabUrl: https://a.acme.dev\n    concurrent: 4\n    EOT\n    , yamlencode({ concurrent = 5 })\n  ]\n  set {\n    name  = \"concurrent\"\n    value = 6\n  }\n}\n"),
        ("app.yaml", "kind: Application\nspec:\n  source:\n    chart: gitlab-runner\n    helm:\n      values: |\n        concurrent: 3\n      valuesObject:\n        gitlabUrl: https://a.acme.dev\n        concurrent: 4\n      parameters:\n        - {name: concurrent, value: \"6\"}\n"),
        ("k3s.yaml", "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: gitlab-runner\n  valuesContent: |\n    gitlabUrl: https://a.acme.dev\n    concurrent: 4\n  set:\n    concurrent: \"6\"\n"),
        ("flux.yaml", "kind: ConfigMap\nmetadata: {name: v}\ndata:\n  values.yaml: |\n    gitlabUrl: https://a.acme.dev\n    concurrent: 4\n---\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: gitlab-runner}}\n  valuesFrom:\n    - {kind: ConfigMap, name: v}\n  values:\n    concurrent: 6\n"),
        ("values.yaml", "gitlabUrl: https://a.acme.dev\nconcurrent: 4\n---\nconcurrent: 6\n"),
    ])
    func `a release in parts is one configuration`(_ path: String, _ text: String) throws {
        let found = Linter().configurations(in: InputFile(path: path, bytes: Array(text.utf8)))
        #expect(found.count == 1)
        guard case .values(let values)? = found.first?.subject else { throw NotValues() }
        #expect(values.chart["concurrent"]?.node.integer == 6)
        #expect(values.chart["gitlabUrl"]?.node.string == "https://a.acme.dev")
        #expect(values.overridden.contains { $0.keys == ["concurrent"] })
    }

    /// Settings by name stand where their text stands, also when that is a part of something else.
    @Test(arguments: [
        ("helmfile.yaml", "releases:\n- name: r\n  chart: gitlab/gitlab-runner\n  set:\n  - {name: runners.executer, value: x}\n"),
        ("hc.yaml", "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  chart: gitlab-runner\n  set: {runners.executer: x}\n"),
        ("app.yaml", "kind: Application\nspec:\n  source:\n    chart: gitlab-runner\n    helm:\n      parameters:\n      - {name: runners.executer, value: x}\n"),
    ])
    func `settings by name are found wherever their text stands`(_ path: String, _ text: String) {
        var lowest = ValuesLayers()
        lowest.add(file: path, Array(text.utf8))
        lowest.add(file: "over.yaml", Array("concurrent: 4\n".utf8))
        #expect(findings(lowest) == ["\(path): unknown-chart-value: executer"])
        var over = ValuesLayers()
        over.add(file: "base.yaml", Array("concurrent: 4\n".utf8))
        over.add(file: path, Array(text.utf8))
        // Helm reads what is laid over as plain values.
        #expect(!findings(over).contains { $0.contains("executer") && $0.hasPrefix("base") })
        guard path == "hc.yaml" else { return }
        let script = "#!/bin/sh\nkubectl apply -f - <<EOF\n" + text + "EOF\n"
        let found = Linter().lint([InputFile(path: "install.sh", bytes: Array(script.utf8))])[0].findings
        #expect(found.map { String(decoding: Array(script.utf8)[$0.range], as: UTF8.self) } == ["executer"])
    }

    @Test func `no path is too deep`() {
        let deep = "a" + String(repeating: "[0]", count: 30_000)
        #expect(throws: ValuesProblem.self) { try UserValues.setting(deep + "=1", in: TemplateMap()) }
        let helmfile = "releases:\n- name: r\n  chart: gitlab/gitlab-runner\n  set:\n  - {name: \"\(deep)\", value: x}\n"
        #expect(Linter().lint([InputFile(path: "helmfile.yaml", bytes: Array(helmfile.utf8))])[0].findings.isEmpty)
    }

    @Test func `every alias of a dependency keeps its values`() throws {
        let values = "gitlab-runner: {}\nbig:\n  runners: {tags: [a]}\n"
        var file = InputFile(layers: layers([values], set: ["a=1"]))
        file.dependencies = ["gitlab-runner", "big"].map { StatedDependency(key: $0, version: "0.86.0", source: "x") }
        #expect(Linter().lint([file])[0].findings.map(\.rule) == ["tags-as-list"])
    }

    @Test func `a lowest layer of Terraform is taken for what it carries`() {
        var layers = ValuesLayers()
        layers.add(file: "main.tf", Array("resource \"helm_release\" \"r\" {\n  chart = \"gitlab-runner\"\n  set {\n    name = \"runners.executer\"\n    value = \"x\"\n  }\n}\n".utf8))
        layers.add(.typed, ["concurrent=4"])
        #expect(findings(layers) == ["main.tf: unknown-chart-value: executer"])
    }
}
