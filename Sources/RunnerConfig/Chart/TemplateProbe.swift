import SourceBytes
import GoTemplate
import YAMLLite

/// Runs a chart template with one value after the other, and looks at what the pod would get.
///
/// This is how rules about templates know what they say: nothing is read out of the template's text but which values and
/// variables it names.
struct TemplateProbe {
    /// A value of the chart behind an environment variable that stands for a boolean option of `register`.
    struct Option {
        /// `runners.cache.s3CacheInsecure`.
        var path: String
        /// `CACHE_S3_INSECURE`.
        var variable: String
        /// Where the template asks whether to set it, when it does.
        var guardRange: Range<Int>?
        /// Where its value is printed, when it is.
        var valueRange: Range<Int>?
    }

    /// What became of one value.
    enum Outcome: Equatable {
        /// The text of the variable; nil when it is not set.
        case text(String?)
        case failed
    }

    private let set: TemplateSet
    private let names: [String]
    private let template: Template

    init(_ template: Template) {
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(template)
        self.set = set
        self.template = template
        names = template.definitions.isEmpty ? [template.name] : template.definitions
    }

    /// The boolean options the template sets, found by running it: the variables that change with a value.
    var options: [Option] {
        var found: [Option] = []
        var seen: Set<String> = []
        for reference in template.fieldReferences where reference.path.first == "Values" && reference.path.count > 1 {
            let path = reference.path.dropFirst().joined(separator: ".")
            guard seen.insert(path).inserted else { continue }
            for variable in booleanVariables where outcome(of: variable, path, .boolean(true)) != outcome(of: variable, path, nil)
                || outcome(of: variable, path, .string("probe")) != outcome(of: variable, path, nil) {
                // A key that opens a whole block changes everything below it; only the value's own variable counts.
                guard isOwn(path, variable) else { continue }
                found.append(Option(path: path, variable: variable, guardRange: place(path, .condition), valueRange: place(path, .output)))
            }
        }
        return found
    }

    /// What the pod gets for a variable when a value of the chart is set (nil: left out).
    func outcome(of variable: String, _ path: String, _ value: TemplateValue?) -> Outcome {
        let values = context(path, value)
        for name in names {
            guard let rendering = try? set.render(name, with: ChartContext.dot(values: values)) else { continue }
            if let text = Self.variable(variable, in: rendering.text) { return .text(text) }
        }
        let isRendered = names.contains { (try? set.render($0, with: ChartContext.dot(values: values))) != nil }
        return isRendered ? .text(nil) : .failed
    }

    /// Whether any part of the template can be run on its own.
    var isRunnable: Bool { names.contains { (try? set.render($0, with: ChartContext.dot(values: context("", nil)))) != nil } }

    private func isOwn(_ path: String, _ variable: String) -> Bool {
        let last = path.split(separator: ".").last.map(String.init) ?? path
        return last != "cacheType" && last != "cache" && last != "executor"
    }

    private func place(_ path: String, _ role: FieldReference.Role) -> Range<Int>? {
        template.fieldReferences.first { $0.path.dropFirst().joined(separator: ".") == path && $0.role == role }?.pipeline
    }

    /// The boolean options of `register` whose variables the template's text names.
    private var booleanVariables: [String] {
        let text = String(decoding: template.bytes, as: UTF8.self)
        let known = KeyIndex.all.filter { $0.key.kind == .boolean }.compactMap(\.key.environment) + ["S3_CACHE_INSECURE"]
        return known.filter { name in text.lines.contains { $0.drop { $0 == " " || $0 == "-" || $0 == "#" }.hasPrefix("name: \(name)") } }
    }

    /// Values in which the guards around a cache option are open.
    private func context(_ path: String, _ value: TemplateValue?) -> Node {
        var root = Node(.table([]))
        for reference in template.fieldReferences where reference.path.first == "Values" {
            let keys = Array(reference.path.dropFirst())
            guard !keys.isEmpty, keys.joined(separator: ".") != path else { continue }
            root.fill(keys[...], with: Self.filler(keys), isForced: false)
        }
        if let value, !path.isEmpty { root.fill(path.split(separator: ".").map(String.init)[...], with: Self.node(value), isForced: true) }
        return root
    }

    private static func filler(_ keys: [String]) -> Node {
        switch keys.last {
        case "cacheType": Node(.string("s3"))
        case "executor": Node(.string("kubernetes"))
        case "cache", "runners": Node(.table([]))
        default: Node(.string("filled"))
        }
    }

    private static func node(_ value: TemplateValue) -> Node {
        switch value {
        case .boolean(let flag): Node(.boolean(flag))
        case .string(let text): Node(.string(text))
        case .number(let number): Node(.float(number))
        case .integer(let number): Node(.integer(number))
        case .list(let items): Node(.array(items.map(node)))
        case .typed(let value, _): node(value)
        case .null, .missing, .map: Node(.null)
        }
    }

    /// The value of an entry of a list of variables; nil when it is not in the list.
    static func variable(_ name: String, in text: String) -> String? {
        for document in YAMLStream(parsing: [UInt8](text.utf8)).documents {
            if let found = entry(name, in: YAMLNodes.root(of: document)) { return found["value"].map { ValuesFile.variableText($0.node) } ?? "" }
        }
        return nil
    }

    private static func entry(_ name: String, in node: Node) -> Node? {
        if node["name"]?.node.string == name { return node }
        for child in node.elements + node.members.map(\.node) {
            if let found = entry(name, in: child) { return found }
        }
        return nil
    }
}
