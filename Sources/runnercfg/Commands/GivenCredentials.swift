import RunnerConfig

/// The credentials that options of `generate secret` name.
struct GivenCredentials {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    /// What gives one credential.
    private static let sources = [Option.fromEnvironment, .fromFile, .standardInputKey, .fromStandardInput, .fromLiteral]

    /// In the order of the command line; nil when one could not be read, which has been said.
    func read() throws(UsageProblem) -> [Credential]? {
        let given = arguments.values(ofAny: Self.sources)
        let readers = given.count { Self.readsInput($0.option) || $0.option.name == Option.fromFile.name && $0.value.hasSuffix("=-") }
        guard readers + arguments.operands.count(where: { $0 == "-" }) <= 1 else { throw .repeatedStandardInput }
        if arguments.has(.fromLiteral) { command.note(Messages.literalIsVisible) }
        var credentials: [Credential] = []
        for (option, entry) in given {
            guard let found = try read(entry, option) else { return nil }
            credentials += found
        }
        return credentials
    }

    private func read(_ entry: String, _ option: Option) throws(UsageProblem) -> [Credential]? {
        if Self.readsInput(option) {
            guard let bytes = command.read("-", as: "-") else { return nil }
            return option.takesValue ? [Credential(key: entry, value: bytes)] : try Self.lines(bytes)
        }
        let (key, word) = try Self.pair(entry, option)
        switch option.name {
        case Option.fromEnvironment.name:
            guard let value = command.environment.bytes(word) else { throw .variableNotSet(word) }
            return [Credential(key: key, value: value, origin: .variable(word))]
        case Option.fromFile.name:
            guard let bytes = command.read(word, as: word) else { return nil }
            return [Credential(key: key, value: bytes, origin: word == "-" ? .elsewhere : .file(word))]
        default: return [Credential(key: key, value: [UInt8](word.utf8))]
        }
    }

    private static func readsInput(_ option: Option) -> Bool { [Option.standardInputKey, .fromStandardInput].contains { $0.name == option.name } }

    /// The keys alone, without a look at any credential.
    func keys() throws(UsageProblem) -> [String] {
        var keys: [String] = []
        for (option, entry) in arguments.values(ofAny: Self.sources) { keys.append(Self.readsInput(option) ? entry : try Self.pair(entry, option).0) }
        return keys
    }

    /// Where a store has them: `KEY=ENTRY#PROPERTY`.
    func remoteEntries() throws(UsageProblem) -> [ExternalSecretManifest.Entry] {
        var entries: [ExternalSecretManifest.Entry] = []
        for entry in arguments.values(.remoteEntry) {
            let (key, place) = try Self.pair(entry, Option.remoteEntry)
            let mark = place.lastIndex(of: "#")
            let property = mark.map { String(place[place.index(after: $0)...]) } ?? ""
            let remote = mark.map { String(place[..<$0]) } ?? place
            guard !remote.isEmpty else { throw .notAPair(of: Option.remoteEntry.flag, placeholder: Option.remoteEntry.placeholder) }
            entries.append(ExternalSecretManifest.Entry(key: key, remote: remote, property: property.isEmpty ? nil : property))
        }
        return entries
    }

    private static func lines(_ bytes: [UInt8]) throws(UsageProblem) -> [Credential] {
        var credentials: [Credential] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard !line.isEmpty else { continue }
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals > line.startIndex else {
                throw .notAPair(of: Option.fromStandardInput.flag, placeholder: "KEY=VALUE")
            }
            credentials.append(Credential(key: String(decoding: line[..<equals], as: UTF8.self), value: [UInt8](line[(equals + 1)...])))
        }
        return credentials
    }

    private static func pair(_ entry: String, _ option: Option) throws(UsageProblem) -> (String, String) {
        guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else {
            throw .notAPair(of: option.flag, placeholder: option.placeholder)
        }
        return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }
}
