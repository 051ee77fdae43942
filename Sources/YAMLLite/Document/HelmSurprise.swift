/// What an unquoted scalar is to Helm where its author may well see something else.
public enum HelmSurprise: Sendable, Equatable {
    /// `no`, `on`, `Y`: a boolean, and text to YAML 1.2.
    case boolean(Bool)
    /// `012`: octal, and twelve to YAML 1.2.
    case octal(Double)
    /// `0x1F`, `0b11`, `0o17`: a number in another base.
    case otherBase(Double)
    /// `1e3`, `12e03`: a commit or a tag that became a number.
    case exponent(Double)
    /// `1_000`: a number, and text to YAML 1.2.
    case underscores(Double)
    /// `1.10`, `+5`, `007.0`: a number that is printed otherwise than it was written.
    case respelled(Double)
    /// An integer with more digits than a float64 holds.
    case rounded(Double)
    /// `12:30`: text to Helm and YAML 1.2, and 750 to readers of YAML 1.1.
    case sexagesimal
    /// `.inf`, `.nan`: Helm refuses the whole file.
    case notFinite
}

extension YAMLNode {
    /// Why this scalar may not be what it looks like; nil when it is, or when quotes or a tag say what is meant.
    public var surprise: HelmSurprise? {
        guard record.kind == .scalar, style == .plain, writtenTag == nil, let text else { return nil }
        switch helmScalar {
        case .null: return nil
        case .boolean(let flag): return CoreText.isBoolean(text) ? nil : .boolean(flag)
        case .string: return CoreText.isSexagesimal(text) ? .sexagesimal : nil
        case .number(let number): return HelmSurprise(number, text)
        }
    }
}

extension HelmSurprise {
    fileprivate init?(_ number: Double, _ text: String) {
        guard number.isFinite else {
            self = .notFinite
            return
        }
        guard JSONText.number(number) != text else { return nil }
        let digits = text.first == "+" || text.first == "-" ? text.dropFirst() : Substring(text)
        let isWhole = digits.utf8.allSatisfy(\.isDigit)
        if text.contains("_") {
            self = .underscores(number)
        } else if digits.count > 1, digits.first == "0", digits.dropFirst().first?.isLetter == true {
            self = .otherBase(number)
        } else if isWhole, digits.count > 1, digits.first == "0", !digits.allSatisfy({ $0 == "0" }) {
            self = .octal(number)
        } else if text.contains("e") || text.contains("E") {
            self = .exponent(number)
        } else if isWhole, text.first != "+", digits.count > 15 {
            self = .rounded(number)
        } else {
            self = .respelled(number)
        }
    }
}

/// How YAML 1.2 and 1.1 see a plain text.
private enum CoreText {
    static func isBoolean(_ text: String) -> Bool {
        switch text {
        case "true", "True", "TRUE", "false", "False", "FALSE": true
        default: false
        }
    }

    /// `[-+]?[1-9][0-9]*(:[0-5]?[0-9])+`
    static func isSexagesimal(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first else { return false }
        let digits = first.first == "+" || first.first == "-" ? first.dropFirst() : first
        guard let lead = digits.utf8.first, lead.isDigit, lead != UInt8(ascii: "0"), digits.utf8.allSatisfy(\.isDigit) else { return false }
        return parts.dropFirst().allSatisfy { part in Int(part).map { $0 < 60 } ?? false && part.utf8.count <= 2 && part.utf8.allSatisfy(\.isDigit) }
    }
}
