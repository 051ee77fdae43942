import GoTemplate

/// The formats that Helm's library knows; any other name means nothing.
enum SchemaFormat: String {
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
    case uuid, duration, period, ipv4, ipv6, hostname, email, date, time, uri, iri, semver, regex
    case dateTime = "date-time"
    case uriReference = "uri-reference"
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"

    /// Whether a text has the form. Where the library is wider or narrower than the standards, so is this.
    func allows(_ text: String) -> Bool {
        let bytes = Array(text.utf8)[...]
        return switch self {
        case .jsonPointer: Self.isPointer(bytes)
        case .relativeJSONPointer: Self.isRelativePointer(bytes)
        case .uuid: Self.isUUID(bytes)
        case .duration: SchemaTime.isDuration(bytes)
        case .period: SchemaTime.isPeriod(bytes)
        case .date: SchemaTime.isDate(bytes)
        case .time: SchemaTime.isTime(bytes)
        case .dateTime: SchemaTime.isDateTime(bytes)
        case .ipv4: SchemaNetwork.isIPv4(bytes)
        case .ipv6: SchemaNetwork.isIPv6(bytes)
        case .hostname: SchemaNetwork.isHostname(bytes)
        case .email: SchemaNetwork.isEmail(bytes)
        case .uri, .iri: SchemaNetwork.url(text)?.scheme.isEmpty == false
        case .uriReference, .iriReference: !bytes.contains(UInt8(ascii: "\\")) && SchemaNetwork.url(text) != nil
        case .uriTemplate: SchemaNetwork.isURITemplate(text)
        case .semver: Self.isVersion(bytes)
        case .regex: RegularExpression(text) != nil
        }
    }

    private static func isPointer(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return true }
        guard bytes.first == UInt8(ascii: "/") else { return false }
        var isEscaped = false
        for byte in bytes {
            if isEscaped, byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { return false }
            isEscaped = byte == UInt8(ascii: "~")
        }
        return !isEscaped
    }

    private static func isRelativePointer(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.prefix(while: SchemaAddress.isDigit)
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else { return false }
        let rest = bytes[digits.endIndex...]
        return rest.elementsEqual("#".utf8) || isPointer(rest)
    }

    private static func isUUID(_ bytes: ArraySlice<UInt8>) -> Bool {
        let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(SchemaAddress.isHexDigit) }
    }

    private static func isVersion(_ bytes: ArraySlice<UInt8>) -> Bool {
        func isWord(_ word: ArraySlice<UInt8>) -> Bool {
            !word.isEmpty && word.allSatisfy { SchemaAddress.isLetter($0) || SchemaAddress.isDigit($0) || $0 == UInt8(ascii: "-") }
        }
        func isNumber(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy(SchemaAddress.isDigit) }
        func isPadded(_ word: ArraySlice<UInt8>) -> Bool { word.count > 1 && word.first == UInt8(ascii: "0") }
        func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) }
        var core = bytes
        if let plus = core.firstIndex(of: UInt8(ascii: "+")) {
            guard words(core[(plus + 1)...]).allSatisfy(isWord) else { return false }
            core = core[..<plus]
        }
        if let dash = core.firstIndex(of: UInt8(ascii: "-")) {
            guard words(core[(dash + 1)...]).allSatisfy({ isWord($0) && !(isNumber($0) && isPadded($0)) }) else { return false }
            core = core[..<dash]
        }
        let numbers = words(core)
        return numbers.count == 3 && numbers.allSatisfy { !$0.isEmpty && isNumber($0) && !isPadded($0) }
    }
}
