import GoTemplate

extension SchemaValidator {
    /// Type, choices and format. Where one of them fails, nothing else is said of the value.
    mutating func checkWhole(_ value: TemplateValue, _ node: SchemaNode) throws(SchemaProblem) -> Bool {
        if !node.types.isEmpty, !node.types.holds(value) {
            fail(node, "type", types: node.types, "must be \(node.types.words), not \(SchemaWords.kind(value))")
            return false
        }
        if node.constant != nil || node.choices != nil {
            let key = SchemaKey.bytes(of: value)
            try spend(key.count / 16)
            if let constant = node.constant, constant.key != key {
                fail(node, "const", "must be \(constant.words)")
                return false
            }
            if let choices = node.choices, !choices.keys.contains(key) {
                fail(node, "enum", "must be \(choices.words)")
                return false
            }
        }
        if let format = node.format, case .string(let text) = value, !format.allows(text) {
            fail(node, "format", "does not have the form that `\(format.rawValue)` stands for")
            return false
        }
        return true
    }

    mutating func checkString(_ text: String, _ node: SchemaNode) throws(SchemaProblem) {
        if node.minLength != nil || node.maxLength != nil {
            let length = text.unicodeScalars.count
            if let least = node.minLength, length < least { fail(node, "minLength", "must have at least \(SchemaWords.count(least, "character"))") }
            if let most = node.maxLength, length > most { fail(node, "maxLength", "must have at most \(SchemaWords.count(most, "character"))") }
        }
        if let (expression, pattern) = node.pattern, try !matches(expression, text) {
            fail(node, "pattern", "does not match the pattern `\(SchemaWords.cut(pattern))`")
        }
    }

    mutating func matches(_ pattern: RegularExpression, _ text: String) throws(SchemaProblem) -> Bool {
        let scalars = Array(text.unicodeScalars)
        try spend(pattern.cost(scalars.count) / 8)
        return pattern.firstMatch(in: scalars) != nil
    }

    mutating func checkNumber(_ number: Double, _ node: SchemaNode) {
        func text(_ value: Double) -> String { SchemaNumber.text(value) }
        let got = "not " + text(number)
        if let limit = node.minimum, !(number >= limit) { fail(node, "minimum", "must be at least \(text(limit)), \(got)") }
        if let limit = node.maximum, !(number <= limit) { fail(node, "maximum", "must be at most \(text(limit)), \(got)") }
        if let limit = node.exclusiveMinimum, !(number > limit) { fail(node, "exclusiveMinimum", "must be above \(text(limit)), \(got)") }
        if let limit = node.exclusiveMaximum, !(number < limit) { fail(node, "exclusiveMaximum", "must be below \(text(limit)), \(got)") }
        if let divisor = node.multipleOf, !SchemaNumber.isMultiple(number, of: divisor) {
            fail(node, "multipleOf", "must be a multiple of \(text(divisor)), \(got)")
        }
    }
}
