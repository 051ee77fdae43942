import GoTemplate
import TOMLKit

/// What templates of a chart may call: Helm's functions, and `fromToml`, which Helm's own code has no reader for.
public enum ChartLanguage {
    public static let functions: TemplateFunctions = {
        var functions = ChartFunctions.all
        functions.registerReader("fromToml") { text throws(TemplateFailure) in
            let document = TOMLDocument(parsing: [UInt8](text.utf8))
            guard let problem = document.problems.first else { return ChartContext.value(TOMLNodes.root(of: document, map: .identity)) }
            return .map(TemplateMap([("Error", .string("toml: \(problem.message)"))]))
        }
        return functions
    }()
}
