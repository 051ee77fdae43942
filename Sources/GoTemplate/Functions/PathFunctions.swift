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

/// A URL in parts.
struct URLText {
    var scheme = "", userinfo = "", host = "", path = "", query = "", opaque = "", fragment = ""

    init(_ text: String) throws(TemplateFailure) {
        var rest = Substring(text)
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw TemplateFailure("unable to parse url: parse \(GoQuote.quoted(text)): net/url: invalid control character in URL")
        }
        if let mark = rest.firstIndex(of: "#") {
            fragment = Self.unescaped(String(rest[rest.index(after: mark)...]))
            rest = rest[..<mark]
        }
        if let colon = rest.firstIndex(of: ":"), let first = rest.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic,
            rest[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.index(after: colon)...]
        } else if rest.first == ":" {
            throw TemplateFailure("unable to parse url: parse \(GoQuote.quoted(text)): missing protocol scheme")
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            var authority = rest[..<end]
            if let at = authority.lastIndex(of: "@") {
                userinfo = String(authority[..<at])
                authority = authority[authority.index(after: at)...]
            }
            host = String(authority)
            rest = rest[end...]
        } else if !scheme.isEmpty, !rest.hasPrefix("/") {
            opaque = String(rest)
            return
        }
        path = Self.unescaped(String(rest))
    }

    init(_ map: TemplateMap) throws(TemplateFailure) {
        func part(_ key: String) throws(TemplateFailure) -> String {
            guard let value = map[key] else { return "" }
            guard case .string(let text) = value else {
                throw TemplateFailure("unable to parse \(key) key, must be of type string, but \(value.kind) found")
            }
            return text
        }
        (scheme, userinfo, host) = (try part("scheme"), try part("userinfo"), try part("host"))
        (path, query, opaque, fragment) = (try part("path"), try part("query"), try part("opaque"), try part("fragment"))
    }

    var map: TemplateMap {
        TemplateMap([
            ("scheme", .string(scheme)), ("host", .string(host)), ("hostname", .string(hostname)), ("path", .string(path)), ("query", .string(query)),
            ("opaque", .string(opaque)), ("fragment", .string(fragment)), ("userinfo", .string(userinfo)),
        ])
    }

    private var hostname: String {
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[host.index(after: host.startIndex)..<end]) }
        guard let colon = host.lastIndex(of: ":") else { return host }
        return String(host[..<colon])
    }

    var text: String {
        var text = scheme.isEmpty ? "" : scheme + ":"
        if !opaque.isEmpty {
            text += opaque
        } else {
            if !scheme.isEmpty || !host.isEmpty || !userinfo.isEmpty, !host.isEmpty || !path.isEmpty || !userinfo.isEmpty {
                if !host.isEmpty || !userinfo.isEmpty { text += "//" + (userinfo.isEmpty ? "" : userinfo + "@") + host }
            }
            if !path.isEmpty, !path.hasPrefix("/"), !host.isEmpty { text += "/" }
            text += Self.escaped(path, keeping: "/$&+,:;=@-_.~!*'()")
        }
        if !query.isEmpty { text += "?" + query }
        return fragment.isEmpty ? text : text + "#" + Self.escaped(fragment, keeping: "/$&+,:;=@-_.~!*'()?")
    }

    /// As in a query: a blank is `+`.
    static func escaped(_ text: String) -> String { escaped(text, keeping: "-_.~", blank: "+") }

    private static func escaped(_ text: String, keeping marks: String, blank: String = "%20") -> String {
        var result = ""
        for byte in text.utf8 {
            if byte == 0x20 {
                result += blank
            } else if GoLiteral.isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || marks.utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }

    private static func unescaped(_ text: String) -> String {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
