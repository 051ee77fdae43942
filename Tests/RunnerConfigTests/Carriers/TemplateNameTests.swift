import Testing
@testable import RunnerConfig

/// Names that say which program fills a file in before anybody reads it.
@Suite struct TemplateNameTests {
    static let values = "gitlabUrl: ACTION\n«concurent»: 3\nrunners:\n  config: |\n    [[runners]]\n      limit = ACTION\n      «lmit» = 3\n"
    static let config = "concurrent = ACTION\n«check_intervall» = 3\n"

    @Test(arguments: [
        ("values.tpl.yaml", values, "${url}"), ("values.tmpl.yaml", values, "{{ .url }}"), ("values.yaml.j2", values, "{{ url }}"), ("values.j2.yaml", values, "{{ url }}"),
        ("prod.values.gotmpl.yml", values, "{{ .url }}"), ("values.tftpl.yaml", values, "${url}"), ("values.tpl.yml", values, "{{ .url }}"), ("values.erb.yaml", values, "<%= url %>"),
        ("config.tpl.toml", config, "${n}"), ("config.tmpl.toml", config, "{{ .n }}"), ("config.j2.toml", config, "{{ n }}"), ("config.tmpl.toml", config, "$N"),
        ("gitlab-runner.erb.toml", config, "<%= n %>"),
    ])
    func `actions are left alone and the rest is judged`(_ path: String, _ marked: String, _ action: String) {
        let example = Example(.values, marked.replacing("ACTION", with: action))
        for folder in ["", "deploy/prod/"] {
            let bytes = Array(example.text.utf8)
            let kind = Linter.recognise(path: folder + path, bytes: bytes)
            for file in [InputFile(path: folder + path, bytes: bytes), InputFile(path: folder + path, bytes: bytes, kind: kind)] {
                let found = Linter().lint([file])[0].findings.filter { $0.severity >= .warning }
                #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
            }
            #expect(Linter.isCandidate(folder + path))
        }
    }

    @Test(arguments: ["config.template.toml", "a.tpl/config.toml"])
    func `a name that says nothing of the kind leaves the text as it is`(_ path: String) {
        #expect(TemplateEngine.named(path) == nil)
        let found = Linter().lint([InputFile(path: path, bytes: Array("concurrent = 4\nlisten_address = \"$PORT\"\ncheck_interval = $N\n".utf8))])[0].findings
        #expect(found.contains { $0.rule == "syntax-error" })
    }

    @Test(arguments: ["", ".yaml", ".tpl.yaml", ".j2", ".j2.toml", "tpl.yaml", ".toml"])
    func `a name that is only endings does no harm`(_ path: String) {
        _ = Linter.recognise(path: path, bytes: Array("gitlabUrl: {{ x }}\n".utf8))
        #expect(TemplateEngine.named(path)?.name.isEmpty != true)
    }

    @Test(arguments: [("app.tpl.yaml", "image: ${image}\nservice: {port: 80}\n"), ("site.tmpl.toml", "title = \"{{ .title }}\"\n"), ("config.tpl.toml", "baseURL = \"${url}\"\ntitle = \"x\"\n")])
    func `what is not the Runner's is left alone`(_ path: String, _ text: String) {
        #expect(Linter.recognise(path: path, bytes: Array(text.utf8)) == nil)
    }
}
