import GoTemplate

/// Values as bytes that are equal when JSON Schema calls the values equal: 1 is 1.0, and the order of keys does not matter.
enum SchemaKey {
    static func bytes(of value: TemplateValue) -> [UInt8] {
        var result: [UInt8] = []
        write(value, 0, &result)
        return result
    }

    /// The first two items that are equal, the later one first.
    static func firstRepeated(_ items: [TemplateValue]) -> (Int, Int)? {
        var seen: [[UInt8]: Int] = [:]
        for (index, item) in items.enumerated() {
            if let earlier = seen.updateValue(index, forKey: bytes(of: item)) { return (index, earlier) }
        }
        return nil
    }

    private static func write(_ value: TemplateValue, _ depth: Int, _ result: inout [UInt8]) {
        // Values nested deeper are refused before any schema sees them.
        guard depth <= 2 * TemplateLimits.valueDepth else { return }
        switch value {
        case .null, .missing: result.append(UInt8(ascii: "n"))
        case .boolean(let flag): result.append(UInt8(ascii: flag ? "t" : "f"))
        case .integer(let number): write(String(number), "i", &result)
        case .number(let number):
            if SchemaNumber.isWhole(number), number.magnitude < 0x1p63 {
                write(String(Int64(number)), "i", &result)
            } else {
                write(GoNumber.text(number), "d", &result)
            }
        case .string(let text): write(text, "s", &result)
        case .list(let items):
            write(String(items.count), "l", &result)
            for item in items { write(item, depth + 1, &result) }
        case .map(let map):
            write(String(map.count), "m", &result)
            for (key, item) in map.sortedPairs {
                write(key, "s", &result)
                write(item, depth + 1, &result)
            }
        }
    }

    private static func write(_ text: String, _ mark: Character, _ result: inout [UInt8]) {
        result += mark.utf8
        result += String(text.utf8.count).utf8
        result.append(UInt8(ascii: ":"))
        result += text.utf8
    }
}
