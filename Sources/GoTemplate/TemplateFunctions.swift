/// The functions that templates may call.
public struct TemplateFunctions: Sendable {
    public typealias Function = @Sendable ([TemplateValue]) throws(TemplateFailure) -> TemplateValue

    private var functions: [String: Function]

    /// Go's own and the part of sprig that charts of the Runner use.
    public static let standard = TemplateFunctions(functions: GoFunctions.all.merging(SprigFunctions.all) { $1 })

    /// Adds or replaces a function.
    public mutating func register(_ name: String, _ function: @escaping Function) { functions[name] = function }

    subscript(name: String) -> Function? { functions[name] }

    private init(functions: [String: Function]) { self.functions = functions }
}

extension [TemplateValue] {
    /// The argument at an index; a failure in Go's words when there are too few.
    func at(_ index: Int, of name: String) throws(TemplateFailure) -> TemplateValue {
        guard index < count else { throw TemplateFailure("wrong number of args for \(name): want at least \(index + 1) got \(count)") }
        return self[index]
    }

    func text(_ index: Int, of name: String) throws(TemplateFailure) -> String {
        let value = try at(index, of: name)
        guard case .string(let text) = value else {
            let found = value.kind == "invalid" ? "interface {}" : value.kind
            throw TemplateFailure("error calling \(name): wrong type for value; expected string; got \(found)")
        }
        return text
    }

    /// A whole number as sprig's `int` makes one.
    func whole(_ index: Int, of name: String) throws(TemplateFailure) -> Int64 { SprigFunctions.whole(try at(index, of: name)) }
}
