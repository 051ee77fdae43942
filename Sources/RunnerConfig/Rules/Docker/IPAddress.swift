/// Addresses of the Internet Protocol as Go reads them.
enum IPAddress {
    static func isValid(_ text: String) -> Bool { isVersion4(text) || isVersion6(text) }

    private static func isVersion4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber } && (part == "0" || !part.hasPrefix("0")) && (Int(part) ?? 256) < 256
            }
    }

    private static func isVersion6(_ text: String) -> Bool {
        let address = String(text.split(separator: "%", maxSplits: 1).first ?? "")
        let pairs = zip(address, address.dropFirst()).count { $0 == ":" && $1 == ":" }
        guard pairs < 2, address.contains(":"), address.hasPrefix("::") || !address.hasPrefix(":"), address.hasSuffix("::") || !address.hasSuffix(":") else { return false }
        var groups = address.split(separator: ":").map(String.init)
        var count = groups.count
        if let last = groups.last, last.contains(".") {
            guard isVersion4(last) else { return false }
            groups.removeLast()
            count += 1
        }
        guard groups.allSatisfy({ $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }) else { return false }
        return pairs == 1 ? count < 8 : count == 8
    }
}
