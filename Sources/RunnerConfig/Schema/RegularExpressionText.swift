/// A regular expression of Go's.
public struct RegularExpressionText: Sendable, Equatable {
    public var text: String

    public init(_ text: String) { self.text = text }

    /// What Go refuses it for, as far as brackets and repetitions tell; nil when nothing certain is wrong.
    public var problem: String? {
        var open = 0
        var isInClass = false
        var classStart = 0
        var canRepeat = false
        let characters = Array(text.unicodeScalars)
        var position = 0
        while position < characters.count {
            let character = characters[position]
            defer { position += 1 }
            switch character {
            case "\\":
                position += 1
                guard position < characters.count else { return "it ends with a backslash" }
                // What stands between \Q and \E is no expression: left to Go.
                if characters[position] == "Q" { return nil }
                canRepeat = true
            case "]" where isInClass && position > classStart:
                isInClass = false
                canRepeat = true
            case _ where isInClass: continue
            case "[":
                isInClass = true
                classStart = position + 1
                if classStart < characters.count, characters[classStart] == "^" { classStart += 1 }
            case "(":
                open += 1
                canRepeat = false
                if position + 1 < characters.count, characters[position + 1] == "?" { position += 1 }
            case ")":
                guard open > 0 else { return "it closes a bracket that was never opened" }
                open -= 1
                canRepeat = true
            case "*", "+", "?":
                guard canRepeat else { return "`\(character)` has nothing to repeat" }
            case "|": canRepeat = false
            default: canRepeat = true
            }
        }
        if isInClass { return "it has no `]` for its `[`" }
        return open > 0 ? "it has no `)` for its `(`" : nil
    }
}
