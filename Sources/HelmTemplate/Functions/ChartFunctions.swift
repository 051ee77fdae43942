import GoTemplate

/// The functions that a chart's templates may call: Go's, sprig's, and those of Helm that need YAML, JSON or TOML.
public enum ChartFunctions {
    public static let all: TemplateFunctions = {
        var functions = TemplateFunctions.standard
        for (name, write) in writers {
            functions.register(name, takes: 1) { values throws(TemplateFailure) in .string(try write(values.first ?? .null)) }
        }
        functions.registerReader("fromYaml") { text throws(TemplateFailure) in map(read(text)) }
        functions.registerReader("fromYamlArray") { text throws(TemplateFailure) in
            list(read(text))
        }
        functions.registerReader("fromJson") { text throws(TemplateFailure) in map(decoded(text)) }
        functions.registerReader("fromJsonArray") { text throws(TemplateFailure) in list(decoded(text)) }
        functions.registerReader("fromToml") { text throws(TemplateFailure) in TOMLValues.value(text) }
        functions.registerReader("mustFromJson") { text throws(TemplateFailure) in try JSONDecoder.value(text) }
        return functions
    }()

    private static let writers: [(String, @Sendable (TemplateValue) throws(TemplateFailure) -> String)] = [
        ("toYaml", { yaml($0) }),
        ("mustToYaml", { value throws(TemplateFailure) in try must(YAMLEmitter.text(value)) }),
        ("toJson", { JSONEncoder.text($0) ?? "" }),
        ("mustToJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value)) }),
        ("toPrettyJson", { JSONEncoder.text($0, indentation: "  ") ?? "" }),
        ("mustToPrettyJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value, indentation: "  ")) }),
        ("toRawJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value, escapesHTML: false)) }),
        ("mustToRawJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value, escapesHTML: false)) }),
        ("toToml", { TOMLEncoder.text($0) }),
        ("mustToToml", { TOMLEncoder.text($0) }),
    ]

    /// A value as Helm's `toYaml` prints it: without a line end after it, and nothing for what cannot be written.
    public static func yaml(_ value: TemplateValue) -> String {
        guard let text = YAMLEmitter.text(value) else { return "" }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private static func must(_ text: String?) throws(TemplateFailure) -> String {
        guard let text else { throw TemplateFailure("the value cannot be written") }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    // MARK: Reading

    private enum Outcome {
        case value(TemplateValue)
        case complaint(String)
    }

    private static func read(_ text: String) -> Outcome {
        do throws(ValuesProblem) {
            return .value(try YAMLValues.value([UInt8](text.utf8)))
        } catch {
            return .complaint("error converting YAML to JSON: yaml: \(error.message)")
        }
    }

    private static func decoded(_ text: String) -> Outcome {
        do throws(TemplateFailure) {
            return .value(try JSONDecoder.value(text))
        } catch {
            return .complaint(error.message)
        }
    }

    /// A map; what is none comes back as one with the complaint under `Error`.
    private static func map(_ outcome: Outcome) -> TemplateValue {
        switch outcome {
        case .value(.map(let map)): .map(map)
        case .value(.null), .value(.missing): .map(TemplateMap())
        case .value(let value):
            .map(TemplateMap([("Error", .string("json: cannot unmarshal \(kind(value)) into Go value of type map[string]interface {}"))]))
        case .complaint(let complaint): .map(TemplateMap([("Error", .string(complaint))]))
        }
    }

    /// A list; what is none comes back as one with the complaint in it.
    private static func list(_ outcome: Outcome) -> TemplateValue {
        switch outcome {
        case .value(.list(let items)): .list(items)
        case .value(.null), .value(.missing): .list([])
        case .value(let value): .list([.string("json: cannot unmarshal \(kind(value)) into Go value of type []interface {}")])
        case .complaint(let complaint): .list([.string(complaint)])
        }
    }

    /// JSON's word for the kind of a value.
    private static func kind(_ value: TemplateValue) -> String {
        switch value {
        case .null, .missing: "null"
        case .boolean: "bool"
        case .integer, .number: "number"
        case .string: "string"
        case .list: "array"
        case .map: "object"
        }
    }
}
