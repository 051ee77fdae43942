/// Key paths as findings print them: `runners[0].cache.s3.Insecure`.
enum DottedPath {
    enum Step: Sendable, Equatable {
        case key(String)
        case element(Int)
    }

    /// A key as paths have it.
    static func step(_ key: String) -> String { key.contains(".") ? "\"\(key)\"" : key }

    /// The path of a key in a table.
    static func joined(_ table: String, _ name: String) -> String { table.isEmpty ? name : "\(table).\(name)" }

    /// The steps from the top; none for the top itself. A quoted key may hold dots.
    static func steps(_ path: String) -> [Step] {
        var steps: [Step] = []
        var name = ""
        var quote: Character?
        var isStarted = false
        func end(_ name: inout String) {
            if isStarted { steps.append(.key(name)) }
            name = ""
            isStarted = false
        }
        var rest = path[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            if let open = quote {
                if character == open { quote = nil } else { name.append(character) }
            } else if character == "\"" {
                quote = character
                isStarted = true
            } else if character == "." {
                end(&name)
            } else if character == "[", let close = rest.firstIndex(of: "]"), let index = Int(rest[..<close]) {
                end(&name)
                steps.append(.element(index))
                rest = rest[rest.index(after: close)...]
            } else {
                name.append(character)
                isStarted = true
            }
        }
        end(&name)
        return steps
    }

    /// The keys from the top up to the first element of a list.
    static func keys(_ path: String) -> [String] {
        var keys: [String] = []
        for step in steps(path) {
            guard case .key(let key) = step else { break }
            keys.append(key)
        }
        return keys
    }

    /// Whether a path is another one or lies below it.
    static func isBelow(_ path: String, _ ancestor: String) -> Bool {
        guard !ancestor.isEmpty, path.hasPrefix(ancestor) else { return ancestor.isEmpty }
        guard let next = path.utf8.dropFirst(ancestor.utf8.count).first else { return true }
        return next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
    }

    /// The path itself and those it lies below, without the top.
    static func ancestors(_ path: String) -> [String] {
        var result: [String] = []
        var path = path[...]
        while !path.isEmpty {
            result.append(String(path))
            if path.hasSuffix("]"), let open = path.lastIndex(of: "[") {
                path = path[..<open]
            } else {
                path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
            }
        }
        return result
    }

    /// A path up to an element of a list in it: at depth 1 the first, at 2 the one below that; nil where it does not lead so deep.
    static func element(_ path: String, _ depth: Int) -> String? {
        var end = path.startIndex
        for _ in 0..<depth {
            guard let bracket = path.utf8[end...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            end = path.utf8.index(after: bracket)
        }
        return String(path[..<end])
    }
}
