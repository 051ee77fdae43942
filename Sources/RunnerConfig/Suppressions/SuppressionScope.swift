import SourceBytes

/// How far a line reaches: what a comment on it, or right above it, speaks of.
///
/// A table's header reaches to the next header that is not below it, a key of YAML over all that is indented under it, a fence to its end,
/// and an open bracket or text of several lines to where it is closed.
struct SuppressionScope {
    private let bytes: [UInt8]
    /// The file is a config.toml and nothing else, so that indentation says nothing.
    private let isTOML: Bool
    /// How far a bracket is followed.
    private static let bracketReach = 16_384

    /// Where the lines begin that are neither blank nor a comment.
    private let codeLines: [Int]

    init(_ bytes: [UInt8], isTOML: Bool) {
        (self.bytes, self.isTOML) = (bytes, isTOML)
        var starts: [Int] = []
        var start = 0
        while start < bytes.count {
            let line = CommentLine(bytes, at: start)
            if !line.isBlank, !line.isComment { starts.append(start) }
            start = line.next
        }
        codeLines = starts
    }

    /// What a directive speaks of; the rest of the file's comments when nothing follows it.
    func range(of directive: Directive) -> Range<Int> {
        // Comments in between belong to what follows.
        let start = directive.isAlone ? directive.comment.lowerBound : lineStart(directive.comment.lowerBound)
        guard let line = line(of: directive) else { return start..<bytes.count }
        return start..<max(end(of: line), line.range.upperBound)
    }

    /// The line that is meant: the directive's own, or the next one that is no comment.
    private func line(of directive: Directive) -> CommentLine? {
        guard directive.isAlone else { return CommentLine(bytes, at: lineStart(directive.comment.lowerBound)) }
        return codeLines[safe: codeLines.partitionPoint { $0 < directive.comment.upperBound }].map { CommentLine(bytes, at: $0) }
    }

    private func lineStart(_ place: Int) -> Int { bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0 }

    private func end(of line: CommentLine) -> Int {
        let code = line.code
        if let fence = ["```", "~~~"].first(where: { code.starts(with: $0.utf8) }) {
            return end(after: line) { $0.code.starts(with: fence.utf8) ? .last : .inside }
        }
        if Self.opensTemplateBlock(code) {
            return end(after: line) { next in
                next.indentation == line.indentation && Self.firstWord(of: next.code) == "end" ? .last : .inside
            }
        }
        if let path = Self.header(code) { return endOfTable(path, line) }
        if !isTOML, Self.opensBlock(code) { return endOfBlock(line, column: line.indentation + Self.dashes(code)) }
        return endOfBrackets(line)
    }

    /// `{{- define "name" -}}` reaches to the `{{- end }}` below it.
    private static func opensTemplateBlock(_ code: ArraySlice<UInt8>) -> Bool {
        guard let word = firstWord(of: code), ["define", "if", "range", "with", "block"].contains(word) else { return false }
        // What ends on the same line opens nothing.
        return !String(decoding: code, as: UTF8.self).contains("end }}") && !String(decoding: code, as: UTF8.self).contains("end -}}")
    }

    /// The first word of a template's action at the beginning of a line.
    private static func firstWord(of code: ArraySlice<UInt8>) -> String? {
        guard code.starts(with: "{{".utf8) else { return nil }
        let rest = code.dropFirst(2).drop { $0 == UInt8(ascii: "-") || CommentLine.isBlank($0) }
        return String(decoding: rest.prefix { (0x61...0x7A).contains($0) }, as: UTF8.self)
    }

    private enum Place { case inside, last, outside }

    private func end(after line: CommentLine, _ place: (CommentLine) -> Place) -> Int {
        var end = line.range.upperBound
        var start = line.next
        while start < bytes.count {
            let next = CommentLine(bytes, at: start)
            switch place(next) {
            case .inside: end = next.range.upperBound
            case .last: return next.range.upperBound
            case .outside: return end
            }
            start = next.next
        }
        return end
    }

    // MARK: Tables

    /// `runners.docker` for `[runners.docker]` and `[[runners.docker]]`; nil for what is no header.
    private static func header(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let count = code.prefix { $0 == UInt8(ascii: "[") }.count
        guard (1...2).contains(count), code.suffix(count).allSatisfy({ $0 == UInt8(ascii: "]") }) else { return nil }
        let path = code.dropFirst(count).dropLast(count)
        let isPart = { (byte: UInt8) in byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "=") }
        return !path.isEmpty && path.allSatisfy(isPart) ? path.filter { !CommentLine.isBlank($0) }[...] : nil
    }

    private func endOfTable(_ path: ArraySlice<UInt8>, _ line: CommentLine) -> Int {
        end(after: line) { next in
            let code = next.code
            guard !code.isEmpty else { return .inside }
            if !isTOML, next.indentation < line.indentation { return .outside }
            guard let other = Self.header(code) else { return .inside }
            return other.starts(with: path) && other.dropFirst(path.count).first == UInt8(ascii: ".") ? .inside : .outside
        }
    }

    // MARK: Blocks

    /// Whether the value of a key of YAML stands on the lines below: `docker:`, `config: |`, `cache: &cache`.
    private static func opensBlock(_ code: ArraySlice<UInt8>) -> Bool {
        guard let colon = code.lastIndex(of: UInt8(ascii: ":")) else { return code.allSatisfy { $0 == UInt8(ascii: "-") } && !code.isEmpty }
        let value = code[(colon + 1)...].drop(while: CommentLine.isBlank)
        guard let first = value.first else { return true }
        return "|>&!".utf8.contains(first) && !value.contains(where: CommentLine.isBlank)
    }

    /// The columns that the dashes of a list take: `- name:` is as deep as what stands below it.
    private static func dashes(_ code: ArraySlice<UInt8>) -> Int {
        code.prefix { $0 == UInt8(ascii: "-") || CommentLine.isBlank($0) }.count
    }

    private func endOfBlock(_ line: CommentLine, column: Int) -> Int {
        end(after: line) { next in
            guard !next.isBlank, !next.isComment else { return .inside }
            if next.indentation > column { return .inside }
            // A list may stand right below its key.
            return next.indentation == column && next.code.first == UInt8(ascii: "-") && line.code.first != UInt8(ascii: "-") ? .inside : .outside
        }
    }

    // MARK: Brackets

    private func endOfBrackets(_ line: CommentLine) -> Int {
        var balance = BracketBalance()
        var place = line.range.lowerBound
        let limit = min(bytes.count, place + Self.bracketReach)
        while place < limit {
            let current = CommentLine(bytes, at: place)
            balance.add(bytes[current.range])
            if balance.isClosed { return current.range.upperBound }
            place = current.next
        }
        return line.range.upperBound
    }
}

/// What is open after some lines: brackets, or a text of several lines.
private struct BracketBalance {
    private var depth = 0
    /// The quote whose text goes on over lines.
    private var longQuote: UInt8?

    var isClosed: Bool { depth <= 0 && longQuote == nil }

    mutating func add(_ line: ArraySlice<UInt8>) {
        var quote: UInt8?
        var place = line.startIndex
        while place < line.endIndex {
            let byte = line[place]
            let isLong = place + 2 < line.endIndex && line[place + 1] == byte && line[place + 2] == byte
            if let open = longQuote {
                if byte == open, isLong { (longQuote, place) = (nil, place + 2) }
            } else if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { place += 1 } else if byte == open { quote = nil }
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): if isLong { (longQuote, place) = (byte, place + 2) } else { quote = byte }
                case UInt8(ascii: "#"): return
                case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
                default: break
                }
            }
            place += 1
        }
    }
}
