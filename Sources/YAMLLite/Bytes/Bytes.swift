extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quotationMark = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let hash = UInt8(ascii: "#")
    static let colon = UInt8(ascii: ":")
    static let dash = UInt8(ascii: "-")
    static let question = UInt8(ascii: "?")
    static let dot = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    /// A space or a tab.
    @inline(__always) var isBlank: Bool { self == .space || self == .tab }

    @inline(__always) var isBreak: Bool { self == .lineFeed || self == .carriageReturn }

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// A letter, a digit, `-` or `_`: the name of a tag's handle has nothing else, nor for Helm's reader has that of an anchor.
    var isTagHandlePart: Bool {
        isDigit || self == .dash || self == UInt8(ascii: "_") || self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
    }

    /// One of `,[]{}`, which end a plain text inside brackets.
    @inline(__always) var isFlowIndicator: Bool {
        switch self {
        case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
        default: false
        }
    }

    var hexDigit: UInt8? {
        if isDigit { return self - 0x30 }
        let lower = self | 0x20
        return lower &- 0x61 < 6 ? lower - 0x61 + 10 : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How long a line end is: two bytes, or one.
    @inline(__always) func breakLength(_ position: Int, _ end: Int) -> Int {
        self[position] == .carriageReturn && position + 1 < end && self[position + 1] == .lineFeed ? 2 : 1
    }
}
