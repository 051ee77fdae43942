/// The order in which go-yaml writes keys: letters after other characters, runs of digits by their number.
struct NaturalOrder {
    /// Whether letters come first after a digit, as in go-yaml v3.
    let lettersAfterDigits: Bool

    func isBefore(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        var place = 0
        while place < left.count, place < right.count, left[place] == right[place] { place += 1 }
        guard place < left.count, place < right.count else { return left.count < right.count }
        let (first, second) = (left[place], right[place])
        let (isLetter, isOtherLetter) = (Self.isLetter(first), Self.isLetter(second))
        if isLetter && isOtherLetter { return first.value < second.value }
        if isLetter || isOtherLetter { return lettersAfterDigits && place > 0 && Self.isDigit(left[place - 1]) ? isLetter : isOtherLetter }
        // A zero inside a number weighs; one at its beginning does not.
        var start: Int64 = 0
        if first == "0" || second == "0" {
            var back = place - 1
            while back >= 0, Self.isDigit(left[back]) {
                if left[back] != "0" {
                    start = 1
                    break
                }
                back -= 1
            }
        }
        let (one, two) = (Self.number(left, place, start), Self.number(right, place, start))
        if one.value != two.value { return one.value < two.value }
        if one.end != two.end { return one.end < two.end }
        return first.value < second.value
    }

    private static func number(_ scalars: [Unicode.Scalar], _ place: Int, _ start: Int64) -> (value: Int64, end: Int) {
        var (value, end) = (start, place)
        while end < scalars.count, isDigit(scalars[end]) {
            value = value &* 10 &+ Int64(scalars[end].value) &- 0x30
            end += 1
        }
        return (value, end)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value >= 0x30 && scalar.value <= 0x39 : scalar.properties.generalCategory == .decimalNumber
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }
}
