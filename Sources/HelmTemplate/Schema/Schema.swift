import GoTemplate

/// A chart's values.schema.json, with which Helm checks the chart's values.
///
///     let schema = try Schema(bytes)
///     let violations = try schema.violations(of: values)
///
/// Drafts 04, 06, 07, 2019-09 and 2020-12 are understood, without `$schema` the last, as by Helm 4.2.3 (its library is
/// santhosh-tekuri/jsonschema, version 6): formats count up to draft-07, and patterns are those of Go's regexp. Only the document
/// itself is read: a schema that refers to another document is refused, where Helm fetches that.
public struct Schema {
    private let nodes: [SchemaNode]

    public init(_ bytes: [UInt8]) throws(SchemaProblem) {
        let root: TemplateValue
        do throws(TemplateFailure) {
            root = try JSONDecoder.value(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw SchemaProblem("the schema is not JSON: \(error.message)")
        }
        nodes = try SchemaCompiler(root).nodes
    }

    /// Everything that the schema does not allow; nothing when the values are in order.
    public func violations(of values: TemplateValue) throws(SchemaProblem) -> [SchemaViolation] {
        try violations(of: values, steps: SchemaValidator.stepLimit)
    }

    func violations(of values: TemplateValue, steps: Int) throws(SchemaProblem) -> [SchemaViolation] {
        var validator = SchemaValidator(nodes, steps: steps)
        return try validator.violations(of: values)
    }
}
