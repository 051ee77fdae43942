/// What stands for values that depend on chance, a key or the clock: marked texts of the same shape, and a clock that stands still.
///
///     let placeholders = Placeholders()
///     functions.add(placeholders)
///
/// They are numbered: each call gives another text, and every run the same ones. They belong to one rendering and must not be shared
/// between threads.
public final class Placeholders: @unchecked Sendable {
    /// How many have been given.
    public private(set) var count = 0
    private var numbers: [String: Int] = [:]
    private var plainTexts: [String: String] = [:]

    public init() {}

    /// The number of another one.
    func next() -> Int {
        count += 1
        return count
    }

    /// The number of what depends on its arguments alone: the same for the same ones.
    func number(for arguments: [String]) -> Int {
        let key = arguments.map { "\($0.utf8.count):\($0)" }.joined()
        if let number = numbers[key] { return number }
        let number = next()
        numbers[key] = number
        return number
    }

    // MARK: What was encrypted

    func remember(_ plainText: String, as code: String, of password: String) { plainTexts["\(password.utf8.count):\(password)\(code)"] = plainText }

    func plainText(of code: String, _ password: String) -> String? { plainTexts["\(password.utf8.count):\(password)\(code)"] }
}

extension TemplateFunctions {
    /// Lets templates call what depends on chance, a key or the clock, which is refused otherwise.
    public mutating func add(_ placeholders: Placeholders) {
        let functions = PlaceholderFunctions.chance(placeholders) + PlaceholderFunctions.keys(placeholders) + PlaceholderFunctions.clock(placeholders)
        for function in functions { add(function) }
        for (name, place) in PlaceholderFunctions.dated {
            guard let known = self[name] else { continue }
            let body: Function.Body = { values, work throws(TemplateFailure) in
                guard values.indices.contains(place), PlaceholderFunctions.given(values[place]) == nil else { return try known.body(values, &work) }
                _ = placeholders.next()
                var values = values
                values[place] = PlaceholderFunctions.present.value
                return try known.body(values, &work)
            }
            add(Function(name, known.fixed, rest: known.rest, body))
        }
    }
}

/// Texts that say what they are.
enum PlaceholderText {
    private static let word = "PLACEHOLDER"

    /// `PLACEHOLDER7xxx`: as many characters as are asked for; of a short one the end of the mark is cut, never its number.
    static func text(_ number: Int, _ length: Int) -> String { marked(String(number), length) }

    /// The same in letters alone: `PLACEHOLDERGxxx`.
    static func letters(_ number: Int, _ length: Int) -> String {
        var (rest, tag) = (number, "")
        while rest > 0 {
            tag = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + tag
            rest = (rest - 1) / 26
        }
        return marked(tag, length)
    }

    /// The same in digits alone: `9999997`.
    static func digits(_ number: Int, _ length: Int) -> String {
        let tag = String(number)
        return tag.utf8.count >= length ? String(tag.suffix(max(length, 0))) : String(repeating: "9", count: length - tag.utf8.count) + tag
    }

    private static func marked(_ tag: String, _ length: Int) -> String {
        guard tag.utf8.count < length else { return String(tag.suffix(max(length, 0))) }
        let head = word.prefix(length - tag.utf8.count) + tag
        return head + String(repeating: "x", count: length - head.utf8.count)
    }
}
