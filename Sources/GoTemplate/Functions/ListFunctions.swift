import SourceBytes

/// Functions about lists, and those of Go's own that look into any collection.
enum ListFunctions {
    static let all: [Function] =
        collections + lists + texts
        + lists.filter { $0.name != "concat" }.map { function in
            Function("must" + function.name.prefix(1).uppercased() + function.name.dropFirst(), function.fixed, rest: function.rest, function.body)
        }

    private static let collections: [Function] = [
        Function("len", [.any]) { values throws(TemplateFailure) in .integer(Int64(try length(values.value(0)))) },
        Function("index", [.any], rest: .any) { values throws(TemplateFailure) in
            var value = values.value(0)
            guard !value.isNothing else { throw TemplateFailure("index of untyped nil") }
            for index in values.dropFirst() { value = try element(of: value, at: index) }
            return value
        },
        Function("list", [], rest: .any) { .list($0) },
        Function("tuple", [], rest: .any) { .list($0) },
    ]

    private static let lists: [Function] = [
        Function("first", [.any]) { values throws(TemplateFailure) in try items(values, 0, "find first").first ?? .null },
        Function("last", [.any]) { values throws(TemplateFailure) in try items(values, 0, "find last").last ?? .null },
        Function("rest", [.any]) { values throws(TemplateFailure) in orNil(try items(values, 0, "find rest")) { Array($0.dropFirst()) } },
        Function("initial", [.any]) { values throws(TemplateFailure) in orNil(try items(values, 0, "find initial")) { Array($0.dropLast()) } },
        Function("append", [.any, .any]) { values throws(TemplateFailure) in .list(try items(values, 0, "push") + [values.value(1)]) },
        Function("push", [.any, .any]) { values throws(TemplateFailure) in .list(try items(values, 0, "push") + [values.value(1)]) },
        Function("slice", [.any], rest: .any) { values throws(TemplateFailure) in
            guard !(try Self.items(values, 0, "slice").isEmpty) else { return .null }
            let items = try slice(values)
            return values.value(0).goType.map { .typed(.list(items), $0) } ?? .list(items)
        },
        Function("chunk", [.integer, .any]) { values throws(TemplateFailure) in
            let (size, items) = (values.integer(0), try items(values, 1, "chunk"))
            guard size > 0 else { throw TemplateFailure("runtime error: makeslice: len out of range") }
            return .typed(.list(stride(from: 0, to: items.count, by: size).map { .list(Array(items[$0..<min($0 + size, items.count)])) }), .lists)
        },
        Function("prepend", [.any, .any]) { values throws(TemplateFailure) in .list([values.value(1)] + (try items(values, 0, "prepend"))) },
        Function("concat", [], rest: .any) { values throws(TemplateFailure) in
            var result: [TemplateValue] = []
            for index in values.indices { result += try items(values, index, "concat") }
            return orNil(result) { $0 }
        },
        Function("reverse", [.any]) { values throws(TemplateFailure) in .list(try items(values, 0, "find reverse").reversed()) },
        Function("uniq", [.any]) { values, work throws(TemplateFailure) in
            var result: [TemplateValue] = []
            for item in try items(values, 0, "find uniq") {
                work += result.count >> 2
                guard work <= TemplateLimits.steps else { throw TemplateFailure("comparing so many items takes too long") }
                if !result.contains(where: { Comparison.same($0, item) }) { result.append(item) }
            }
            return .list(result)
        },
        Function("compact", [.any]) { values throws(TemplateFailure) in .list(try items(values, 0, "compact").filter(\.isTrue)) },
        Function("without", [.any], rest: .any) { values, work throws(TemplateFailure) in
            let (size, isTooLarge) = try items(values, 0, "find without").count.multipliedReportingOverflow(by: values.count)
            guard !isTooLarge, size >> 2 <= TemplateLimits.steps else { throw TemplateFailure("comparing so many items takes too long") }
            work += size >> 2
            return .list(try items(values, 0, "find without").filter { item in !values.dropFirst().contains { Comparison.same($0, item) } })
        },
        Function("has", [.any, .any]) { values throws(TemplateFailure) in
            if values.value(1).isNothing { return .boolean(false) }
            return .boolean(try items(values, 1, "find has").contains { Comparison.same($0, values.value(0)) })
        },
    ]

    private static let texts: [Function] = [
        Function("join", [.string, .any]) { values throws(TemplateFailure) in
            let parts = strings(values.value(1))
            try ByteText.check(values.string(0).utf8.count, times: parts.count)
            try ByteText.check(parts.reduce(0) { $0 + $1.utf8.count }, times: 1)
            return .string(parts.joined(separator: values.string(0)))
        },
        Function("splitList", [.string, .string]) { .strings(ByteText.split($0.string(1), at: $0.string(0))) },
        Function("split", [.string, .string]) { values in
            let parts = ByteText.split(values.string(1), at: values.string(0))
            return .texts(parts.enumerated().map { ("_\($0.offset)", $0.element) })
        },
        Function("sortAlpha", [.any]) { values in
            .strings((values.value(0).isNothing ? ["<nil>"] : strings(values.value(0))).sorted { $0.precedes($1) })
        },
        Function("toStrings", [.any]) { .strings(strings($0.value(0))) },
    ]

    /// What becomes of items; of none, Go's nil.
    private static func orNil(_ items: [TemplateValue], _ change: ([TemplateValue]) -> [TemplateValue]) -> TemplateValue {
        items.isEmpty ? .typed(.list([]), .nilList) : .list(change(items))
    }

    /// The items from one index to another.
    private static func slice(_ values: [TemplateValue]) throws(TemplateFailure) -> [TemplateValue] {
        let items = try items(values, 0, "slice")
        let start = values.count > 1 ? NumberFunctions.whole(values.value(1)) : 0
        let end = values.count > 2 ? NumberFunctions.whole(values.value(2)) : Int64(items.count)
        guard start >= 0, start <= end, end <= Int64(items.count) else { throw TemplateFailure("reflect.Value.Slice: slice index out of bounds") }
        return Array(items[Int(start)..<Int(end)])
    }

    private static func items(_ values: [TemplateValue], _ index: Int, _ verb: String) throws(TemplateFailure) -> [TemplateValue] {
        guard case .list(let items) = values.value(index).plain, values.value(index).kind == "slice" else {
            if values.value(index).isNothing, verb != "find has" {
                throw TemplateFailure("runtime error: invalid memory address or nil pointer dereference")
            }
            if verb == "slice" { throw TemplateFailure("list should be type of slice or array but \(values.value(index).kind)") }
            let kind = values.value(index).kind
            switch verb {
            case "chunk": throw TemplateFailure("Cannot chunk type \(kind)")
            case "concat": throw TemplateFailure("Cannot concat type \(kind) as list")
            case _: throw TemplateFailure("Cannot \(verb) on type \(kind)")
            }
        }
        return items
    }

    /// sprig's `strslice`: a list's texts without nil, or one text.
    private static func strings(_ value: TemplateValue) -> [String] {
        switch value.plain {
        case .null, .missing: []
        case .list(let items) where value.goType != .time: items.filter { !$0.isNothing }.map(\.text)
        case .boolean, .integer, .number, .string, .list, .map, .typed: [value.text]
        }
    }

    /// Whether it is a struct, which has no elements, or points to one.
    private static func isStruct(_ value: TemplateValue) -> Bool { value.kind == "struct" || value.kind == "ptr" }

    private static func length(_ value: TemplateValue) throws(TemplateFailure) -> Int {
        guard !isStruct(value) else { throw TemplateFailure("len of type \(value.type.drop { $0 == "*" })") }
        switch value.plain {
        case .null, .missing: throw TemplateFailure("reflect: call of reflect.Value.Type on zero Value")
        case .string(let text): return GoBytes.count(text)
        case .list(let items): return items.count
        case .map(let map): return map.count
        case .boolean, .integer, .number, .typed: throw TemplateFailure("len of type \(value.type)")
        }
    }

    private static func element(of value: TemplateValue, at index: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        guard !isStruct(value) else { throw TemplateFailure("can't index item of type \(value.type.drop { $0 == "*" })") }
        switch value.plain {
        case .null, .missing: throw TemplateFailure("index of nil pointer")
        case .map(let map):
            guard case .string(let key) = index else {
                throw TemplateFailure(
                    index.isNothing ? "value is nil; should be of type string" : "value has type \(index.type); should be string")
            }
            return map[key] ?? (value.goType == .texts ? .string("") : .null)
        case .list(let items): return items[try place(index, below: items.count, in: "slice")]
        case .string(let text):
            let bytes = GoBytes.of(text)
            return .typed(.integer(Int64(bytes[try place(index, below: bytes.count, in: "string")])), .uint8)
        case .boolean, .integer, .number, .typed: throw TemplateFailure("can't index item of type \(value.type)")
        }
    }

    private static func place(_ index: TemplateValue, below count: Int, in kind: String) throws(TemplateFailure) -> Int {
        guard case .integer(let number) = index.plain else {
            throw TemplateFailure(
                index.isNothing ? "cannot index slice/array with nil" : "cannot index slice/array with type \(index.type)")
        }
        guard number >= 0, number < count else { throw TemplateFailure(number < 0 || number == .max ? "index out of range: \(number)" : "reflect: \(kind) index out of range") }
        return Int(number)
    }
}
