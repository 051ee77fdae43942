import SourceBytes

/// Go's comparisons of template values.
enum Comparison {
    /// Go's groups of kinds that compare with each other.
    private enum Group {
        case boolean, integer, float, string
    }

    private static func group(_ value: TemplateValue) -> Group? {
        switch value.plain {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .float
        case .string: value.goType == .bytes ? nil : .string
        case .null, .missing, .list, .map, .typed: nil
        }
    }

    private static func incompatible(_ left: TemplateValue, _ right: TemplateValue) -> TemplateFailure {
        TemplateFailure("incompatible types for comparison: \(left.type) and \(right.type)")
    }

    /// Whether two values are equal; a failure when their kinds differ or they are lists or maps. Nothing equals only nothing.
    static func equal(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        switch (left.plain, right.plain) {
        case (.null, .null), (.null, .missing), (.missing, .null), (.missing, .missing): return true
        case (.null, _), (.missing, _), (_, .null), (_, .missing): return false
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.integer(let left), .integer(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let one), .string(let other)) where left.goType == nil && right.goType == nil: return one.utf8.elementsEqual(other.utf8)
        case (.map(let one), .map(let other)) where one.traits?.kind == "struct" && left.type == right.type:
            return one.sortedPairs.allSatisfy { pair in other[pair.key].map { same(pair.value, $0) } == true }
        case (.list, .list) where left.goType == .time && right.goType == .time: return same(left, right)
        case (.map(let one), .map(let other)) where one.traits?.kind == "ptr" && left.type == right.type: return one.isSame(as: other)
        case _:
            if group(left) == nil, group(right) == nil {
                let shown = { (value: TemplateValue) in GoVerb.text(value, "s", .init()) }
                guard left.kind == right.kind else {
                    throw TemplateFailure("non-comparable types \(shown(left)): \(left.type), \(right.type): \(GoPrinter.line([right]))")
                }
                guard right.kind == "slice" || right.kind == "map" else { return false }
                throw TemplateFailure("non-comparable type \(shown(right)): \(right.type)")
            }
            throw incompatible(left, right)
        }
    }

    static func less(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        guard let group = group(left), let other = self.group(right) else { throw TemplateFailure("invalid type for comparison") }
        guard group == other else { throw incompatible(left, right) }
        switch (left.plain, right.plain) {
        case (.integer(let left), .integer(let right)): return left < right
        case (.number(let left), .number(let right)): return left < right
        case (.string(let left), .string(let right)): return left.precedes(right)
        case _: throw TemplateFailure("invalid type for comparison")
        }
    }

    /// Deep equality, as sprig's `has` and `deepEqual` want it: other types are just not equal.
    static func same(_ left: TemplateValue, _ right: TemplateValue, depth: Int = 0) -> Bool {
        guard depth <= TemplateLimits.valueDepth, left.goType == right.goType else { return false }
        switch (left.plain, right.plain) {
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { same($0, $1, depth: depth + 1) }
        case (.map(let left), .map(let right)):
            return left.count == right.count
                && left.sortedPairs.allSatisfy { pair in right[pair.key].map { same(pair.value, $0, depth: depth + 1) } == true }
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.null, _), (.missing, _), (.boolean, _), (.integer, _), (.number, _), (.string, _), (.list, _), (.map, _), (.typed, _):
            return (try? equal(left, right)) ?? false
        }
    }
}
