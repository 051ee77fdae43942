/// Go's case mappings: one character becomes one character, so `ß` has no capital, and what stands around it does not matter.
enum LetterCase {
    static func lower(_ text: String) -> String { mapped(text, lower) }

    static func upper(_ text: String) -> String { mapped(text, upper) }

    private static func mapped(_ text: String, _ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(change(GoBytes.shown(scalar))) }
        return String(result)
    }

    static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar }
        return scalar == "İ" ? "i" : single(scalar.properties.lowercaseMapping) ?? scalar
    }

    static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar.value >= 0x61 && scalar.value <= 0x7A ? Unicode.Scalar(UInt8(scalar.value) & 0xDF) : scalar }
        return withIota(scalar) ?? single(scalar.properties.uppercaseMapping) ?? scalar
    }

    static func title(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return upper(scalar) }
        return withIota(scalar) ?? single(scalar.properties.titlecaseMapping) ?? scalar
    }

    /// Greek letters with an iota below, whose capital is one character here and two elsewhere.
    private static func withIota(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x1F80...0x1FAF: Unicode.Scalar(scalar.value | 8)
        case 0x1FB3, 0x1FC3, 0x1FF3: Unicode.Scalar(scalar.value + 9)
        case _: nil
        }
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        let scalars = mapping.unicodeScalars
        guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return nil }
        return first
    }
}
