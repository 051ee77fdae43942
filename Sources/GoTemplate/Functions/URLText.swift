/// A URL in parts, as Go takes it apart and puts it together.
struct URLText {
    var scheme = "", userinfo = "", host = "", path = "", query = "", opaque = "", fragment = ""
    /// `http://` and nothing after it has an empty host, `mailto:x` none.
    private var hasAuthority = false
    private var hasQuery = false
    /// The path as it was written, where escaping it again would give another.
    private var writtenPath: String?

    init(_ text: String) throws(TemplateFailure) {
        do {
            try self.init(reading: text)
        } catch {
            throw TemplateFailure("unable to parse url: parse \(GoQuote.quoted(text)): \(error.message)")
        }
    }

    private init(reading text: String) throws(TemplateFailure) {
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw TemplateFailure("net/url: invalid control character in URL") }
        var rest = GoBytes.of(text)[...]
        if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = try Self.unescaped(rest[(mark + 1)...])
            rest = rest[..<mark]
        }
        try readScheme(&rest)
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = GoBytes.text(rest[(mark + 1)...])
            hasQuery = true
            rest = rest[..<mark]
        }
        if rest.first != UInt8(ascii: "/") {
            if !scheme.isEmpty {
                opaque = GoBytes.text(rest)
                return
            }
            guard !rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) else {
                throw TemplateFailure("first path segment in URL cannot contain colon")
            }
        }
        if rest.starts(with: "//".utf8), !scheme.isEmpty || !rest.starts(with: "///".utf8) {
            rest = rest.dropFirst(2)
            let authority = rest.prefix { $0 != UInt8(ascii: "/") }
            rest = rest.dropFirst(authority.count)
            hasAuthority = true
            try readAuthority(authority)
        }
        path = try Self.unescaped(rest)
        if Self.escaped(path, keeping: Self.pathMarks) != GoBytes.text(rest), Self.isEncodedPath(rest) { writtenPath = GoBytes.text(rest) }
    }

    init(_ map: TemplateMap) throws(TemplateFailure) {
        func part(_ key: String) throws(TemplateFailure) -> String {
            guard let value = map[key] else { return "" }
            guard case .string(let text) = value else {
                throw TemplateFailure("unable to parse \(key) key, must be of type string, but \(value.kind) found")
            }
            return text
        }
        (scheme, host) = (try part("scheme"), try part("host"))
        (path, query, opaque, fragment) = (try part("path"), try part("query"), try part("opaque"), try part("fragment"))
        let user = try part("userinfo")
        guard !user.isEmpty else { return }
        let whole = "proto://" + user + "@host"
        do {
            userinfo = try URLText(reading: whole).userinfo
        } catch {
            throw TemplateFailure("unable to parse userinfo in dict: parse \(GoQuote.quoted(whole)): \(error.message)")
        }
    }

    // MARK: Reading

    private mutating func readScheme(_ rest: inout ArraySlice<UInt8>) throws(TemplateFailure) {
        for (index, byte) in rest.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == 0 { return }
            case UInt8(ascii: ":"):
                guard index > 0 else { throw TemplateFailure("missing protocol scheme") }
                scheme = LetterCase.lower(GoBytes.text(rest.prefix(index)))
                rest = rest.dropFirst(index + 1)
                return
            case _: return
            }
        }
    }

    private mutating func readAuthority(_ authority: ArraySlice<UInt8>) throws(TemplateFailure) {
        var name = authority
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
            let user = authority[..<at]
            name = authority[(at + 1)...]
            guard user.allSatisfy({ Self.isLetter($0) || "-._:~!$&'()*+,;=%@".utf8.contains($0) }) else { throw TemplateFailure("net/url: invalid userinfo") }
            let parts = user.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            var words: [String] = []
            for part in parts { words.append(Self.escaped(try Self.unescaped(part), keeping: "$&+,;=-_.~")) }
            userinfo = words.joined(separator: ":")
        }
        let end = name.first == UInt8(ascii: "[") ? name.lastIndex(of: UInt8(ascii: "]")) : nil
        if name.first == UInt8(ascii: "["), end == nil { throw TemplateFailure("missing ']' in host") }
        let port = end.map { name[($0 + 1)...] } ?? name.lastIndex(of: UInt8(ascii: ":")).map { name[$0...] } ?? name.suffix(0)
        guard port.isEmpty || port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy(GoLiteral.isDigit) else {
            throw TemplateFailure("invalid port \(GoQuote.quoted(GoBytes.text(port))) after host")
        }
        for (index, byte) in zip(name.indices, name) where byte < 0x80 && !Self.isLetter(byte) && !"!$&'()*+,;=:[]<>\"-_.~%".utf8.contains(byte) {
            throw TemplateFailure("invalid character \(GoQuote.quoted(GoBytes.text(name[index...index]))) in host name")
        }
        host = try Self.unescaped(name, isHost: true)
    }

    /// - Parameter isHost: where only bytes beyond ASCII may be escaped.
    private static func unescaped(_ bytes: ArraySlice<UInt8>, isHost: Bool = false) throws(TemplateFailure) -> String {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                rest.removeFirst()
                continue
            }
            let digits = rest.dropFirst().prefix(2)
            guard digits.count == 2, digits.allSatisfy({ GoLiteral.isDigit($0) || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66 }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), !isHost || value >= 0x80 || value == 0x25 && bytes.first == UInt8(ascii: "[")
            else {
                throw TemplateFailure("invalid URL escape \(GoQuote.quoted(GoBytes.text(rest.prefix(3))))")
            }
            result.append(value)
            rest = rest.dropFirst(3)
        }
        return GoBytes.text(result)
    }

    /// Whether a path could have been escaped this way.
    private static func isEncodedPath(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { isLetter($0) || "!$&'()*+,;=:@[]-_.~/%".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { GoLiteral.isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    // MARK: Writing

    var map: TemplateMap {
        TemplateMap([
            ("scheme", .string(scheme)), ("host", .string(host)), ("hostname", .string(hostname)), ("path", .string(path)), ("query", .string(query)),
            ("opaque", .string(opaque)), ("fragment", .string(fragment)), ("userinfo", .string(userinfo)),
        ])
    }

    private var hostname: String {
        let bytes = GoBytes.of(host)
        if bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) { return GoBytes.text(bytes[1..<end]) }
        guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")), bytes[(colon + 1)...].allSatisfy(GoLiteral.isDigit) else { return host }
        return GoBytes.text(bytes[..<colon])
    }

    var text: String {
        var text = scheme.isEmpty ? "" : scheme + ":"
        if !opaque.isEmpty { text += opaque } else {
            if !scheme.isEmpty || !host.isEmpty || !userinfo.isEmpty, !host.isEmpty || !path.isEmpty || !userinfo.isEmpty {
                text += "//" + (userinfo.isEmpty ? "" : userinfo + "@") + Self.escaped(host, keeping: "!$&'()*+,;=:[]<>\"-_.~")
            }
            let written = path == "*" ? path : writtenPath ?? Self.escaped(path, keeping: Self.pathMarks)
            if !written.isEmpty, !written.hasPrefix("/"), !host.isEmpty { text += "/" }
            // A colon in the first part would be taken for the end of a scheme.
            if text.isEmpty, written.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) { text += "./" }
            text += written
        }
        if !query.isEmpty { text += "?" + query }
        return fragment.isEmpty ? text : text + "#" + Self.escaped(fragment, keeping: "/$&+,:;=@-_.~!*'()?")
    }

    private static let pathMarks = "/$&+,:;=@-_.~"

    /// As in a query: a blank is `+`.
    static func escaped(_ text: String) -> String { escaped(text, keeping: "-_.~", blank: "+") }

    private static func escaped(_ text: String, keeping marks: String, blank: String = "%20") -> String {
        var result = ""
        for byte in GoBytes.of(text) {
            if byte == 0x20 {
                result += blank
            } else if isLetter(byte) || marks.utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
