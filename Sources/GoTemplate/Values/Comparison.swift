/// Go's comparisons of template values.
enum Comparison {
    private static let incompatible = TemplateFailure("incompatible types for comparison")
    private static let wrongType = TemplateFailure("invalid type for comparison")

    /// Whether two values are equal; a failure when their kinds differ or they are lists or maps. Nothing equals only nothing.
    static func equal(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        switch (left, right) {
        case (.null, .null), (.null, .missing), (.missing, .null), (.missing, .missing): return true
        case (.null, _), (.missing, _), (_, .null), (_, .missing): return false
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.integer(let left), .integer(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.list, .list), (.map, .map), (.list, .map), (.map, .list):
            throw TemplateFailure("non-comparable type \(left.text): \(left.type)")
        case (.boolean, _), (.integer, _), (.number, _), (.string, _), (.list, _), (.map, _): throw incompatible
        }
    }

    static func less(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): return left < right
        case (.number(let left), .number(let right)): return left < right
        case (.string(let left), .string(let right)): return left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.boolean, .boolean), (.null, _), (.missing, _), (.list, _), (.map, _), (_, .null), (_, .missing), (_, .list), (_, .map):
            throw wrongType
        case (.boolean, _), (.integer, _), (.number, _), (.string, _): throw incompatible
        }
    }

    /// Deep equality, as sprig's `has` and `deepEqual` want it: other kinds are just not equal.
    static func same(_ left: TemplateValue, _ right: TemplateValue, depth: Int = 0) -> Bool {
        guard depth <= TemplateLimits.valueDepth else { return false }
        switch (left, right) {
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { same($0, $1, depth: depth + 1) }
        case (.map(let left), .map(let right)):
            return left.count == right.count
                && left.sortedPairs.allSatisfy { pair in right[pair.key].map { same(pair.value, $0, depth: depth + 1) } == true }
        case (.null, _), (.missing, _), (.boolean, _), (.integer, _), (.number, _), (.string, _), (.list, _), (.map, _):
            return (try? equal(left, right)) ?? false
        }
    }
}
