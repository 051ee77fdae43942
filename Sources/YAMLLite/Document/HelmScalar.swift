import SourceBytes

/// What a scalar means to Helm: sigs.k8s.io/yaml reads by YAML 1.1 and turns everything into JSON, so every number is a float64.
public enum HelmScalar: Sendable, Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
}

extension YAMLNode {
    /// The meaning of this scalar (or of the one an alias stands for) to Helm; null for collections.
    public var helmScalar: HelmScalar {
        let node = target()
        guard let text = node.text else { return .null }
        let isPlain = node.style == .plain || node.style == .none
        guard let tag = node.writtenTag else { return isPlain ? HelmScalar(plain: text) : .string(text) }
        switch tag {
        case "!!str", "!": return .string(text)
        case "!!null": return .null
        case "!!bool", "!!int", "!!float": return HelmScalar(plain: text)
        case "!!binary": return .string(HelmScalar.decodedBinary(text) ?? text)
        default: return .string(text)
        }
    }
}

extension YAMLNode {
    /// Whether a scalar is what its tag says: Helm refuses `!!int x`, quoted or not. True without a tag, and with one of the file's own.
    public var fitsTag: Bool {
        guard let tag = writtenTag, let text = target().text else { return true }
        return switch (tag, HelmScalar(plain: text)) {
        case ("!!null", .null), ("!!bool", .boolean), ("!!float", .number): true
        case ("!!int", .number(let number)): number == number.rounded() && !text.contains(".")
        case ("!!binary", _): Base64.decode(text.filter { !$0.isWhitespace }) != nil
        case ("!!null", _), ("!!bool", _), ("!!float", _), ("!!int", _): false
        case (_, _): true
        }
    }
}

extension HelmScalar {
    /// The meaning of an unquoted text.
    init(plain text: String) {
        var text = text
        self = text.withUTF8 { Self.other($0) } ?? .string(text)
    }

    /// What unquoted words mean when they are no text; nil when they are one.
    static func other(_ words: UnsafeBufferPointer<UInt8>) -> HelmScalar? {
        word(words) ?? number(words).map(HelmScalar.number)
    }

    fileprivate static func decodedBinary(_ text: String) -> String? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits: UInt32 = 0
        var count = 0
        var bytes: [UInt8] = []
        for byte in text.utf8 where !byte.isBlank && !byte.isBreak && byte != UInt8(ascii: "=") {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
