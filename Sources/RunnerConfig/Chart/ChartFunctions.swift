import GoTemplate
import YAMLLite

/// The functions a chart's templates may call: Go's, sprig's, and those of Helm that need YAML.
enum ChartFunctions {
    static let all: TemplateFunctions = {
        var functions = TemplateFunctions.standard
        functions.register("toYaml") { values in .string(values.first.map { yaml($0, indentation: 0) } ?? "") }
        functions.register("fromYaml") { values in
            guard case .string(let text) = values.first else { return .map(TemplateMap()) }
            let root = YAMLStream(parsing: [UInt8](text.utf8)).documents.first.map(YAMLNodes.root)
            return root.map(ChartContext.value) ?? .map(TemplateMap())
        }
        return functions
    }()

    /// Block YAML with sorted keys, as Helm's `toYaml` prints it, without a line end behind it.
    static func yaml(_ value: TemplateValue, indentation: Int) -> String {
        let margin = String(repeating: " ", count: indentation)
        switch value {
        case .null, .missing: return "null"
        case .boolean, .integer: return value.text
        case .number(let number): return Int64(exactly: number).map(String.init) ?? number.description
        case .string(let text): return text.contains("\n") ? YAMLWriter.block(text, indentation: indentation + 2) : YAMLWriter.scalar(text)
        case .list(let items):
            guard !items.isEmpty else { return "[]" }
            return items.map { margin + "- " + yaml($0, indentation: indentation + 2).trimmedStart }.joined(separator: "\n")
        case .map(let map):
            guard !map.isEmpty else { return "{}" }
            return map.sortedPairs.map { pair in
                let isNested = (pair.value.kind == "map" || pair.value.kind == "slice") && pair.value.isTrue
                let inner = yaml(pair.value, indentation: pair.value.kind == "map" ? indentation + 2 : indentation)
                return margin + YAMLWriter.scalar(pair.key) + ":" + (isNested ? "\n" : " ") + inner
            }.joined(separator: "\n")
        }
    }
}

extension String {
    /// Without the blanks at its start.
    fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
