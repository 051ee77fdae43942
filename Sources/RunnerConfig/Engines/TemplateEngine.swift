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
    /// envsubst and shells: `$NAME`, `${NAME}`.
    case environment

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
        case .environment: [Marks("${", "}")]
        }
    }

    /// Endings of names that say which program fills a file in.
    private static let endings: [(ending: String, engines: [TemplateEngine])] = [
        (".j2", [.jinja]), (".jinja", [.jinja]), (".jinja2", [.jinja]), (".erb", [.erb]), (".epp", [.erb]), (".tftpl", [.terraform]), (".tpl", [.terraform]),
        (".gotmpl", [.go]), (".ctmpl", [.go]), (".tmpl", [.go, .environment]), (".template", [.environment]), (".tpl.bak", [.terraform]),
    ]

    /// The name of the file that comes of it, and the engines that may fill it in; nil for a name that says nothing of the kind.
    static func named(_ name: String) -> (name: String, engines: [TemplateEngine])? {
        guard let known = endings.first(where: { name.hasSuffix($0.ending) && name.utf8.count > $0.ending.utf8.count }) else { return nil }
        return (String(name.dropLast(known.ending.count)), known.engines)
    }
}
