import GoTemplate

/// Places in JSON, as `/properties/a~1b/0`.
enum JSONPointer {
    /// `/` and the key, with its own slashes and tildes escaped.
    static func step(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return "/" + key }
        var result = "/"
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": result += "~0"
            case "/": result += "~1"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// What stands there; nil for nothing, or when the pointer is none.
    static func value(_ pointer: String, in root: TemplateValue) -> TemplateValue? {
        var value = root
        for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let key = unescaped(part) else { return nil }
            switch value {
            case .map(let map):
                guard let inner = map[key] else { return nil }
                value = inner
            case .list(let items):
                guard let index = Int(key), items.indices.contains(index) else { return nil }
                value = items[index]
            case .null, .missing, .boolean, .integer, .number, .string: return nil
            }
        }
        return value
    }

    /// The pointer without its last step; nil for the empty one.
    static func parent(_ pointer: String) -> String? {
        pointer.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(pointer[..<$0]) }
    }

    private static func unescaped(_ part: Substring) -> String? {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        var result = ""
        var isEscaped = false
        for scalar in part.unicodeScalars {
            switch (isEscaped, scalar) {
            case (true, "0"): result += "~"
            case (true, "1"): result += "/"
            case (true, _): return nil
            case (false, "~"): break
            case (false, _): result.unicodeScalars.append(scalar)
            }
            isEscaped = !isEscaped && scalar == "~"
        }
        return isEscaped ? nil : result
    }
}
