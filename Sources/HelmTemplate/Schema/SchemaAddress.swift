/// A URL as Go's net/url takes it apart, without its fragment; what Go would refuse is none.
struct SchemaAddress {
    var scheme = ""
    /// What stands between `//` and the path; nil when there is no `//`.
    var authority: String?
    var path = ""
    var query: String?
    /// What follows the scheme of a URL such as `urn:a:b`.
    var opaque = ""

    /// Host and port, and the host's name without brackets.
    private(set) var host = ""
    private(set) var hostName = ""

    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard rest.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        if rest.first == UInt8(ascii: ":") { return nil }
        if let colon = rest.firstIndex(where: { !Self.isSchemeByte($0) }), rest[colon] == UInt8(ascii: ":"), rest.first.map(Self.isLetter) == true {
            scheme = String(decoding: rest[..<colon], as: UTF8.self).lowercased()
            rest = rest[(colon + 1)...]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = String(decoding: rest[(mark + 1)...], as: UTF8.self)
            rest = rest[..<mark]
        }
        if rest.first != UInt8(ascii: "/") {
            if !scheme.isEmpty {
                opaque = String(decoding: rest, as: UTF8.self)
                return
            }
            // `a:b/c` could be taken for a scheme.
            if rest.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) { return nil }
        } else if rest.starts(with: "//".utf8), !scheme.isEmpty || !rest.starts(with: "///".utf8) {
            let given = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            guard takeAuthority(given) else { return nil }
            rest = rest[given.endIndex...]
        }
        path = String(decoding: rest, as: UTF8.self)
        guard Self.unescaped(path) != nil else { return nil }
    }

    private mutating func takeAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        authority = String(decoding: bytes, as: UTF8.self)
        var rest = bytes
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
            let user = rest[..<at]
            guard user.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) || "-._:~!$&'()*+,;=%@".utf8.contains($0) }),
                Self.unescaped(String(decoding: user, as: UTF8.self)) != nil
            else { return false }
            rest = rest[(at + 1)...]
        }
        host = String(decoding: rest, as: UTF8.self)
        var name = rest
        if rest.first == UInt8(ascii: "[") {
            guard let end = rest.lastIndex(of: UInt8(ascii: "]")), Self.isPort(rest[(end + 1)...]) else { return false }
            name = rest[(rest.startIndex + 1)..<end]
            // A zone may follow the address.
            guard SchemaNetwork.isIPv6(name.prefix { $0 != UInt8(ascii: "%") }) else { return false }
        } else if rest.contains(UInt8(ascii: "[")) {
            return false
        } else if let colon = rest.lastIndex(of: UInt8(ascii: ":")) {
            guard Self.isPort(rest[colon...]) else { return false }
            name = rest[..<colon]
        }
        hostName = String(decoding: name, as: UTF8.self)
        return rest.allSatisfy { $0 >= 0x80 || Self.isLetter($0) || Self.isDigit($0) || "-_.~!$&'()*+,;=:[]<>\"%".utf8.contains($0) }
            && Self.unescaped(host) != nil && !Self.escapesASCII(rest)
    }

    /// The address a reference means that stands in this one's document.
    func resolving(_ reference: SchemaAddress) -> SchemaAddress {
        var result = reference
        if reference.scheme.isEmpty { result.scheme = scheme } else if !reference.opaque.isEmpty { return reference }
        if !reference.scheme.isEmpty || !(reference.authority ?? "").isEmpty {
            result.path = Self.cleaned(reference.path)
            return result
        }
        if reference.path.isEmpty {
            if reference.query == nil { result.query = query }
            if !opaque.isEmpty { (result.opaque, result.authority, result.path) = (opaque, nil, ""); return result }
        }
        result.authority = authority
        result.opaque = opaque
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
        result.path = Self.cleaned(reference.path.isEmpty ? path : reference.path.hasPrefix("/") ? reference.path : folder + reference.path)
        return result
    }

    /// `.` and `..` carried out.
    private static func cleaned(_ path: String) -> String {
        guard !path.isEmpty else { return "" }
        var parts: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in all.enumerated() {
            if index == 0, part.isEmpty { continue }
            let isLast = index == all.count - 1
            switch part {
            case ".": if isLast { parts.append("") }
            case "..":
                if !parts.isEmpty { parts.removeLast() }
                if isLast { parts.append("") }
            case _: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    var text: String {
        var result = scheme.isEmpty ? "" : scheme + ":"
        if !opaque.isEmpty { result += opaque } else if let authority { result += "//" + authority + path } else { result += path }
        if let query { result += "?" + query }
        return result
    }

    // MARK: Parts

    /// The text before the first `#` and that after it; a missing fragment is an empty one.
    static func split(_ text: String) -> (address: String, fragment: String) {
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (text, "") }
        return (String(text[..<mark]), String(text[text.utf8.index(after: mark)...]))
    }

    /// With `%20` and the like read; nil where two hexadecimal digits are missing.
    static func unescaped(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                result.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy(isHexDigit), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            result.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66 }
    private static func isSchemeByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || "+-.".utf8.contains(byte) }

    /// Whether a host has something like `%20`; only `%25` and bytes beyond ASCII may be written so.
    private static func escapesASCII(_ host: ArraySlice<UInt8>) -> Bool {
        host.indices.contains { index in
            guard host[index] == UInt8(ascii: "%"), index + 2 < host.endIndex else { return false }
            return host[index + 1] < UInt8(ascii: "8") && !host[index...].starts(with: "%25".utf8)
        }
    }

    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.isEmpty || bytes.first == UInt8(ascii: ":") && bytes.dropFirst().allSatisfy(isDigit)
    }
}
