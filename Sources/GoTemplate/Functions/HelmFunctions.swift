/// What Helm adds. `include` and `tpl` stand here for their names and parameters: the evaluator does their work.
enum HelmFunctions {
    static let all: [Function] = [
        Function("include", [.string, .any]) { values throws(TemplateFailure) in
            throw TemplateFailure("no template \(GoQuote.quoted(values.string(0))) associated with template \"gotpl\"")
        },
        Function("tpl", [.string, .any]) { $0.value(0) },
        Function("required", [.string, .any]) { values throws(TemplateFailure) in
            if case .string("") = values.value(1) { throw TemplateFailure(values.string(0)) }
            if values.value(1).isNothing { throw TemplateFailure(values.string(0)) }
            return values.value(1)
        },
        Function("fail", [.string]) { values throws(TemplateFailure) in throw TemplateFailure(values.string(0)) },
        Function("lookup", [.string, .string, .string, .string]) { _ in .map(TemplateMap()) },
        Function("getHostByName", [.string]) { _ in .string("") },
    ]
}
