import SourceBytes

/// Programs that fill a configuration in before anybody reads it.
enum TemplateEngine: CaseIterable {
    /// Jinja, of Ansible and Salt: `{{ }}`, `{% %}`, `{# #}`.
    case jinja
    /// Go's templates, of chezmoi, gomplate and consul-template: `{{ }}`.
    case go
    /// ERB, of Chef and Puppet: `<%= %>`.
    case erb
    /// Terraform and OpenTofu: `${ }`, `%{ }`.
    case terraform
    /// envsubst, shells and Docker Compose: `$NAME`, `${NAME}`.
    case environment
    /// Flux, and Templates of OpenShift: `${NAME}`, also with what counts where it is not set: `${NAME:=4}`.
    case flux
    /// Whatever may fill in a file that goes through other hands: `${NAME}` outside quotes, where it is no value of any language.
    case some

    /// How an action begins and ends, and whether it is one of control or a comment: then nothing comes in its place.
    struct Marks {
        var open: [UInt8]
        var close: [UInt8]
        var isControl: Bool

        init(_ open: String, _ close: String, isControl: Bool = false) {
            self.open = Array(open.utf8)
            self.close = Array(close.utf8)
            self.isControl = isControl
        }
    }

    /// Longer ones first.
    var marks: [Marks] {
        switch self {
        case .jinja: [Marks("{{", "}}"), Marks("{%", "%}", isControl: true), Marks("{#", "#}", isControl: true)]
        case .go: [Marks("{{", "}}")]
        case .erb: [Marks("<%#", "%>", isControl: true), Marks("<%=", "%>"), Marks("<%-", "%>", isControl: true), Marks("<%", "%>", isControl: true)]
        case .terraform: [Marks("${", "}"), Marks("%{", "}", isControl: true)]
        case .environment: [Marks("${", "}"), Marks("$((", "))"), Marks("$(", ")")]
        case .flux, .some: [Marks("${", "}")]
        }
    }

    /// The programs that fill in files whose names end like that.
    private static func filling(_ ending: Substring) -> [TemplateEngine] {
        switch ending {
        case ".j2", ".jinja", ".jinja2": [.jinja]
        case ".erb", ".epp": [.erb]
        case ".tftpl", ".tpl.bak": [.terraform]
        case ".tpl": [.terraform, .go, .environment]
        case ".gotmpl", ".ctmpl": [.go]
        case ".tmpl": [.go, .environment]
        case ".template": [.environment]
        default: []
        }
    }

    /// The name of the file that comes of it, and the engines that may fill it in; nil for a name that says nothing of the kind. The ending
    /// may stand before that of the language: `values.tpl.yaml`.
    static func named(_ name: String) -> (name: String, engines: [TemplateEngine])? {
        if let (plain, engines) = named(name, endingIn: "") { return (plain, engines) }
        for language in [".yaml", ".yml", ".toml"] where name.hasSuffix(language) {
            return named(String(name.dropLast(language.count)), endingIn: language)
        }
        return nil
    }

    private static func named(_ name: String, endingIn language: String) -> (name: String, engines: [TemplateEngine])? {
        let backup = name.hasSuffix(".bak") ? ".bak".count : 0
        guard let dot = name.utf8.dropLast(backup).lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        let engines = filling(name[dot...])
        // `config.template.toml` is what the chart calls the file it gives to `register`: nobody fills it in.
        guard !engines.isEmpty, language.isEmpty || name[dot...] != ".template" else { return nil }
        return (String(name[..<dot]) + language, engines)
    }

    /// The engines that fill in a YAML file whose name does not end in one of theirs: Helmfile renders its own file, cloud-init one whose
    /// header asks for it, Flux what it installs, and OpenShift its Templates.
    static func usual(for path: String, _ bytes: [UInt8]) -> [TemplateEngine] {
        let steps = path.pathSteps
        if steps.last?.hasPrefix("helmfile.") == true || steps.dropLast().last == "helmfile.d" { return [.go] }
        let header = bytes.prefix { $0 != 0x0A }
        if header.starts(with: "##".utf8), String(decoding: header, as: UTF8.self).split(separator: " ").suffix(2).elementsEqual(["template:", "jinja"]) {
            return [.jinja]
        }
        if holdsLine(bytes, beginningWith: "kind: HelmRelease") { return [.flux] }
        // Parameters of a Template of OpenShift look the same.
        if holdsLine(bytes, beginningWith: "kind: Template"), holdsLine(bytes, beginningWith: "parameters:") { return [.flux] }
        return ["kubernetes.core.helm:", "community.kubernetes.helm:"].contains { holdsLine(bytes, beginningWith: $0) } ? [.jinja] : []
    }

    /// Whether a line begins with some words, after blanks and dashes.
    private static func holdsLine(_ bytes: [UInt8], beginningWith words: String) -> Bool {
        var place = 0
        while let start = bytes.firstOffset(of: words.utf8, from: place) {
            let before = bytes[..<start].last { $0 != 0x20 && $0 != UInt8(ascii: "-") }
            if before == nil || before == 0x0A { return true }
            place = start + 1
        }
        return false
    }
}
