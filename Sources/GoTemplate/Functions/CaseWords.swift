/// Splits texts into words for `snakecase`, `kebabcase` and `camelcase`: at case changes, before numbers and at `-`, `_` and blanks.
struct CaseWords {
    private enum Kind {
        case none, number, upper, letters, connector, mark, other
    }

    private struct Word {
        var kind = Kind.none
        var scalars: ArraySlice<Unicode.Scalar> = []
    }

    private var rest: ArraySlice<Unicode.Scalar>
    private let connector: Unicode.Scalar
    private var result = String.UnicodeScalarView()

    private init(_ text: String, _ connector: Unicode.Scalar) {
        rest = Array(text.unicodeScalars)[...]
        self.connector = connector
    }

    /// `HTTPServer` becomes `http_server`, `x1Y2z` `x1_y_2z`; every connector becomes the wanted one.
    static func lowered(_ text: String, _ connector: Unicode.Scalar) -> String {
        var words = CaseWords(text, connector)
        words.run()
        return String(words.result)
    }

    private mutating func run() {
        var word = next()
        while !rest.isEmpty {
            if word.kind != .connector { append(word) }
            let previous = word
            word = next()
            switch previous.kind {
            case .number:
                join(&word)
                if word.kind != .none { separate(before: word) }
            case .connector: append(previous)
            case .mark: break
            case .none, .upper, .letters, .other: word = afterWord(word)
            }
        }
        append(word)
    }

    /// What follows a word of letters: a number belongs to it, unless letters come after the number.
    private mutating func afterWord(_ word: Word) -> Word {
        guard word.kind == .number else {
            separate(before: word)
            return word
        }
        guard !rest.isEmpty else { return word }
        var following = next()
        guard following.kind == .letters else {
            append(word)
            separate(before: following)
            return following
        }
        result.append(connector)
        append(word)
        join(&following)
        if following.kind != .none { separate(before: following) }
        return following
    }

    /// Small letters and numbers go on without a break.
    private mutating func join(_ word: inout Word) {
        while word.kind == .letters || word.kind == .number {
            append(word)
            word = next()
        }
    }

    private mutating func separate(before word: Word) {
        if word.kind != .connector, word.kind != .mark { result.append(connector) }
    }

    private mutating func append(_ word: Word) {
        guard word.kind == .upper || word.kind == .connector else { return result.append(contentsOf: word.scalars) }
        for scalar in word.scalars {
            result.append(Self.isConnector(scalar) ? connector : Self.isUpper(scalar) ? LetterCase.lower(scalar) : GoBytes.shown(scalar))
        }
    }

    // MARK: Words

    private mutating func next() -> Word {
        guard let start = rest.firstIndex(where: Self.isValid) else {
            defer { rest = rest.suffix(0) }
            return Word(scalars: rest)
        }
        let first = rest[start]
        // Bytes that are no character belong to the word after them, and at the end of the text to the one before.
        var (last, end) = (start, start + 1)
        func extend(_ belongs: (Unicode.Scalar) -> Bool) {
            while end < rest.endIndex {
                guard let following = rest[end...].firstIndex(where: Self.isValid) else { return end = rest.endIndex }
                guard belongs(rest[following]) else { return }
                (last, end) = (end, following + 1)
            }
        }
        func isFollowed(by belongs: (Unicode.Scalar) -> Bool) -> Bool { rest[end...].first(where: Self.isValid).map(belongs) ?? false }
        let kind: Kind
        switch first {
        case _ where Self.isConnector(first):
            kind = .connector
            extend(Self.isConnector)
        case _ where Self.isMark(first):
            kind = .mark
            extend(Self.isMark)
        case _ where Self.isUpper(first):
            kind = .upper
            if isFollowed(by: Self.isUpper) {
                extend(Self.isUpper)
                // The last capital begins the next word: `HTTPStatus`.
                if isFollowed(by: Self.isAlphabet) { end = last }
            } else {
                extend { Self.isAlphabet($0) && !Self.isUpper($0) }
            }
        case _ where Self.isAlphabet(first):
            kind = .letters
            extend { Self.isAlphabet($0) && !Self.isUpper($0) }
        case _ where first.properties.numericType != nil && Self.isNumber(first):
            kind = .number
            extend(Self.isNumber)
        case _:
            kind = .other
            extend { !Self.isConnector($0) && !Self.isAlphabet($0) && !Self.isNumber($0) && !Self.isMark($0) }
        }
        defer { rest = rest[end...] }
        return Word(kind: kind, scalars: rest[..<end])
    }

    private static func isValid(_ scalar: Unicode.Scalar) -> Bool { GoBytes.byte(scalar) == nil && scalar != "\u{FFFD}" }

    private static func isConnector(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "_" || ByteText.blanks.contains(scalar) }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .uppercaseLetter }

    private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: true
        default: false
        }
    }

    /// Letters, but those of Chinese.
    private static func isAlphabet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            switch scalar.value {
            case 0x3400...0x4D85, 0x4E00...0x9FCC, 0x20000...0x2B81D: false
            case _: true
            }
        default: false
        }
    }

    // MARK: Camels

    /// `some_words` becomes `SomeWords`; connectors at the edges stay, and of several in a row all but one. A word that begins with
    /// capitals keeps the first.
    static func camel(_ text: String) -> String {
        let scalars = GoBytes.scalars(text)
        guard let first = scalars.firstIndex(where: { !isConnector($0) }) else { return text + text.unicodeScalars.suffix(1).map { String($0) }.joined() }
        var result = String.UnicodeScalarView(scalars[..<first])
        result.append(LetterCase.upper(scalars[first]))
        var (isPending, isCapital) = (false, isUpper(scalars[first]))
        for scalar in scalars[(first + 1)...] {
            if isConnector(scalar) {
                if isPending { result.append(scalar) }
                isPending = true
            } else if isPending {
                (isPending, isCapital) = (false, isUpper(scalar))
                result.append(LetterCase.upper(scalar))
            } else {
                isCapital = isCapital && isUpper(scalar)
                result.append(isCapital ? LetterCase.lower(scalar) : scalar)
            }
        }
        if isPending, let last = scalars.last { result.append(last) }
        return String(result)
    }
}
