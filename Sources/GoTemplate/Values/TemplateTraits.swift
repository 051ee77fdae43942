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

    public init(type: String, kind: String = "map", text: String? = nil, methods: [String: Method] = [:]) {
        self.type = type
        self.kind = kind
        self.text = text
        self.methods = methods
    }
}
