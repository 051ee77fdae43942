/// What makes a map one of Helm's objects: methods, a text of its own, a Go type.
public struct TemplateTraits: Sendable {
    /// A method's work: its arguments in, a value out.
    public typealias Method = @Sendable ([TemplateValue]) throws(TemplateFailure) -> TemplateValue

    /// A method that looks at the map it belongs to.
    public typealias MapMethod = @Sendable (TemplateMap, [TemplateValue]) throws(TemplateFailure) -> TemplateValue

    /// The Go type, as `typeOf` gives it.
    public var type: String
    /// Go's kind, as `kindOf` gives it.
    public var kind: String
    /// What printing it gives; nil prints it as a map.
    public var text: String?
    public var methods: [String: Method]
    public var mapMethods: [String: MapMethod] = [:]
    /// The fields of a struct in their order, with their names in JSON; nil for a map, which may have any keys. Such a field may be
    /// printed only, where it has no name in JSON.
    public var members: [(name: String, json: String?)]?
    /// Whether ``text`` is for an action that prints the value itself, and not for functions that are given it.
    public var isTextForActions = false
    /// What a map gives for a key it does not have; nil is Go's nil.
    public var missing: TemplateValue?

    public init(type: String, kind: String = "map", text: String? = nil, methods: [String: Method] = [:]) {
        self.type = type
        self.kind = kind
        self.text = text
        self.methods = methods
    }

    /// A method without arguments that always gives the same.
    public static func constant(_ value: TemplateValue) -> Method { { [value] (values: [TemplateValue]) throws(TemplateFailure) in
        guard values.isEmpty else { throw TemplateFailure("wrong number of args: want 0 got \(values.count)") }
        return value
    } }
}
