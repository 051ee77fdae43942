import Foundation
import Testing
@testable import runnercfg

/// Options of `render`, with what helm 4.2.3 template printed for them.
@Suite struct RenderOptionTests {
    static func folder() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try directory.write("c/Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n")
        try directory.write("c/values.yaml", "name: one\n")
        try directory.write("c/crds/x.yaml", "kind: CustomResourceDefinition\nmetadata: {name: crd}\n")
        try directory.write("c/templates/a.yaml", """
            kind: ConfigMap
            data: {release: {{ .Release.Name }}, is: "{{ .Release.IsUpgrade }} {{ .Release.IsInstall }} {{ .Release.Revision }}", values: {{ toJson .Values | quote }}}
            has: "{{ .Capabilities.APIVersions.Has "a/v1" }} {{ .Capabilities.APIVersions.Has "b/v2" }}"
            ---
            kind: Secret
            metadata: {name: s}

            """)
        try directory.write("c/templates/h.yaml", """
            kind: Pod
            metadata: {name: t, annotations: {helm.sh/hook: test}}
            ---
            kind: Job
            metadata: {name: pi, annotations: {helm.sh/hook: pre-install}}

            """)
        return directory
    }

    private static let definition = "---\n# Source: demo/crds/x.yaml\nkind: CustomResourceDefinition\nmetadata: {name: crd}\n\n"
    private static let secret = "---\n# Source: demo/templates/a.yaml\nkind: Secret\nmetadata: {name: s}\n\n"
    private static func map(_ release: String = "release-name", _ state: String = "false true 1", _ values: String = #"{\"name\":\"one\"}"#, has: String = "false false") -> String {
        "---\n# Source: demo/templates/a.yaml\nkind: ConfigMap\ndata: {release: \(release), is: \"\(state)\", values: \"\(values)\"}\nhas: \"\(has)\"\n"
    }
    private static let test = "---\n# Source: demo/templates/h.yaml\nkind: Pod\nmetadata: {name: t, annotations: {helm.sh/hook: test}}\n"
    private static let hook = "---\n# Source: demo/templates/h.yaml\nkind: Job\nmetadata: {name: pi, annotations: {helm.sh/hook: pre-install}}\n\n"

    @Test(arguments: [
        (["--include-crds"], definition + secret + map() + test + hook), (["--include-crds=false"], secret + map() + test + hook), (["--no-hooks"], secret + map()),
        (["--no-hooks=T", "--is-upgrade"], secret + map("release-name", "true false 1")), (["--skip-tests"], secret + map() + hook),
        (["--no-hooks", "-a", "a/v1,b/v2"], secret + map(has: "true true")), (["--no-hooks", "-a", "a/v1", "--api-versions=b/v2"], secret + map(has: "true true")),
        (["--no-hooks", "--set-literal", #"name=a,b{c}\.d"#], secret + map("release-name", "false true 1", #"{\"name\":\"a,b{c}\\\\.d\"}"#)),
        (["--no-hooks", "--set-literal", "name=two", "--set-file", "name=none.txt", "--set", "x=1"], nil),
        (["--no-hooks", "--name=x", "--name=my-rel", "--wait", "--timeout", "5m", "--labels", "a=b", "-lc=d", "-g", "--server-side=false", "--version", "9", "--dry-run", "--kubeconfig=none"], secret + map("my-rel")),
        (["--no-hooks", "--dry-run=client", "--skip-schema-validation", "--debug", "--set-string", "n=null"], secret + map("release-name", "false true 1", #"{\"n\":\"null\",\"name\":\"one\"}"#)),
    ] as [([String], String?)])
    func `what is printed`(_ options: [String], _ output: String?) throws {
        let directory = try Self.folder()
        let session = Session.run(["render", directory.path("c")] + options)
        #expect(session.code == (output == nil ? .failure : .success), "\(session.errors)")
        #expect(session.output == output ?? "")
    }

    @Test func `the name can stand before the chart`() throws {
        let directory = try Self.folder()
        #expect(Session.run("render", "my-rel", directory.path("c"), "--no-hooks").output == Self.secret + Self.map("my-rel"))
        try directory.write("a", "a: 1\n")
        try directory.write("b", "a: 2\nb: 3\n")
        let two = Session.run("render", directory.path("c"), "--no-hooks", "-f", "\(directory.path("a")),\(directory.path("b"))")
        #expect(two.output == Self.secret + Self.map("release-name", "false true 1", #"{\"a\":2,\"b\":3,\"name\":\"one\"}"#))
    }

    @Test(arguments: [
        (["My_Rel", "c"], "`My_Rel` is not a valid release name: use at most 53 lowercase letters, digits, `-` and `.`"),
        (["c", "--name", "a..b"], "`--name a..b` is not a valid release name: use at most 53 lowercase letters, digits, `-` and `.`"),
        (["", "c"], "a release needs a name that is not empty"), (["x", "c", "--name", "y"], "`--name` and `NAME` cannot be combined"),
        (["x", "c", "-g"], "`--generate-name` and `NAME` cannot be combined"), (["x", "c", "y"], "`y` is one argument too many for `runnercfg render`"),
        (["c", "--output-dir", "o", "-s", "x"], "`--output-dir` and `--show-only` cannot be combined"),
        (["c", "--output-dir", "o", "-o", "x"], "`--output-dir` and `--output` cannot be combined"),
        (["c", "--dry-run=server"], "`--dry-run=server` is not supported: runnercfg asks no cluster"), (["c", "--validate"], "`--validate` is not supported: runnercfg asks no cluster"),
        (["c", "--dry-run=none"], "`--dry-run none`: expected `client` or `server`"), (["c", "--include-crds=yes"], "`--include-crds` takes no value, but `yes` was given"),
        (["c", "--post-renderer", "cat"], "`--post-renderer` is not supported: runnercfg runs no other program; use a pipe"),
        (["c", "--repo=https://charts.gitlab.io"], "`--repo` is not supported: runnercfg fetches nothing; use `helm pull` or `helm dependency build` first"),
        (["c", "--dependency-update"], "`--dependency-update` is not supported: runnercfg fetches nothing; use `helm pull` or `helm dependency build` first"),
        (["c", "--verify"], "`--verify` is not supported: runnercfg checks no signatures; use `helm verify`"),
        (["c", "--name-template", "x"], "`--name-template` is not supported: runnercfg does not make names of releases; give the name itself"),
        (["c", "--waitt"], "`--waitt` is not an option of `runnercfg render`"), (["c", "-z"], "`-z` is not an option of `runnercfg render`"), (["c", "--timeout"], "`--timeout` needs a value: `--timeout VALUE`"),
        (["c", "--set-literal", "name"], "`--set-literal` needs `KEY=VALUE`: key \"name\" has no value"),
        (["c", "-f", "-", "--lookup", "-"], "`-` can be given only once, because standard input can be read only once"),
    ])
    func `wrong usage`(_ arguments: [String], _ sentence: String) {
        let session = Session.run(["render"] + arguments)
        #expect(session.code == .usage && session.output == "")
        #expect(session.errors == "runnercfg: \(sentence)\nrun `runnercfg render --help` for usage\n")
    }

    @Test(arguments: [
        (["gitlab/gitlab-runner"], "cannot read `gitlab/gitlab-runner`: there is no such file; if it is a chart of a repository, download it first: `helm pull`"),
        (["oci://host/chart"], "cannot read `oci://host/chart`: runnercfg fetches nothing; download it first"),
        (["./none"], "cannot read `./none`: there is no such file"), (["a/b.tgz"], "cannot read `a/b.tgz`: there is no such file"),
        (["c", "-f", "https://user:hunter2hunter2@host/x"], "cannot read `https://user:********@host/x`: runnercfg fetches nothing; download it first"),
        (["c", "--set-file", "a=ftp://host/x"], "cannot read `ftp://host/x`: runnercfg fetches nothing; download it first"),
        (["c", "--lookup", "none.yaml"], "cannot read `none.yaml`: there is no such file"),
    ])
    func `what would have to be fetched`(_ arguments: [String], _ sentence: String) {
        let session = Session.run(["render"] + arguments)
        #expect(session.code == .failure && session.errors == "runnercfg: \(sentence)\n")
    }

    @Test func `options of Helm are known to render alone`() {
        #expect(Session.run("lint", "--wait").errors.hasPrefix("runnercfg: `--wait` is not an option of `runnercfg lint`"))
        #expect(Session.run("lint", "--quiet=true").errors.hasPrefix("runnercfg: `--quiet` takes no value"))
    }

    // MARK: --debug

    @Test func `what is no YAML is printed on request`() throws {
        let directory = try Self.folder()
        try directory.write("c/templates/a.yaml", "a: {{ .Release.Name }}\n b: 1\n")
        try directory.write("c/templates/h.yaml", "kind: A\n")
        try directory.write("c/templates/blank.yaml", "  \n")
        #expect(Session.run("render", directory.path("c")).output == "")
        let session = Session.run("render", directory.path("c"), "--debug")
        #expect(session.code == .findings && session.errors.hasPrefix("runnercfg: demo/templates/a.yaml:2:"))
        #expect(session.output == "---\n# Source: demo/templates/a.yaml\na: release-name\n b: 1\n\n---\n# Source: demo/templates/h.yaml\nkind: A\n")
        #expect(Session.run("render", directory.path("c"), "--debug", "-s", "templates/h.yaml").output == "---\n# Source: demo/templates/h.yaml\nkind: A\n\n")
    }

    // MARK: --output-dir

    @Test func `a file for each template`() throws {
        let directory = try Self.folder()
        let folder = directory.path("o")
        let session = Session.run("render", "rel", directory.path("c"), "--output-dir", folder, "--include-crds", in: directory)
        let report = "wrote o/demo/crds/x.yaml\nwrote o/demo/templates/a.yaml\nwrote o/demo/templates/a.yaml\nwrote o/demo/templates/h.yaml\nwrote o/demo/templates/h.yaml\n\n"
        #expect(session.code == .success && session.errors == "" && session.output == report)
        #expect(try directory.read("o/demo/crds/x.yaml") == Self.definition)
        #expect(try directory.read("o/demo/templates/a.yaml") == Self.secret + Self.map("rel"))
        #expect(try directory.read("o/demo/templates/h.yaml") == Self.test + Self.hook.dropLast() + "\n")
        // What an earlier run wrote is replaced.
        _ = Session.run("render", directory.path("c"), "--output-dir", folder, "--skip-tests")
        #expect(try directory.read("o/demo/templates/h.yaml") == Self.hook.dropLast() + "\n")
    }

    @Test func `a folder of the release`() throws {
        let directory = try Self.folder()
        let session = Session.run("render", "rel", directory.path("c"), "--output-dir", directory.path("o/./p/"), "--release-name", "--include-crds", "--no-hooks", in: directory)
        #expect(session.output == "wrote o/./p//demo/crds/x.yaml\nwrote o/p/rel/demo/templates/a.yaml\nwrote o/p/rel/demo/templates/a.yaml\n\n")
        #expect(try directory.read("o/p/rel/demo/templates/a.yaml") == Self.secret + Self.map("rel"))
    }

    @Test func `nothing is written of a chart that fails, nor out of the folder`() throws {
        let directory = try Self.folder()
        try directory.write("c/templates/z.yaml", "{{ fail \"no\" }}")
        #expect(Session.run("render", directory.path("c"), "--output-dir", directory.path("o")).code == .findings)
        #expect(!FileManager.default.fileExists(atPath: directory.path("o")))
        try directory.write("file", "")
        try FileManager.default.removeItem(atPath: directory.path("c/templates/z.yaml"))
        let session = Session.run("render", directory.path("c"), "--output-dir", directory.path("file"), in: directory)
        #expect(session.code == .failure && session.errors.hasPrefix("runnercfg: cannot write `file/demo"), "\(session.errors)")
    }
}
