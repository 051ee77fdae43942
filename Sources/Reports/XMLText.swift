/// Texts as XML 1.0 takes them, and HTML with it: there is no place for most control characters.
enum XMLText {
    /// In an element or between double quotes; line ends are kept in both.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\t": result += "&#9;"
            case _ where HiddenCharacters.contain(scalar): result += HiddenCharacters.picture(of: scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `<name a="1" b="2"`, without its end.
    static func open(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        "<\(name)" + attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
}
