import GoTemplate

extension SchemaValidator {
    mutating func checkReferences(_ value: TemplateValue, _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        if let first = node.recursiveReference {
            let target = nodes[first].isRecursiveAnchor ? recursiveTarget() : nil
            try checkInner(target ?? first, value, &unseen)
        }
        if let (first, anchor) = node.dynamicReference {
            let target = !anchor.isEmpty && nodes[first].dynamicAnchor == anchor ? dynamicTarget(anchor) : nil
            try checkInner(target ?? first, value, &unseen)
        }
    }

    mutating func checkLogic(_ value: TemplateValue, _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        if let schema = node.not, try fitsQuietly(schema, value, &unseen) { fail(node, "not", "is what the schema rules out") }
        for schema in node.allOf { try checkInner(schema, value, &unseen) }
        if !node.anyOf.isEmpty { try checkAny(value, node, &unseen) }
        if !node.oneOf.isEmpty { try checkOne(value, node, &unseen) }
        guard let condition = node.condition else { return }
        if let schema = try fitsQuietly(condition, value, &unseen) ? node.then : node.otherwise { try checkInner(schema, value, &unseen) }
    }

    private mutating func fitsQuietly(_ schema: SchemaNode.Index, _ value: TemplateValue, _ unseen: inout Unseen) throws(SchemaProblem) -> Bool {
        var rest = unseen
        let fits = try isQuietly { (validator) throws(SchemaProblem) in try validator.checkInner(schema, value, &rest) }
        unseen = rest
        return fits
    }

    private mutating func checkAny(_ value: TemplateValue, _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        var reasons: [[SchemaViolation]] = []
        var fits = false
        for schema in node.anyOf {
            if let reason = try reason(schema, value, &unseen) {
                reasons.append(reason)
                continue
            }
            fits = true
            // What is unseen depends on all of them.
            if unseen.isEmpty { break }
        }
        if !fits { tell(isQuiet ? [] : merged(reasons, value, node, "anyOf")) }
    }

    private mutating func checkOne(_ value: TemplateValue, _ node: SchemaNode, _ unseen: inout Unseen) throws(SchemaProblem) {
        var reasons: [[SchemaViolation]] = []
        var first: Int?
        for (index, schema) in node.oneOf.enumerated() {
            if let reason = try reason(schema, value, &unseen) {
                reasons.append(reason)
            } else if let first {
                fail(node, "oneOf", "fits two forms of the schema, of which only one may fit (`\(node.place)/oneOf/\(first)` and `/\(index)`)")
                return
            } else {
                first = index
            }
        }
        if first == nil { tell(isQuiet ? [] : merged(reasons, value, node, "oneOf")) }
    }

    /// Why a value does not fit a schema; nil when it does.
    private mutating func reason(
        _ schema: SchemaNode.Index, _ value: TemplateValue, _ unseen: inout Unseen
    ) throws(SchemaProblem) -> [SchemaViolation]? {
        var rest = unseen
        let reason = try branch { (validator) throws(SchemaProblem) in try validator.checkInner(schema, value, &rest) }
        unseen = rest
        return reason
    }

    /// What to say of a value that fits none of several forms.
    ///
    /// Forms for another type are not meant; where one form is left, what is wrong is what it says.
    private func merged(_ reasons: [[SchemaViolation]], _ value: TemplateValue, _ node: SchemaNode, _ keyword: String) -> [SchemaViolation] {
        let place = place
        var types: SchemaTypes = []
        var meant: [[SchemaViolation]] = []
        for reason in reasons {
            if let only = reason.first, reason.count == 1, only.path == place, !only.types.isEmpty {
                types.formUnion(only.types)
            } else {
                meant.append(reason)
            }
        }
        if meant.count == 1 { return meant[0] }
        let keyword = "\(node.place)/\(keyword)"
        guard !meant.isEmpty else {
            return [SchemaViolation(path: place, keyword: keyword, types: types, "must be \(types.words), not \(SchemaWords.kind(value))")]
        }
        let words = meant.compactMap { $0.first }.prefix(4).map { SchemaWords.cut($0.path == place ? "it \($0.predicate)" : $0.message, at: 160) }
        let predicate = "fits none of the \(reasons.count) forms that the schema allows: " + words.joined(separator: "; or ")
        return [SchemaViolation(path: place, keyword: keyword, predicate)]
    }
}
