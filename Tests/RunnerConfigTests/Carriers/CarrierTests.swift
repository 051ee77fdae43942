import Foundation
import Testing
@testable import RunnerConfig

/// Every carrier's example, with the mistake it shows, with others in its place, and with none.
@Suite struct CarrierTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var carrier: String
        var what: String
        var path: String
        var marked: String
        var rule: String?

        var testDescription: String { "\(carrier): \(what)" }
        var example: Example { Example(.values, marked) }

        func findings() -> [Finding] { Linter().lint([InputFile(path: path, bytes: [UInt8](example.text.utf8))])[0].findings }
    }

    static let cases = Carriers.all.flatMap { carrier -> [Case] in
        let example = carrier.example
        let make = { (what: String, marked: String, rule: String?) in Case(carrier: carrier.name, what: what, path: example.path, marked: marked, rule: rule) }
        let shown = make("its example", example.marked, example.rule)
        let lines = example.marked.split(separator: "\n", omittingEmptySubsequences: false)
        guard let index = lines.firstIndex(where: { $0.contains("«") }) else { return [shown] }
        let margin = String(lines[index].prefix { $0 == " " })
        let with = { (line: String?) in
            (lines[..<index] + (line.map { [Substring(margin + $0)] } ?? []) + lines[(index + 1)...]).joined(separator: "\n")
        }
        switch example.rule {
        case "legacy-chart-value":
            return [
                shown, make("a misspelt key", with("«secrt»: runner-token"), "unknown-chart-value"),
                make("a value of another type", with("tags: «[k8s, linux]»"), "tags-as-list"),
                make("a key of old charts", with("«imagePullPolicy»: always"), "legacy-chart-value"),
                make("TOML within", with("config: |\n\(margin)  [[runners]]\n\(margin)    «limt» = 3"), "unknown-key"), make("nothing wrong", with("name: ci"), nil),
            ]
        case "unknown-key":
            return [
                shown, make("a value of another type", with("check_interval = «\"3\"»"), "wrong-type"),
                make("a removed executor", with("[[runners]]\n\(margin)  url = \"https://gitlab.acme.dev\"\n\(margin)  token = \"__TOKEN__\"\n\(margin)  executor = «\"docker-ssh\"»"), "removed-executor"),
                make("nothing wrong", with("check_interval = 3"), nil),
            ]
        default: return [shown]
        }
    }

    @Test(arguments: cases) func `mistakes are found where they stand`(_ test: Case) throws {
        let found = test.findings()
        guard let rule = test.rule else {
            #expect(!found.contains { $0.severity >= .warning }, "\(found.map { "\($0.rule) \($0.message)" })")
            return
        }
        #expect(found.filter { $0.rule == rule }.map(\.range) == test.example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
    }

    @Test(arguments: cases) func `a repair leaves the carrier readable and every other finding as it was`(_ test: Case) throws {
        let file = InputFile(path: test.path, bytes: [UInt8](test.example.text.utf8))
        let outcome = Fixer(unsafe: true).fix(file)
        #expect(!outcome.remaining.findings.contains { $0.rule == "syntax-error" })
        #expect(outcome.remaining.configurations.count == outcome.original.configurations.count)
    }

    @Test func `versions stated in place are those that count`() throws {
        for carrier in Carriers.all where carrier.example.marked.contains("0.86.0") {
            let example = carrier.example
            let file = { (target: Target) in Linter(target: target).lint([InputFile(path: example.path, bytes: [UInt8](Example(.values, example.marked).text.utf8))])[0] }
            let configuration = try #require(file(Target()).configurations.first)
            #expect(configuration.target.statedChart == "0.86.0" && configuration.target.runner == "18.9", "\(carrier.name)")
            #expect(configuration.surroundings.chart?.source != nil)
            let stated = try #require(file(Target(runner: "15.0", chart: "0.42.0")).configurations.first)
            #expect(stated.target == Target(runner: "15.0", chart: "0.42.0"), "\(carrier.name)")
        }
    }
}

/// Blocks of code in pages, on request.
@Suite struct DocumentationPageTests {
    static let markdown = """
        # How to

        Not `concurent = 3` in a sentence.

        ```toml
        check_interval = 3
        «concurent» = 4
        ```

        1. Then:

           ```yaml title="values.yaml"
           gitlabUrl: https://gitlab.acme.dev
           runners:
             «secrt»: x
             config: |
               [[runners]]
                 «lmit» = 3
           ```

        ````text
        ```toml
        concurent = 4
        ```
        ````

        ~~~
        [[runners]]
          «lmit» = 3
        ~~~

        ```sh
        cat > /etc/gitlab-runner/config.toml <<EOF
        «concurent» = 4
        EOF
        ```

        ```json
        {"concurent": 4}
        ```

        """
    static let asciidoc = "= How to\n\n[source,toml]\n----\ncheck_interval = 3\n«concurent» = 4\n----\n\n----\necho\n----\n\n[source,yaml]\n----\ngitlabUrl: https://gitlab.acme.dev\n«concurent»: 4\n----\n"

    @Test(arguments: [("page.md", markdown), ("page.adoc", asciidoc)]) func `mistakes in blocks are found where they stand`(_ path: String, _ marked: String) {
        let example = Example(.values, marked)
        let file = InputFile(path: path, bytes: Array(example.text.utf8), kind: .documentation)
        let found = Linter().lint([file])[0].findings.filter { $0.severity >= .warning }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
        #expect(Linter.recognise(path: path, bytes: file.bytes) == nil)
        let mended = Fixer().fix(file).bytes
        #expect(String(decoding: mended, as: UTF8.self).components(separatedBy: "concurent").count < example.text.components(separatedBy: "concurent").count)
    }
}

/// Values that stand apart from the release, or as a list of settings.
@Suite struct CarriedApartTests {
    private static let release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: gitlab-runner, namespace: ci}\nspec:\n  chart: {spec: {chart: gitlab-runner, version: 0.86.0}}\n  valuesFrom:\n"
    private static let values = "    gitlabUrl: https://gitlab.acme.dev\n    runners:\n      «privileged»: true\n"

    @Test(arguments: [
        ("release.yaml", release + "    - {kind: ConfigMap, name: base}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: base}\ndata:\n  values.yaml: |\n" + values),
        ("release.yaml", release + "    - {kind: ConfigMap, name: base, valuesKey: runner}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: base}\ndata:\n  runner: |\n" + values),
        ("release.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: base}\nstringData:\n  values.yaml: |\n" + values + "---\n" + release + "    - {kind: Secret, name: base}\n"),
        ("app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: gitlab-runner}\nspec:\n  source:\n    chart: gitlab-runner\n    targetRevision: 0.86.0\n    helm:\n      parameters:\n        - {name: gitlabUrl, value: https://gitlab.acme.dev}\n        - name: runners.«privileged»\n          value: \"true\"\n  destination: {namespace: ci}\n"),
        ("helmfile.yaml", "releases:\n  - name: gitlab-runner\n    namespace: ci\n    chart: gitlab/gitlab-runner\n    version: 0.86.0\n    set:\n      - {name: \"gitlabUrl\", value: https://gitlab.acme.dev}\n      - name: 'runners.«privileged»'\n        value: true\n"),
    ])
    func `they are judged as those of the release`(_ path: String, _ marked: String) throws {
        let example = Example(.values, marked)
        let report = Linter().lint([InputFile(path: path, bytes: Array(example.text.utf8))])[0]
        #expect(report.findings.filter { $0.rule == "legacy-chart-value" }.map(\.range) == example.expected, "\(report.findings.map(\.message))")
        let values = try #require(report.configurations.first { $0.kind == .values })
        #expect(values.target.statedChart == "0.86.0" && values.surroundings.release == "gitlab-runner" && values.surroundings.namespace == "ci")
        #expect(report.configurations.count { $0.kind == .values } == 1)
    }
}

/// What is made of values does not depend on what carries them.
@Suite struct CarrierConversionTests {
    static let carriers = Carriers.all.filter { $0.example.rule == "legacy-chart-value" }.map(\.example)

    @Test(arguments: carriers.map(\.path)) func `values are converted as if they stood alone`(_ path: String) throws {
        let example = try #require(Self.carriers.first { $0.path == path })
        let lines = example.marked.split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.contains("«") })
        let margin = lines[index].prefix { $0 == " " }
        let text = (lines[..<index] + ["\(margin)config: |", "\(margin)  [[runners]]", "\(margin)    limit = 3"] + lines[(index + 1)...]).joined(separator: "\n")
        let carried = try #require(Linter().configurations(in: InputFile(path: path, bytes: Array(text.utf8))).first)
        guard case .values(let values) = carried.subject else { return #expect(Bool(false)) }
        let secret = values.member("runners.secret") == nil ? "" : "  secret: runner-token\n"
        let url = values.member("gitlabUrl") == nil ? "" : "gitlabUrl: https://gitlab.acme.dev\n"
        let alone = ValuesFile(Array("\(url)runners:\n\(secret)  config: |\n    [[runners]]\n      limit = 3\n".utf8), target: values.target)
        let made = try Converter.config(from: values)
        #expect(made.text == (try Converter.config(from: alone, release: values.surroundings.statedRelease?.name, namespace: values.surroundings.statedRelease?.namespace).text))
        if values.surroundings.namespace != nil { #expect(made.text.contains("namespace = \"ci\"")) }
    }
}

/// Files of other programs that look alike from afar.
@Suite struct ForeignFileTests {
    static let containerd = "version = 2\nroot = \"/var/lib/containerd\"\n[plugins.\"io.containerd.grpc.v1.cri\"]\n  sandbox_image = \"pause:3.9\"\n"

    @Test(arguments: [
        ("config.toml", containerd), ("site/config.toml", "baseURL = \"https://acme.dev\"\ntitle = \"Docs\"\n"),
        ("configmap.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: nydus}\ndata:\n  config.toml: |\n    version = 1\n    root = \"/var/lib\"\n"),
        ("user-data.yaml", "#cloud-config\nwrite_files:\n  - path: /etc/containerd/config.toml\n    content: |\n      version = 2\n"),
        ("install.sh", "#!/bin/sh\ncat > /etc/containerd/config.toml <<EOF\n\(containerd)EOF\n"),
        ("compose.yaml", "services: {a: {image: x}}\nconfigs:\n  a:\n    content: |\n      version = 2\n"),
        ("main.tf", "resource \"helm_release\" \"x\" {\n  chart = \"nginx\"\n  values = [<<-E\n    replicaCount: 2\n  E\n  ]\n}\n"),
        ("release.yaml", "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: nginx}}\n  values: {replicaCount: 2}\n"),
        ("values.yaml", "image: {tag: 1}\nservice: {port: 80}\n"),
    ])
    func `what is not the Runner's is left alone`(_ path: String, _ text: String) {
        #expect(Linter.recognise(path: path, bytes: Array(text.utf8)) == nil)
    }

    @Test(arguments: ["concurent = 4\n", "[[runner]]\n  name = \"a\"\n", "", "# nothing yet\n", "log_level = \"debug\"\n", "concurrent =\n"])
    func `a slip in a key keeps nobody from recognizing a config`(_ text: String) {
        #expect(Linter.recognise(path: "config.toml", bytes: Array(text.utf8)) == .config)
    }
}
