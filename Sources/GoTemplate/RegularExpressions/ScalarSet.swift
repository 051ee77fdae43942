/// A set of characters, as ranges, classes and their opposites.
struct ScalarSet: Sendable {
    private var ranges: [ClosedRange<UInt32>] = []
    private var categories: [UnicodeClass] = []
    private var isInverted = false
    /// Upper and lower case are the same.
    var ignoresCase = false
    /// Inverted sets inside: `[^\D]`.
    private var others: [ScalarSet] = []

    init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

    init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

    init(_ category: UnicodeClass) { categories = [category] }

    static let digits = ScalarSet([0x30...0x39])
    static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let blanks = ScalarSet([0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
    static let all = ScalarSet([0...0x10FFFF])
    static let newline = ScalarSet([0x0A...0x0A])

    var inverted: ScalarSet {
        var result = self
        result.isInverted.toggle()
        return result
    }

    mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    mutating func formUnion(_ other: ScalarSet) { others.append(other) }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let scalar = GoBytes.shown(scalar)
        if holds(scalar) { return !isInverted }
        guard ignoresCase else { return isInverted }
        let others = [LetterCase.lower(scalar), LetterCase.upper(scalar), LetterCase.lower(LetterCase.upper(scalar))] + Self.cousins(scalar)
        return others.contains { $0 != scalar && holds($0) } != isInverted
    }

    /// What folds to the same letter without being its other case.
    private static func cousins(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar {
        case "k", "K": ["\u{212A}"]
        case "s", "S": ["\u{17F}"]
        case "å", "Å": ["\u{212B}"]
        case "ß": ["\u{1E9E}"]
        case _: []
        }
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } || categories.contains { $0.contains(scalar) } || others.contains { $0.contains(scalar) }
    }

    /// `[:alpha:]` and its neighbours; nil for a name there is not.
    static func named(_ name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet([0x30...0x39, 0x41...0x5A, 0x61...0x7A])
        case "alpha": ScalarSet([0x41...0x5A, 0x61...0x7A])
        case "ascii": ScalarSet([0...0x7F])
        case "blank": ScalarSet([0x09...0x09, 0x20...0x20])
        case "cntrl": ScalarSet([0...0x1F, 0x7F...0x7F])
        case "digit": digits
        case "graph": ScalarSet([0x21...0x7E])
        case "lower": ScalarSet([0x61...0x7A])
        case "print": ScalarSet([0x20...0x7E])
        case "punct": ScalarSet([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
        case "space": ScalarSet([0x09...0x0D, 0x20...0x20])
        case "upper": ScalarSet([0x41...0x5A])
        case "word": word
        case "xdigit": ScalarSet([0x30...0x39, 0x41...0x46, 0x61...0x66])
        case _: nil
        }
    }
}

/// A general category of Unicode: `L`, `Lu`, `Nd`; scripts are not known.
struct UnicodeClass: Sendable {
    private let name: String

    /// Nil for what is no category.
    init?(_ name: String) {
        let known: Set<String> = [
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm",
            "Sc",
            "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf",
        ]
        guard known.contains(name) else { return nil }
        self.name = name
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool { Self.letters(scalar.properties.generalCategory).hasPrefix(name) }

    private static func letters(_ category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        default: "Cn"
        }
    }
}
