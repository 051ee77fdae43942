/// Paths and URLs.
enum PathFunctions {
    static let all: [Function] =
        ["", "os"].flatMap { prefix in
            [
                Function(name("base", prefix), [.string]) { .string(base($0.string(0))) },
                Function(name("dir", prefix), [.string]) { values in
                    let path = values.string(0)
                    guard let slash = path.lastIndex(of: "/") else { return .string(".") }
                    return .string(clean(String(path[...slash])))
                },
                Function(name("clean", prefix), [.string]) { .string(clean($0.string(0))) },
                Function(name("ext", prefix), [.string]) { values in
                    let name = values.string(0).split(separator: "/", omittingEmptySubsequences: false).last ?? ""
                    return .string(name.lastIndex(of: ".").map { String(name[$0...]) } ?? "")
                },
                Function(name("isAbs", prefix), [.string]) { .boolean($0.string(0).hasPrefix("/")) },
            ]
        } + [
            Function("urlParse", [.string]) { values throws(TemplateFailure) in .map(try URLText(values.string(0)).map) },
            Function("urlJoin", [.map]) { values throws(TemplateFailure) in .string(try URLText(values.map(0)).text) },
            Function("urlquery", [], rest: .any) { .string(URLText.escaped(GoPrinter.line(CodeFunctions.shown($0)))) },
        ]

    private static func name(_ name: String, _ prefix: String) -> String {
        prefix.isEmpty ? name : prefix + name.prefix(1).uppercased() + name.dropFirst()
    }

    private static func base(_ path: String) -> String {
        if path.isEmpty { return "." }
        return path.split(separator: "/").last.map(String.init) ?? "/"
    }

    /// The shortest path that leads to the same place, by its words alone.
    private static func clean(_ path: String) -> String {
        let isRooted = path.hasPrefix("/")
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else if part != ".." || !isRooted { parts.append(part) }
        }
        let text = parts.joined(separator: "/")
        return isRooted ? "/" + text : text.isEmpty ? "." : text
    }
}
