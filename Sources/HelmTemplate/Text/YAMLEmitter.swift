import SourceBytes
import GoTemplate

/// Writes values as Helm's `toYaml` does: block style, lists at their key's column, texts folded after column 80.
///
/// Helm goes through JSON and go-yaml v2; what those do to numbers, keys and quotes is reproduced, not their ways.
struct YAMLEmitter {
    private(set) var text: [UInt8] = []
    /// Characters on the current line.
    private var column = 0
    /// Nothing but indentation and indicators stands on the current line.
    private var isAtStart = true
    /// What cannot be written: Helm's `toYaml` gives nothing then.
    private(set) var isBroken = false

    /// How Helm's two functions write: `toYaml` with go-yaml v2, after JSON, `toYamlPretty` with go-yaml v3.
    enum Dialect {
        case plain, pretty
    }

    private let dialect: Dialect

    /// Lines of `toYamlPretty` may be of any length.
    private var width: Int { dialect == .plain ? 80 : .max }

    /// The text with its last line end; nil for what go-yaml would refuse.
    static func text(_ value: TemplateValue, _ dialect: Dialect = .plain) -> String? {
        var emitter = YAMLEmitter(dialect: dialect)
        emitter.node(value, indentation: -1, context: .root, depth: 0)
        guard !emitter.isBroken else { return nil }
        if emitter.column > 0 { emitter.lineEnd() }
        return String(decoding: emitter.text, as: UTF8.self)
    }

    enum Context {
        case root, item, value
        /// After the `:` of a key that did not fit on one line.
        case complexValue
    }

    private mutating func node(_ value: TemplateValue, indentation: Int, context: Context, depth: Int) {
        guard depth <= TemplateLimits.valueDepth, text.count <= TemplateLimits.bytes, !isBroken else {
            isBroken = true
            return
        }
        switch value {
        case .typed(.list, .time) where dialect == .pretty: plain(value.jsonTime, indentation)
        case .typed(.string(let words), .bytes) where dialect == .pretty:
            let bytes = GoBytes.of(words).map { TemplateValue.integer(Int64($0)) }
            node(.list(bytes), indentation: indentation, context: context, depth: depth)
        case .typed(.string(let words), .bytes): scalar(Base64.encode(GoBytes.of(words)), indentation, isKey: false)
        case .typed(.list, .time): scalar(value.jsonTime, indentation, isKey: false)
        case .typed(_, let type) where type.isNil: plain("null", indentation)
        case .typed(let plain, _): node(plain, indentation: indentation, context: context, depth: depth)
        case .null, .missing: plain("null", indentation)
        case .boolean(let flag): plain(flag ? "true" : "false", indentation)
        case .integer(let number): plain(String(number), indentation)
        case .number(let number):
            guard let words = dialect == .pretty ? Self.pretty(number) : GoText.yaml(number) else { return isBroken = true }
            plain(words, indentation)
        case .string(let words): scalar(words, indentation, isKey: false)
        case .list(let items):
            if items.isEmpty { return plain("[]", indentation) }
            // A list that is a key's value stands at the column of the key.
            let inner = context == .value && dialect == .plain ? indentation : indentation < 0 ? 0 : indentation + 2
            for item in items {
                startLine(inner)
                write("-")
                node(item, indentation: inner, context: .item, depth: depth + 1)
            }
        case .map(let map):
            if let own = value.ownText, map.traits?.isTextForActions == false { return scalar(own, indentation, isKey: false) }
            let isStruct = dialect == .pretty && map.traits?.members != nil
            let pairs = isStruct ? map.fieldPairs.map { (key: $0.key.lowercased(), value: $0.value) } : map.jsonPairs
            if pairs.isEmpty { return plain("{}", indentation) }
            let inner = indentation < 0 ? 0 : indentation + 2
            let order = NaturalOrder(lettersAfterDigits: dialect == .pretty)
            for (key, value) in isStruct ? pairs : pairs.sorted(by: { order.isBefore($0.key, $1.key) }) { member(key, value, inner, depth) }
        }
    }

    private mutating func member(_ key: String, _ value: TemplateValue, _ indentation: Int, _ depth: Int) {
        startLine(indentation)
        if ScalarShape(key).isMultiline || key.utf8.count > 128 {
            write("?")
            isAtStart = true
            scalar(key, indentation, isKey: false)
            startLine(indentation)
            write(":")
            node(value, indentation: indentation, context: .complexValue, depth: depth + 1)
        } else {
            scalar(key, indentation, isKey: true)
            write(":")
            isAtStart = false
            node(value, indentation: indentation, context: .value, depth: depth + 1)
        }
    }

    // MARK: Lines

    /// Begins a line at an indentation, or goes on where an indicator has just opened the collection.
    private mutating func startLine(_ indentation: Int) {
        if column > indentation || !isAtStart || column == indentation && column > 0 && text.last != 0x20 { lineEnd() }
        pad(to: indentation)
        isAtStart = true
    }

    private mutating func pad(to column: Int) {
        while self.column < column { append(0x20) }
    }

    private mutating func lineEnd() {
        text.append(0x0A)
        column = 0
        isAtStart = true
    }

    private mutating func append(_ byte: UInt8) {
        text.append(byte)
        if byte & 0xC0 != 0x80 { column += 1 }
    }

    /// U+2028 and U+2029 end a line where they stand.
    private mutating func keepLineEnd(_ scalar: Unicode.Scalar) {
        write(scalar)
        column = 0
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        for byte in scalar.utf8 { append(byte) }
    }

    private mutating func write(_ words: String) {
        for byte in words.utf8 { append(byte) }
    }

    private mutating func blank() {
        if column > 0, text.last != 0x20 { append(0x20) }
    }

    // MARK: Scalars

    private mutating func plain(_ words: String, _ indentation: Int) {
        blank()
        write(words)
        isAtStart = false
    }

    private static func pretty(_ number: Double) -> String {
        number.isNaN ? ".nan" : number.isInfinite ? (number < 0 ? "-.inf" : ".inf") : GoNumber.text(number)
    }

    private mutating func scalar(_ words: String, _ indentation: Int, isKey: Bool) {
        guard dialect == .plain else { return prettyScalar(words, indentation, isKey: isKey) }
        var words = GoBytes.repaired(words)
        guard GoText.isReadableByYAML(words) else { return isBroken = true }
        // On its way through JSON go-yaml takes this one for a line end in double quotes, and folds it.
        if words.holds(0x85), words.unicodeScalars.contains("\u{85}") { words = GoText.folded(words) }
        write(words, as: ScalarShape(words).style(isKey: isKey), indentation, isKey)
    }

    /// Bytes that are no UTF-8 are written as such.
    private mutating func prettyScalar(_ words: String, _ indentation: Int, isKey: Bool) {
        if words.unicodeScalars.contains(where: { GoBytes.byte($0) != nil }) {
            plain("!!binary", indentation)
            return scalar(Base64.encode(GoBytes.of(words)), indentation, isKey: isKey)
        }
        write(words, as: ScalarShape(words).prettyStyle(isKey: isKey), indentation, isKey)
    }

    private mutating func write(_ words: String, as style: ScalarShape.Style, _ indentation: Int, _ isKey: Bool) {
        let inner = indentation < 0 ? 2 : indentation + 2
        switch style {
        case .plain:
            blank()
            folded(words, inner, isKey, quotes: false)
        case .singleQuoted:
            blank()
            write("'")
            folded(words, inner, isKey, quotes: true)
            write("'")
        case .doubleQuoted:
            blank()
            doubleQuoted(words, inner, isKey)
        case .literal: literal(words, inner)
        }
        isAtStart = column == 0
    }

    /// A plain or single-quoted text: a lone blank after column 80 becomes a line end.
    private mutating func folded(_ words: String, _ indentation: Int, _ isKey: Bool, quotes: Bool) {
        let scalars = Array(words.unicodeScalars)
        var isBehindBlank = false
        var isLineStart = false
        for (index, scalar) in scalars.enumerated() {
            if ScalarShape.isBreak(scalar) {
                keepLineEnd(scalar)
                isLineStart = true
                continue
            }
            if isLineStart { pad(to: indentation) }
            isLineStart = false
            guard scalar == " " else {
                if quotes, scalar == "'" { append(0x27) }
                write(scalar)
                isBehindBlank = false
                continue
            }
            let isLone = index + 1 < scalars.count ? scalars[index + 1] != " " : !quotes
            if !isKey, !isBehindBlank, column > width, isLone, !quotes || index > 0 && index + 1 < scalars.count {
                lineEnd()
                pad(to: indentation)
            } else {
                append(0x20)
            }
            isBehindBlank = true
        }
    }

    private mutating func doubleQuoted(_ words: String, _ indentation: Int, _ isKey: Bool) {
        write("\"")
        let scalars = Array(words.unicodeScalars)
        var isBehindBlank = false
        for (index, scalar) in scalars.enumerated() {
            if let escape = GoText.yamlEscape(scalar) {
                write(escape)
                isBehindBlank = false
            } else if scalar == " " {
                if !isKey, !isBehindBlank, column > width, index > 0, index + 1 < scalars.count {
                    lineEnd()
                    pad(to: indentation)
                    if scalars[index + 1] == " " { write("\\") }
                } else {
                    append(0x20)
                }
                isBehindBlank = true
            } else {
                write(scalar)
                isBehindBlank = false
            }
        }
        write("\"")
    }

    private mutating func literal(_ words: String, _ indentation: Int) {
        blank()
        write("|")
        let scalars = words.unicodeScalars
        if let first = scalars.first, first == " " || ScalarShape.isBreak(first) { write("2") }
        if scalars.last.map(ScalarShape.isBreak) != true {
            write("-")
        } else if scalars.dropLast().last.map(ScalarShape.isBreak) != false {
            write("+")
        }
        lineEnd()
        var isLineStart = true
        for scalar in scalars {
            if ScalarShape.isBreak(scalar) {
                scalar == "\n" ? lineEnd() : keepLineEnd(scalar)
                isLineStart = true
                continue
            }
            if isLineStart { pad(to: indentation) }
            isLineStart = false
            write(scalar)
        }
        isAtStart = column == 0
    }
}
