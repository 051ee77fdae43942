import Foundation
import Testing
@testable import runnercfg

@Suite struct RenderCommandTests {
    private func folder() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try directory.write("chart/Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n")
        try directory.write("chart/values.yaml", "name: one\ntoken: glrt-verysecrettoken12\n")
        try directory.write("chart/templates/deployment.yaml", "kind: Deployment\nname: {{ .Values.name }}\nnamespace: {{ .Release.Namespace }}\n")
        try directory.write("chart/templates/secret.yaml", "kind: Secret\ntoken: {{ required \"a token is needed\" .Values.token }}\nrelease: {{ .Release.Name }}\n")
        try directory.write("chart/templates/NOTES.txt", "never printed\n")
        return directory
    }

    @Test func `a chart and its values become manifests in Helm's order`() throws {
        let directory = try folder()
        try directory.write("values.yaml", "name: two\n")
        let session = Session.run(
            "render", directory.path("chart"), "-f", directory.path("values.yaml"), "--set", "name=three", "--name", "rel", "--namespace=ns")
        #expect(session.code == .success && session.errors == "")
        #expect(session.output == """
            ---
            # Source: demo/templates/secret.yaml
            kind: Secret
            token: glrt-verysecrettoken12
            release: rel

            ---
            # Source: demo/templates/deployment.yaml
            kind: Deployment
            name: three
            namespace: ns

            """)
    }

    @Test func `a failure tells what included the template, and pipes are no files of a chart`() throws {
        let directory = try folder()
        try directory.write("chart/templates/_h.tpl", "{{ define \"in\" }}\n{{ .Values.a.b }}{{ end }}")
        try directory.write("chart/templates/deployment.yaml", "kind: {{ include \"in\" . }}\n")
        let session = Session.run("render", directory.path("chart"))
        #expect(session.code == .findings && session.errors == """
            runnercfg: demo/templates/_h.tpl:2:4: nil pointer evaluating interface {}.b: `.Values.a` has no value
              included at demo/templates/deployment.yaml:1:10

            """, "\(session.errors)")
        #expect(mkfifo(directory.path("chart/pipe"), 0o600) == 0)
        #expect(Session.run("render", directory.path("chart")).code == .failure)
    }

    @Test(arguments: [
        ("kubeVersion: \">=1.99.0\"\n", [], "the chart requires kubeVersion >=1.99.0, and Kubernetes is v1.36.0; `--kube-version` gives another version"),
        ("kubeVersion: no range\n", [], "the chart requires kubeVersion no range, and Kubernetes is v1.36.0; `--kube-version` gives another version"),
        ("kubeVersion: \">=1.99.0\"\n", ["--kube-version", "1.100"], nil), ("kubeVersion: \"<1.40\"\n", [], nil), ("type: library\n", [], "`demo` is a library chart, which has no manifests of its own"),
        ("type: application\n", [], nil),
    ] as [(String, [String], String?)])
    func `what Helm does not install is refused`(_ line: String, _ options: [String], _ sentence: String?) throws {
        let directory = try folder()
        try directory.write("chart/Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n" + line)
        let session = Session.run(["render", directory.path("chart")] + options)
        #expect(session.code == (sentence == nil ? .success : .findings) && session.errors == (sentence.map { "runnercfg: \($0)\n" } ?? ""), "\(session.errors)")
    }

    @Test func `sub-charts are whole for their parent, and the end of a file ends a line`() throws {
        let directory = try folder()
        try directory.write("chart/charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 0.1.0\n")
        try directory.write("chart/charts/inner/values.yaml", "text: |\n  x")
        try directory.write("chart/charts/inner/file.txt", "of inner")
        try directory.write("chart/templates/deployment.yaml", "kind: Deployment\n{{ with .Subcharts.inner }}a: {{ .Release.Name }} {{ .Chart.Version }} {{ .Capabilities.KubeVersion.Version }} {{ .Files.Get \"file.txt\" }} {{ .Values.text | quote }}{{ end }}\n")
        let session = Session.run("render", directory.path("chart"), "-s", "templates/deployment.yaml", "--name", "rel")
        #expect(session.output.contains("a: rel 0.1.0 v1.36.0 of inner \"x\\n\"\n"), "\(session)")
    }

    /// As helm 4.2.3 reads the head of a manifest.
    @Test(arguments: [
        ("just text", "a manifest must be a mapping"), ("42", "a manifest must be a mapping"), ("- a\n- b", "a manifest must be a mapping"), ("kind: [a]", "`kind` must be a string"), ("kind: A\nmetadata: text", "`metadata` must be a mapping"),
        ("kind: A\nmetadata: {annotations: []}", "`metadata.annotations` must be a mapping"), ("kind: A\nmetadata: {annotations: {a: {b: c}}}", "an annotation must be a string"), ("kind: A\nmetadata: {name: [x]}", "`metadata.name` must be a string"),
        ("kind: A\nmetadata: {annotations: {a: 1, b: true, c: }}", nil), ("null", nil), ("# only", nil), ("a: 1", nil), ("kind: 1\nmetadata:", nil),
    ] as [(String, String?)])
    func `heads that Helm cannot read`(_ manifest: String, _ reason: String?) throws {
        let directory = try folder()
        try directory.write("chart/templates/deployment.yaml", manifest + "\n")
        let session = Session.run("render", directory.path("chart"))
        #expect((session.code == .success) == (reason == nil), "\(session.errors)")
        if let reason { #expect(session.errors == "runnercfg: demo/templates/deployment.yaml:1:1: YAML parse error: \(reason)\n") }
    }

    /// As helm 4.2.3 does it, by the names that sub-charts go by.
    @Test(arguments: [("", "inner: null", false), ("name: inner", "inner: null", false), ("name: inner", "al: null", true), ("name: inner, alias: al", "al: null", false), ("name: inner, alias: al", "inner: null", true)])
    func `null for a dependency`(_ dependency: String, _ values: String, _ isRendered: Bool) throws {
        let directory = try folder()
        try directory.write("chart/Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n" + (dependency.isEmpty ? "" : "dependencies: [{\(dependency), version: 0.1.0}]\n"))
        try directory.write("chart/charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 0.1.0\n")
        try directory.write("v.yaml", values + "\n")
        let session = Session.run("render", directory.path("chart"), "-f", directory.path("v.yaml"))
        #expect((session.code == .success) == isRendered, "\(session.errors)")
        #expect(isRendered || session.errors.hasSuffix("must be a mapping, not null\n"))
    }

    /// As helm 4.2.3 reads them.
    @Test(arguments: [("\"x\n y\"", "x y"), ("\"x\ny\"", "x y"), ("'x\ny'", "x y"), ("[1,\n2]", "[1 2]"), ("[1,\n2\n]", "[1 2]")]) func `lines of a text or list may be indented by less`(_ value: String, _ read: String) throws {
        let directory = try folder()
        try directory.write("v.yaml", "b:\n  name: \(value)\n")
        try directory.write("chart/templates/deployment.yaml", "kind: Deployment\nname: {{ .Values.b.name }}\n")
        let session = Session.run("render", directory.path("chart"), "-s", "templates/deployment.yaml", "-f", directory.path("v.yaml"))
        #expect(session.code == .success && session.output.contains("name: \(read)\n"), "\(session)")
    }

    @Test func `a single template can be asked for`() throws {
        let directory = try folder()
        let session = Session.run("render", directory.path("chart"), "-s", "templates/deployment.yaml", "--set-string", "name=1")
        #expect(session.output == "---\n# Source: demo/templates/deployment.yaml\nkind: Deployment\nname: 1\nnamespace: default\n\n")
        let first = Session.run("render", directory.path("chart"), "-s", "templates/s*.yaml", "--set", "token=a")
        // As Helm does: what stands last has an empty line after it.
        #expect(first.output == "---\n# Source: demo/templates/secret.yaml\nkind: Secret\ntoken: a\nrelease: release-name\n")
        let missing = Session.run("render", directory.path("chart"), "-s", "templates/none.yaml")
        #expect(missing.code == .findings)
        #expect(missing.errors == "runnercfg: the chart has no template `templates/none.yaml`; its templates are `templates/deployment.yaml` and `templates/secret.yaml`\n")
        let misspelt = Session.run("render", directory.path("chart"), "-s", "deploy-ment.yaml")
        #expect(misspelt.errors == "runnercfg: the chart has no template `deploy-ment.yaml`; did you mean `templates/deployment.yaml`?\n")
        try directory.write("chart/templates/empty.yaml", "{{ if .Values.absent }}a: 1{{ end }}\n")
        let empty = Session.run("render", directory.path("chart"), "-s", "templates/empty.yaml")
        #expect(empty.errors == "runnercfg: `templates/empty.yaml` renders to nothing with these values\n")
    }

    @Test func `keys that no template reads are noted, and only their names`() throws {
        let directory = try folder()
        try directory.write("values.yaml", "name: two\ntokn: glrt-verysecrettoken12\n")
        let session = Session.run("render", directory.path("chart"), "-f", directory.path("values.yaml"), in: directory)
        #expect(session.code == .success)
        #expect(session.errors == "note: values.yaml:2:1: no template of the chart reads `tokn`; did you mean `token`?\n")
    }

    @Test func `a template that fails is named with its place`() throws {
        let directory = try folder()
        let session = Session.run("render", directory.path("chart"), "--set", "token=null")
        #expect(session.code == .findings && session.output == "")
        #expect(session.errors == "runnercfg: demo/templates/secret.yaml:2:11: a token is needed\n")
        try directory.write("chart/templates/checks.yaml", #"{{ fail "\nVALUES VALIDATION:\n  `a` is needed,\u001b[2J\n  and `b`" }}"#)
        let failed = Session.run("render", directory.path("chart"), "--set", "token=filled-in")
        #expect(failed.errors == "runnercfg: demo/templates/checks.yaml:1:4: VALUES VALIDATION:\n    `a` is needed,\u{241B}[2J\n    and `b`\n")
        try directory.write("chart/templates/checks.yaml", "")
        try directory.write("chart/templates/_broken.tpl", "{{ define \"x\" }}\n")
        let broken = Session.run("render", directory.path("chart"))
        #expect(broken.errors.hasPrefix("runnercfg: demo/templates/_broken.tpl:1:1: "))
    }

    @Test func `a template that fails with a credential does not show it`() throws {
        let directory = try folder()
        try directory.write("chart/templates/fails.yaml", "{{ fail (printf \"no: %s\" .Values.password) }}\n")
        let values = try directory.write("own.yaml", "password: Tr0ub4dor-and-3\n")
        for given in [["-f", values], ["--set", "password=Tr0ub4dor-and-3"], ["--set-string", "password=Tr0ub4dor-and-3"]] {
            let session = Session.run(["render", directory.path("chart")] + given, in: directory)
            #expect(session.errors.contains("no: ********"), "\(session.errors)")
            #expect(!session.errors.contains("Tr0ub4dor"))
        }
    }

    @Test func `what cannot be read is said`() throws {
        let directory = try folder()
        #expect(Session.run("render", directory.path("none"), in: directory).errors == "runnercfg: cannot read `none`: there is no such file\n")
        try directory.write("x.tgz", "no archive")
        let archive = Session.run("render", directory.path("x.tgz"), in: directory)
        #expect(archive.code == .failure)
        #expect(archive.errors == "runnercfg: `x.tgz` cannot be read as a chart: it is not a gzip file\n")
        try directory.write("bad.yaml", "\ta: 1\n")
        let values = Session.run("render", directory.path("chart"), "-f", directory.path("bad.yaml"), in: directory)
        #expect(values.code == .failure)
        #expect(values.errors == "runnercfg: bad.yaml:1:1: a tab cannot indent YAML; use spaces\n")
    }

    @Test func `wrong usage shows no value`() throws {
        let directory = try folder()
        let session = Session.run("render", directory.path("chart"), "--set", "glrt-verysecrettoken12[x]=1")
        #expect(session.code == .usage)
        #expect(session.errors.hasPrefix("runnercfg: `--set` needs `KEY=VALUE`: error parsing index: `x` is not a number\n"))
        #expect(Session.run("render").code == .usage)
        #expect(Session.run("render", directory.path("chart"), "--kube-version", "new").code == .usage)
        #expect(Session.run("render", "-", "-f", "-").code == .usage)
    }

    /// As helm 4.2.3 does.
    @Test func `links to folders are folders`() throws {
        let directory = try folder()
        try directory.write("shared/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 0.1.0\n")
        try directory.write("shared/inner/templates/a.yaml", "kind: Inner\n")
        try directory.write("chart/charts/.keep", "")
        try FileManager.default.createSymbolicLink(atPath: directory.path("chart/charts/inner"), withDestinationPath: "../../shared/inner")
        try FileManager.default.createSymbolicLink(atPath: directory.path("chart/templates/circle"), withDestinationPath: "../templates")
        let session = Session.run("render", directory.path("chart"))
        #expect(session.output.contains("# Source: demo/charts/inner/templates/a.yaml\nkind: Inner\n") && !session.output.contains("circle"), "\(session)")
    }

    /// As helm 4.2.3 prints `.Version`, `.KubeVersion` itself, `.Major` and `.Minor`.
    @Test(arguments: [
        ("1.30", "v1.30 v1.30.0 1 30"), ("v1.30.1", "v1.30.1 v1.30.1 1 30"), ("1.30.1-gke.100+x", "v1.30.1-gke.100+x v1.30.1 1 30"), ("1.30+", "v1.30+ v1.30.0 1 30"), ("1", nil), ("01.30", nil),
    ] as [(String, String?)])
    func `versions of Kubernetes`(_ version: String, _ words: String?) throws {
        let directory = try folder()
        try directory.write("chart/templates/deployment.yaml", "kind: V\nv: {{ with .Capabilities.KubeVersion }}{{ .Version }} {{ . }} {{ .Major }} {{ .Minor }}{{ end }}\n")
        let session = Session.run("render", directory.path("chart"), "--kube-version", version)
        if let words { #expect(session.output.contains("v: \(words)\n"), "\(session)") } else { #expect(session.code == .usage) }
    }

    @Test func `what a schema refuses has a place only in the file that says it`() throws {
        let directory = try folder()
        try directory.write("chart/values.schema.json", #"{"properties": {"image": {"properties": {"tag": {"type": "string"}, "name": {"type": "string"}}, "required": ["name"]}}}"#)
        try directory.write("v.yaml", "image:\n  repo: x\n")
        let session = Session.run("render", directory.path("chart"), "-f", directory.path("v.yaml"), "--set", "image.tag=5")
        #expect(session.code == .findings)
        let place = "runnercfg: \(directory.path("v.yaml")):1:1: `image.name` is missing, and the schema requires it\n"
        #expect(session.errors.contains(place) && session.errors.contains("runnercfg: `image.tag` must be a string, not 5\n"), "\(session.errors)")
    }
}
