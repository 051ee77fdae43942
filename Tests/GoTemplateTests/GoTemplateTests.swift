@testable import GoTemplate

/// Renders a text with `.Values` and gives its output.
func rendered(_ source: String, _ values: [(String, TemplateValue)] = []) throws(TemplateFailure) -> String {
    try rendering(source, values).text
}

func rendering(_ source: String, _ values: [(String, TemplateValue)] = []) throws(TemplateFailure) -> Rendering {
    var set = TemplateSet()
    set.add(Template(parsing: Array(source.utf8), name: "test.tpl"))
    return try set.render("test.tpl", with: context(values))
}

/// What Helm hands to a template, as far as the tests need it.
func context(_ values: [(String, TemplateValue)]) -> TemplateValue {
    .map(TemplateMap([
        ("Values", .map(TemplateMap(values))),
        ("Release", .map(TemplateMap([("Name", .string("runner")), ("Namespace", .string("ci"))]))),
    ]))
}

/// The failure of a text that must not render; nil when it does.
func failure(_ source: String, _ values: [(String, TemplateValue)] = []) -> TemplateFailure? {
    do {
        _ = try rendering(source, values)
        return nil
    } catch {
        return error
    }
}

func problems(_ source: String) -> [TemplateProblem] { Template(parsing: Array(source.utf8), name: "test.tpl").problems }

extension TemplateValue {
    static func map(_ pairs: (String, TemplateValue)...) -> TemplateValue { .map(TemplateMap(pairs)) }
}

/// One value of every kind.
let sample: [(String, TemplateValue)] = [
    ("text", .string("one")), ("none", .string("")), ("yes", .boolean(true)), ("no", .boolean(false)), ("zero", .number(0)),
    ("five", .number(5)), ("million", .number(1_000_000)), ("nil", .null), ("list", .list([.string("a"), .string("b"), .string("c")])),
    ("empty", .list([])), ("map", .map(("key", .string("value")), ("inner", .map(("deep", .number(1)))))),
    ("mixed", .list([.number(1), .string("x"), .null, .boolean(true)])), ("template", .string("{{ .Values.text }}{{ .Values.gone }}!")),
]
