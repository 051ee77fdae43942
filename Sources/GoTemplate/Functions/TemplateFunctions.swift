/// The functions that templates may call.
public struct TemplateFunctions: Sendable {
    /// A function's work: arguments in, value out. A failure thrown here gets its place, and `error calling NAME: `, from the caller.
    public typealias Body = @Sendable ([TemplateValue]) throws(TemplateFailure) -> TemplateValue

    private var functions: [String: Function] = [:]

    init(_ families: [[Function]]) {
        for family in families {
            for function in family { functions[function.name] = function }
        }
    }

    /// Go's own, sprig's and Helm's. Not among them: what needs YAML, TOML or JSON (`toYaml`, `fromYaml`, `toToml`, `toJson`),
    /// which the caller registers, and `env` and `expandenv`, which Helm takes away. What depends on chance or the clock fails.
    public static let standard = TemplateFunctions([
        LogicFunctions.all, TextFunctions.all, WordFunctions.all, RegexFunctions.all, DateFunctions.all, PathFunctions.all, ListFunctions.all, MapFunctions.all,
        NumberFunctions.all, FloatFunctions.all, DurationFunctions.all, KindFunctions.all, CodeFunctions.all, VersionFunctions.all, HelmFunctions.all,
        RefusedFunctions.all,
    ])

    /// Adds or replaces a function; nothing arrives as ``TemplateValue/null``.
    ///
    /// - Parameter count: how many arguments it takes; nil for any number.
    public mutating func register(_ name: String, takes count: Int? = nil, _ body: @escaping Body) {
        functions[name] = Function(name, [Function.Parameter](repeating: .any, count: count ?? 0), rest: count == nil ? .any : nil, body)
    }

    /// Adds or replaces a function of one text.
    public mutating func registerReader(_ name: String, _ body: @escaping @Sendable (String) throws(TemplateFailure) -> TemplateValue) {
        functions[name] = Function(name, [.string]) { values throws(TemplateFailure) in try body(values.string(0)) }
    }

    /// Lets a function that is there do other work; what it takes stays.
    public mutating func replace(_ name: String, _ body: @escaping Body) {
        guard let known = functions[name] else { return }
        functions[name] = Function(name, known.fixed, rest: known.rest, body)
    }

    /// Adds or replaces a function.
    mutating func add(_ function: Function) { functions[function.name] = function }

    /// Whether templates may call it.
    public func contains(_ name: String) -> Bool { functions[name] != nil }

    /// Every function's name, sorted.
    public var names: [String] { functions.keys.sorted() }

    subscript(name: String) -> Function? { functions[name] }
}

/// A function with the types of its parameters.
struct Function: Sendable {
    enum Parameter: Sendable {
        case any, string, integer, number, boolean, map, time

        /// Go's name.
        var type: String {
            switch self {
            case .any: "interface {}"
            case .string: "string"
            case .integer: "int"
            case .number: "float64"
            case .boolean: "bool"
            case .map: "map[string]interface {}"
            case .time: "time.Time"
            }
        }
    }

    let name: String
    let fixed: [Parameter]
    /// The type of any number of further arguments; nil when there may be none.
    let rest: Parameter?
    let body: Body

    /// As ``TemplateFunctions/Body``, and counts up by its work where that is more than its arguments tell.
    typealias Body = @Sendable ([TemplateValue], inout Int) throws(TemplateFailure) -> TemplateValue

    init(_ name: String, _ fixed: [Parameter], rest: Parameter? = nil, _ body: @escaping Body) {
        self.name = name
        self.fixed = fixed
        self.rest = rest
        self.body = body
    }

    init(_ name: String, _ fixed: [Parameter], rest: Parameter? = nil, _ body: @escaping TemplateFunctions.Body) {
        self.name = name
        self.fixed = fixed
        self.rest = rest
        self.body = { values, _ throws(TemplateFailure) in try body(values) }
    }

    /// The type of the argument at an index.
    func parameter(_ index: Int) -> Parameter { index < fixed.count ? fixed[index] : rest ?? .any }

    /// Go's complaint about the number of arguments; nil when it is right.
    func complaint(about count: Int) -> String? {
        if rest != nil {
            return count < fixed.count ? "wrong number of args for \(name): want at least \(fixed.count) got \(count)" : nil
        }
        return count == fixed.count ? nil : "wrong number of args for \(name): want \(fixed.count) got \(count)"
    }
}

/// Arguments whose types the evaluator has checked.
extension [TemplateValue] {
    func string(_ index: Int) -> String {
        guard index < count, case .string(let text) = self[index] else { return "" }
        return text
    }

    func integer(_ index: Int) -> Int {
        guard index < count, case .integer(let number) = self[index] else { return 0 }
        return Int(clamping: number)
    }

    func number(_ index: Int) -> Double {
        guard index < count, case .number(let number) = self[index] else { return 0 }
        return number
    }

    func boolean(_ index: Int) -> Bool {
        guard index < count, case .boolean(let flag) = self[index] else { return false }
        return flag
    }

    func map(_ index: Int) -> TemplateMap {
        guard index < count, case .map(let map) = self[index].plain else { return TemplateMap() }
        return map
    }

    func value(_ index: Int) -> TemplateValue { index < count ? self[index] : .null }
}
