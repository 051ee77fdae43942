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
    /// The boolean options of `register` whose variables the template's text names.
    private let variables: [String]
    /// The boolean options the template sets, found by running it: the variables that change with a value.
    private(set) var options: [Option] = []
    /// Whether the template names too many values to try them all.
    private(set) var isCut = false

    /// Values to try, times the values that are filled in for each trial.
    private static let limit = 100_000

    init(_ template: Template) {
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(template)
        self.set = set
        self.template = template
        names = template.definitions.isEmpty ? [template.name] : template.definitions
        let entries = TemplateEntries(template)
        variables = entries.variables
        if !variables.isEmpty { find(in: entries) }
    }

    private mutating func find(in entries: TemplateEntries) {
        let references = template.fieldReferences.filter { $0.path.first == "Values" && $0.path.count > 1 }
        var seen: Set<String> = []
        let paths = references.filter(entries.mayDepend).map(Self.path).filter { seen.insert($0).inserted }
        guard paths.count * references.count <= Self.limit else { return isCut = true }
        for path in paths where Self.isOwn(path) {
            let (missing, yes, text) = (outcomes(path, nil), outcomes(path, .boolean(true)), outcomes(path, .string("probe")))
            for variable in variables where yes[variable] != missing[variable] || text[variable] != missing[variable] {
                options.append(Option(path: path, variable: variable, guardRange: place(path, .condition), valueRange: place(path, .output)))
            }
        }
    }

    /// What the pod gets for a variable when a value of the chart is set (nil: left out).
    func outcome(of variable: String, _ path: String, _ value: TemplateValue?) -> Outcome { outcomes(path, value)[variable] ?? .failed }

    /// What the pod gets for each variable when a value of the chart is set.
    private func outcomes(_ path: String, _ value: TemplateValue?) -> [String: Outcome] {
        let dot = ChartContext.dot(values: values(path, value))
        var found: [String: String] = [:]
        var isRendered = false
        for name in names {
            guard let rendering = try? set.render(name, with: dot) else { continue }
            isRendered = true
            let documents = YAMLStream(parsing: rendering.bytes).documents.map { YAMLNodes.root(of: $0) }
            for variable in variables where found[variable] == nil { found[variable] = documents.lazy.compactMap { Self.text(of: variable, in: $0) }.first }
        }
        return Dictionary(uniqueKeysWithValues: variables.map { ($0, isRendered ? .text(found[$0]) : .failed) })
    }

    /// A key that opens a whole block changes everything below it; only the value's own variable counts.
    private static func isOwn(_ path: String) -> Bool {
        let last = path.split(separator: ".").last.map(String.init) ?? path
        return last != "cacheType" && last != "cache" && last != "executor"
    }

    private static func path(_ reference: FieldReference) -> String { reference.path.dropFirst().joined(separator: ".") }

    private func place(_ path: String, _ role: FieldReference.Role) -> Range<Int>? {
        template.fieldReferences.first { $0.role == role && Self.path($0) == path }?.pipeline
    }

    /// Values in which the guards around a cache option are open.
    private func values(_ path: String, _ value: TemplateValue?) -> TemplateMap {
        let root = TemplateMap()
        for reference in template.fieldReferences where reference.path.first == "Values" {
            let keys = reference.path.dropFirst()
            if !keys.isEmpty, keys.joined(separator: ".") != path { Self.fill(root, keys, Self.filler(keys.last), isForced: false) }
        }
        if let value { Self.fill(root, path.split(separator: ".").map(String.init)[...], value, isForced: true) }
        return root
    }

    private static func fill(_ map: TemplateMap, _ keys: ArraySlice<String>, _ value: TemplateValue, isForced: Bool) {
        guard let key = keys.first else { return }
        if keys.count == 1 {
            if isForced || map[key] == nil { map.setShared(key, value) }
        } else if case .map(let inner)? = map[key] {
            fill(inner, keys.dropFirst(), value, isForced: isForced)
        } else {
            let inner = TemplateMap()
            map.setShared(key, .map(inner))
            fill(inner, keys.dropFirst(), value, isForced: isForced)
        }
    }

    private static func filler(_ key: String?) -> TemplateValue {
        switch key {
        case "cacheType": .string("s3")
        case "executor": .string("kubernetes")
        case "cache", "runners": .map(TemplateMap())
        default: .string("filled")
        }
    }

    /// The value of an entry of a list of variables; nil when it is not in the list.
    static func text(of variable: String, in node: Node) -> String? {
        entry(variable, in: node).map { found in found["value"].map { ValuesFile.variableText($0.node) } ?? "" }
    }

    private static func entry(_ name: String, in node: Node) -> Node? {
        if node["name"]?.node.string == name { return node }
        for child in node.elements + node.members.map(\.node) {
            if let found = entry(name, in: child) { return found }
        }
        return nil
    }
}
