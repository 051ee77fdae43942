import GoTemplate

/// The functions that a chart's templates may call: Go's, sprig's, and those of Helm that need YAML, JSON or TOML.
public enum ChartFunctions {
    public static let all: TemplateFunctions = {
        var functions = TemplateFunctions.standard
        for (name, write) in writers {
            functions.register(name, takes: 1) { values throws(TemplateFailure) in .string(try write(values.first ?? .null)) }
        }
        functions.registerReader("fromYaml") { text throws(TemplateFailure) in map(yaml(text), yamlPrefix) }
        functions.registerReader("fromYamlArray") { text throws(TemplateFailure) in list(yaml(text), yamlPrefix) }
        functions.registerReader("fromJson") { text throws(TemplateFailure) in
            let outcome = decoded(text)
            if case .value(.null, nil) = outcome { return .typed(.map(TemplateMap()), .nilMap) }
            return map(outcome)
        }
        functions.registerReader("fromJsonArray") { text throws(TemplateFailure) in
            let outcome = decoded(text)
            if case .value(.null, nil) = outcome { return .typed(.list([]), .nilList) }
            return list(outcome)
        }
        functions.registerReader("fromToml") { text throws(TemplateFailure) in TOMLValues.value(text) }
        functions.registerReader("mustFromJson") { text throws(TemplateFailure) in try JSONDecoder.value(text) }
        return functions
    }()

    private static let writers: [(String, @Sendable (TemplateValue) throws(TemplateFailure) -> String)] = [
        ("toYaml", { yaml($0) }),
        ("toYamlPretty", { trimmed(YAMLEmitter.text($0, .pretty) ?? "") }),
        ("mustToYaml", { value throws(TemplateFailure) in try must(YAMLEmitter.text(value)) }),
        ("toJson", { JSONEncoder.text($0) ?? "" }),
        ("mustToJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value)) }),
        ("toPrettyJson", { JSONEncoder.text($0, indentation: "  ") ?? "" }),
        ("mustToPrettyJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value, indentation: "  ")) }),
        ("toRawJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value, escapesHTML: false)) }),
        ("mustToRawJson", { value throws(TemplateFailure) in try must(JSONEncoder.text(value, escapesHTML: false)) }),
        ("toToml", { value throws(TemplateFailure) in
            do throws(TemplateFailure) {
                return try TOMLEncoder.text(value)
            } catch {
                guard !value.isNothing else { throw error }
                return error.message
            }
        }),
        ("mustToToml", { value throws(TemplateFailure) in try TOMLEncoder.text(value) }),
    ]

    /// A value as Helm's `toYaml` prints it: without a line end after it, and nothing for what cannot be written.
    public static func yaml(_ value: TemplateValue) -> String {
        trimmed(YAMLEmitter.text(value) ?? "")
    }

    private static func trimmed(_ text: String) -> String { text.utf8.last == 0x0A ? String(Substring(text.utf8.dropLast())) : text }

    private static func must(_ text: String?) throws(TemplateFailure) -> String {
        guard let text else { throw TemplateFailure("the value cannot be written") }
        return trimmed(text)
    }

    // MARK: Reading

    private enum Outcome {
        /// With a complaint about a part of it.
        case value(TemplateValue, String? = nil)
        case complaint(String)
    }

    private static let yamlPrefix = "error unmarshaling JSON: while decoding JSON: "

    private static func yaml(_ text: String) -> Outcome {
        guard GoBytes.repaired(text) == text else { return .complaint("error converting YAML to JSON: yaml: invalid leading UTF-8 octet") }
        do throws(ValuesProblem) {
            return .value(try YAMLValues.value([UInt8](text.utf8)))
        } catch {
            return .complaint("error converting YAML to JSON: \(words(of: error))")
        }
    }

    /// What Go says of YAML that is none; where its reader stops has words of our own.
    private static func words(of problem: ValuesProblem) -> String {
        switch problem {
        case .notInJSON(let text):
            let word = text.lowercased()
            return "json: unsupported value: " + (word.contains("nan") ? "NaN" : word.first == "-" ? "-Inf" : "+Inf")
        case .notYAML, .notAMap, .notAManifest, .badKey, .tagDoesNotFit, .tooLarge, .badAssignment, .unreadable: return "yaml: " + problem.message
        }
    }

    private static func decoded(_ text: String) -> Outcome {
        do throws(TemplateFailure) {
            let (value, complaint) = try JSONDecoder.partialValue(text)
            return .value(value, complaint)
        } catch {
            return .complaint(error.message)
        }
    }

    /// A map; what is none comes back as one with the complaint under `Error`.
    private static func map(_ outcome: Outcome, _ prefix: String = "") -> TemplateValue {
        switch outcome {
        case .value(.map(let map), nil): .map(map)
        case .value(.map(let map), let complaint?): .map(TemplateMap(map.sortedPairs.map { ($0.key, $0.value) } + [("Error", .string(complaint))]))
        case .value(.null, _), .value(.missing, _): .map(TemplateMap())
        case .value(let value, _):
            .map(TemplateMap([("Error", .string("\(prefix)json: cannot unmarshal \(kind(value)) into Go value of type map[string]interface {}"))]))
        case .complaint(let complaint): .map(TemplateMap([("Error", .string(complaint))]))
        }
    }

    /// A list; what is none comes back as one with the complaint in it.
    private static func list(_ outcome: Outcome, _ prefix: String = "") -> TemplateValue {
        switch outcome {
        case .value(.list(let items), nil): .list(items)
        case .value(.list, let complaint?): .list([.string(complaint)])
        case .value(.null, _), .value(.missing, _): .list([])
        case .value(let value, _): .list([.string("\(prefix)json: cannot unmarshal \(kind(value)) into Go value of type []interface {}")])
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
        case .typed(let value, _): kind(value)
        }
    }
}
