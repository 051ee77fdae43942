/// A volume of `[runners.docker]` as the Runner reads it: `[source:]destination[:mode]`.
///
/// Sources: `executors/docker/internal/volumes/parser/linux_parser.go`, `windows_parser.go`.
struct DockerVolume: Equatable {
    enum System {
        case linux, windows
    }

    /// Why the Runner refuses a text.
    enum Problem: Error, Equatable {
        case mode(String)
        case relativeDestination(String)
        case relativeSource(String)
        case otherSystem
        case root
        /// A named pipe of Windows that begins with one backslash.
        case pipe
        case characters
    }

    var source: String?
    var destination: String
    /// `ro,z`, in small letters; empty where there is none.
    var mode: String

    init(_ text: String, on system: System) throws(Problem) {
        switch system {
        case .linux: try self.init(linux: text)
        case .windows: try self.init(windows: text)
        }
    }

    private init(linux text: String) throws(Problem) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let hasSource = parts.count > 1 && Self.isLinuxPath(parts[1]) && (Self.isLinuxPath(parts[0]) || Self.isName(parts[0]))
        source = hasSource ? parts[0] : nil
        destination = parts[hasSource ? 1 : 0]
        let options = parts.dropFirst(hasSource ? 2 : 1).joined(separator: ":")
        mode = options.lowercased()
        let isSingle = parts.count == 1 + (hasSource ? 1 : 0)
        guard Self.isLinuxPath(destination), isSingle || Self.isLinuxMode(options) else { throw Self.linuxProblem(text, parts, hasSource, options) }
        if destination == "/" { throw .root }
    }

    private static func linuxProblem(_ text: String, _ parts: [String], _ hasSource: Bool, _ options: String) -> Problem {
        if text.contains("\\") { return .otherSystem }
        if hasSource { return .mode(options) }
        guard parts.count > 1 else { return parts[0].hasPrefix("/") ? .characters : .relativeDestination(parts[0]) }
        if !parts[0].hasPrefix("/"), !isName(parts[0]), parts[0].contains("/") { return .relativeSource(parts[0]) }
        if parts[0].hasPrefix("/"), isLinuxPath(parts[0]), looksLikeMode(parts[1]) { return .mode(options) }
        return parts[1].hasPrefix("/") || parts[1].isEmpty ? .characters : .relativeDestination(parts[1])
    }

    private static func looksLikeMode(_ text: String) -> Bool {
        let word = text.lowercased().split(separator: ",").first.map(String.init) ?? ""
        return ["ro", "rw", "readonly", "read-only", "cached", "delegated", "consistent", "z", "u", "nocopy", "r", "w", "rwx"].contains(word)
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && !text.unicodeScalars.contains { #"\/:*?"<>|"#.unicodeScalars.contains($0) || $0 == "\r" || $0 == "\n" }
    }

    private static func isLinuxPath(_ text: String) -> Bool {
        guard text.hasPrefix("/") else { return false }
        let inner = text.dropFirst()
        guard !inner.isEmpty else { return true }
        return (inner.hasSuffix("/") ? inner.dropLast() : inner).split(separator: "/", omittingEmptySubsequences: false).allSatisfy { isName(String($0)) }
    }

    /// `ro`, `rw` or `O`, then `z`, then a propagation, each of them optional and in any casing.
    private static func isLinuxMode(_ options: String) -> Bool {
        var words = options.lowercased().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "," }.map(String.init)[...]
        if let first = words.first, ["ro", "rw", "o"].contains(first) {
            words.removeFirst()
        } else if words.first == nil {
            return false
        }
        if words.first == "z" { words.removeFirst() }
        if let word = words.first, ["shared", "slave", "private", "rshared", "rslave", "rprivate"].contains(word) { words.removeFirst() }
        return words.isEmpty
    }
}

extension DockerVolume {
    private enum Part {
        case drive(String, hasFolder: Bool), pipe(String), word(String)

        var text: String {
            switch self {
            case .drive(let text, _), .pipe(let text), .word(let text): text
            }
        }

        var isDestination: Bool {
            if case .word = self { false } else { true }
        }
    }

    private init(windows text: String) throws(Problem) {
        guard let parts = Self.windowsParts(text) else { throw text.contains(#"\.\pipe\"#) || text.contains("\\pipe\\") ? .pipe : .characters }
        let isPair = parts.count > 1 && parts[1].isDestination
        let place = isPair ? 1 : 0
        guard let part = parts.dropFirst(place).first, part.isDestination else {
            if text.contains(#"\.\pipe\"#) { throw .pipe }
            throw text.contains("/") ? .otherSystem : .relativeDestination(parts[place].text)
        }
        if isPair {
            switch parts[0] {
            case .drive(let text, let hasFolder): if !hasFolder, !text.hasSuffix("\\"), !text.hasSuffix("/") { throw .relativeSource(text) }
            case .word(let name):
                guard Self.isName(name) else { throw name.contains(#"\.\pipe\"#) ? .pipe : .relativeSource(name) }
            case .pipe: break
            }
        }
        let rest = parts.dropFirst(place + 1).map(\.text)
        guard rest.isEmpty || (rest.count == 1 && ["ro", "rw"].contains(rest[0].lowercased())) else { throw .mode(rest.joined(separator: ":")) }
        if case .drive(_, hasFolder: false) = part { throw .root }
        source = isPair ? parts[0].text : nil
        destination = part.text
        mode = rest.first?.lowercased() ?? ""
    }

    /// The parts between colons, a drive's own colon aside; nil where one holds what no path may hold.
    private static func windowsParts(_ text: String) -> [Part]? {
        var parts: [Part] = []
        var rest = Substring(text)
        while true {
            let (part, length) = windowsPart(rest)
            guard let part else { return nil }
            parts.append(part)
            rest = rest.dropFirst(length)
            guard !rest.isEmpty else { return parts }
            rest = rest.dropFirst()
        }
    }

    private static func windowsPart(_ text: Substring) -> (Part?, Int) {
        let prefix = text.hasPrefix(#"\\?\"#) ? 4 : 0
        let body = text.dropFirst(prefix)
        if let letter = body.first, letter.isASCII, letter.isLetter, body.dropFirst().first == ":" {
            let after = body.dropFirst(2)
            if after.first.map({ $0 == "\\" || $0 == "/" || $0 == ":" }) ?? true {
                let folder = after.prefix { $0 != ":" }
                let inner = folder.drop { $0 == "\\" || $0 == "/" }
                let trimmed = inner.last.map { $0 == "\\" || $0 == "/" } == true ? inner.dropLast() : inner
                let isValid = folder.count - inner.count < 2
                    && (trimmed.isEmpty || trimmed.split(omittingEmptySubsequences: false) { $0 == "\\" || $0 == "/" }.allSatisfy { isName(String($0)) })
                let whole = String(text.prefix(prefix + 2 + folder.count))
                return (isValid ? .drive(whole, hasFolder: !trimmed.isEmpty) : nil, whole.count)
            }
        }
        let word = String(text.prefix { $0 != ":" })
        let slashed = word.lowercased().replacing("\\", with: "/")
        return (slashed.hasPrefix("//./pipe/") && slashed.count > 9 ? .pipe(word) : .word(word), word.count)
    }
}
