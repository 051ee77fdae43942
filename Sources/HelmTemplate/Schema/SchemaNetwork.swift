/// Formats of addresses, as Helm's library reads them.
enum SchemaNetwork {
    static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard part.count == 1 || part.first != UInt8(ascii: "0"), let number = SchemaTime.number(part) else { return false }
                return number >= 0 && number <= 255
            }
    }

    /// Eight groups of hexadecimal digits; `::` for at least one of zeros, and an IPv4 address for the last two.
    static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(UInt8(ascii: ":")) else { return false }
        var rest = bytes
        var (count, gaps) = (0, 0)
        if rest.starts(with: "::".utf8) {
            gaps = 1
            rest = rest.dropFirst(2)
        }
        while !rest.isEmpty {
            let digits = rest.prefix(while: SchemaAddress.isHexDigit)
            let next = rest[digits.endIndex...]
            if next.first == UInt8(ascii: ".") {
                let isPlain = rest.allSatisfy { SchemaAddress.isDigit($0) || $0 == UInt8(ascii: ".") }
                return isPlain && isIPv4(rest) && (gaps == 0 ? count + 2 == 8 : gaps == 1 && count + 2 < 8)
            }
            guard !digits.isEmpty, digits.count <= 4, count < 8 else { return false }
            count += 1
            if next.isEmpty { break }
            guard next.first == UInt8(ascii: ":"), next.count > 1 else { return false }
            rest = next.dropFirst()
            guard rest.first == UInt8(ascii: ":") else { continue }
            gaps += 1
            rest = rest.dropFirst()
        }
        return gaps == 0 ? count == 8 : gaps == 1 && count < 8
    }

    static func isHostname(_ bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes
        let hyphen = UInt8(ascii: "-")
        return name.count <= 253
            && name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
                !label.isEmpty && label.count <= 63 && label.first != hyphen && label.last != hyphen
                    && label.allSatisfy { SchemaAddress.isLetter($0) || SchemaAddress.isDigit($0) || $0 == hyphen }
            }
    }

    static func isEmail(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
        guard local.count <= 64 else { return false }
        let (dot, quote) = (UInt8(ascii: "."), UInt8(ascii: "\""))
        if local.count > 1, local.first == quote {
            let inner = local.dropFirst().dropLast()
            guard !inner.contains(quote), !inner.contains(UInt8(ascii: "\\")) else { return false }
        } else {
            guard local.first != dot, local.last != dot, !zip(local, local.dropFirst()).contains(where: { $0 == dot && $1 == dot }),
                local.allSatisfy({ SchemaAddress.isLetter($0) || SchemaAddress.isDigit($0) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains($0) })
            else { return false }
        }
        guard domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]"), domain.count > 1 else { return isHostname(domain) }
        let address = domain.dropFirst().dropLast()
        return address.starts(with: "IPv6:".utf8) ? isIPv6(address.dropFirst(5)) : isIPv4(address)
    }

    /// A URL whose IPv6 address, if it has one, is in order.
    static func url(_ text: String) -> SchemaAddress? {
        let (address, fragment) = SchemaAddress.split(text)
        guard let url = SchemaAddress(address), SchemaAddress.unescaped(fragment) != nil, fragment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return nil }
        guard url.hostName.utf8.contains(UInt8(ascii: ":")) else { return url }
        return url.host.hasPrefix("[") && isIPv6(Array(url.hostName.utf8)[...]) ? url : nil
    }

    /// A URL in whose path braces come in pairs.
    static func isURITemplate(_ text: String) -> Bool {
        guard let url = url(text) else { return false }
        // Of other paths Go keeps no raw text, which is what the library looks at.
        let bytes = Array(url.path.utf8)
        let hasBrace = bytes.indices.contains { index in ["{", "}", "%7b", "%7d"].contains { bytes[index...].starts(with: $0.utf8) } }
        guard hasBrace else { return true }
        return url.path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            var isOpen = false
            for byte in (SchemaAddress.unescaped(String(part)) ?? "}").utf8 where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
                guard isOpen == (byte == UInt8(ascii: "}")) else { return false }
                isOpen.toggle()
            }
            return !isOpen
        }
    }
}
