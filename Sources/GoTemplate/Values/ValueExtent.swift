/// How deep and how large a value is, without looking through it.
///
/// A map knows it from when it was made; what maps within it are given later counts for those alone. So it bounds what templates build up,
/// while whatever walks through values watches its own depth.
struct ValueExtent {
    /// Levels of collections.
    private(set) var levels = 0
    /// Values in all; what is held twice counts twice.
    private(set) var count = 1

    /// Of a collection around values.
    static func around(_ values: some Sequence<TemplateValue>) -> ValueExtent {
        var extent = ValueExtent(levels: 1)
        for value in values { extent.take(value.extent) }
        return extent
    }

    /// Of a collection of so many texts.
    static func around(texts count: Int) -> ValueExtent { ValueExtent(levels: 1, count: count + 1) }

    mutating func take(_ inner: ValueExtent) {
        levels = max(levels, inner.levels + 1)
        let (sum, isTooLarge) = count.addingReportingOverflow(inner.count)
        count = isTooLarge ? .max : sum
    }

    /// Of a map that is given one more value, which may be the map itself.
    mutating func widen(to inner: ValueExtent) {
        levels = max(levels, min(inner.levels, TemplateLimits.valueDepth / 2) + 1)
        count = max(count, inner.count == .max ? .max : inner.count + 1)
    }

    var isWithinLimits: Bool { levels <= TemplateLimits.valueDepth && count <= TemplateLimits.steps }
}

extension TemplateValue {
    var extent: ValueExtent {
        switch self {
        case .null, .missing, .boolean, .integer, .number, .string: ValueExtent()
        case .typed(let value, _): value.extent
        case .list(let items): ValueExtent.around(items)
        case .map(let map): map.extent
        }
    }
}
