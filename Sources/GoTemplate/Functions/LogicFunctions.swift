/// Truth and comparison. `and` and `or` stand here for their names: the evaluator stops at the argument that decides.
enum LogicFunctions {
    static let all: [Function] = [
        Function("and", [.any], rest: .any) { values in values.first { !$0.isTrue } ?? values.value(values.count - 1) },
        Function("or", [.any], rest: .any) { values in values.first(where: \.isTrue) ?? values.value(values.count - 1) },
        Function("not", [.any]) { .boolean(!$0.value(0).isTrue) },
        Function("eq", [.any], rest: .any) { values throws(TemplateFailure) in .boolean(try equal(values)) },
        Function("ne", [.any, .any]) { values throws(TemplateFailure) in .boolean(!(try equal(values))) },
        Function("lt", [.any, .any]) { values throws(TemplateFailure) in .boolean(try less(values)) },
        Function("le", [.any, .any]) { values throws(TemplateFailure) in .boolean(try lessOrEqual(values)) },
        Function("gt", [.any, .any]) { values throws(TemplateFailure) in .boolean(!(try lessOrEqual(values))) },
        Function("ge", [.any, .any]) { values throws(TemplateFailure) in .boolean(!(try less(values))) },
        Function("default", [.any], rest: .any) { $0.count > 1 && $0.value(1).isTrue ? $0.value(1) : $0.value(0) },
        Function("empty", [.any]) { .boolean(!$0.value(0).isTrue) },
        Function("coalesce", [], rest: .any) { $0.first(where: \.isTrue) ?? .null },
        Function("all", [], rest: .any) { .boolean($0.allSatisfy(\.isTrue)) },
        Function("any", [], rest: .any) { .boolean($0.contains(where: \.isTrue)) },
        Function("ternary", [.any, .any, .boolean]) { $0.boolean(2) ? $0.value(0) : $0.value(1) },
        Function("deepEqual", [.any, .any]) { .boolean(Comparison.same($0.value(0), $0.value(1))) },
    ]

    private static func equal(_ values: [TemplateValue]) throws(TemplateFailure) -> Bool {
        guard values.count > 1 else { throw TemplateFailure("missing argument for comparison") }
        for value in values.dropFirst() where try Comparison.equal(values.value(0), value) { return true }
        return false
    }

    private static func lessOrEqual(_ values: [TemplateValue]) throws(TemplateFailure) -> Bool {
        if try less(values) { return true }
        return try equal(values)
    }

    private static func less(_ values: [TemplateValue]) throws(TemplateFailure) -> Bool {
        try Comparison.less(values.value(0), values.value(1))
    }
}
