/// What kind of value something is.
enum KindFunctions {
    static let all: [Function] = [
        Function("kindOf", [.any]) { .string($0.value(0).kind) },
        Function("kindIs", [.string, .any]) { .boolean($0.value(1).kind == $0.string(0)) },
        Function("typeOf", [.any]) { .string(type($0.value(0))) },
        Function("typeIs", [.string, .any]) { .boolean(type($0.value(1)) == $0.string(0)) },
        Function("typeIsLike", [.string, .any]) { values in
            .boolean(type(values.value(1)) == values.string(0) || type(values.value(1)) == "*" + values.string(0))
        },
    ]

    private static func type(_ value: TemplateValue) -> String { value.isNothing ? "<nil>" : value.type }
}
