import RunnerConfig

/// A subcommand's arguments, checked against its options.
struct ParsedArguments {
    private var values: [String: [String]] = [:]
    private(set) var operands: [String] = []

    init(_ arguments: [String], for subcommand: Subcommand) throws(UsageFailure) {
        let options = subcommand.options
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                return
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let option = options.first(where: { $0.name == parts[0] || $0.short == parts[0] }) else {
                throw .unknownOption(parts[0], subcommand)
            }
            let attached = parts.count > 1 ? parts[1] : nil
            guard let valueName = option.value else {
                guard attached == nil else { throw UsageFailure("\(option.name) takes no value") }
                values[option.name] = [""]
                continue
            }
            guard let value = attached ?? rest.popFirst() else { throw UsageFailure("\(option.name) needs a value: \(option.name) \(valueName)") }
            guard option.allowed.isEmpty || option.allowed.contains(value) else { throw .notAllowed(value, option) }
            guard option.repeats || values[option.name] == nil else { throw UsageFailure("\(option.name) is given twice") }
            values[option.name, default: []].append(value)
        }
    }

    func has(_ option: String) -> Bool { values[option] != nil }
    func value(_ option: String) -> String? { values[option]?.first }
    func all(_ option: String) -> [String] { values[option] ?? [] }
}

/// A command line that means nothing.
struct UsageFailure: Error {
    var message: String
    /// What to do, as a line of its own.
    var help: String?

    init(_ message: String, help: String? = nil) {
        self.message = message
        self.help = help
    }

    static func unknownCommand(_ name: String) -> UsageFailure {
        let near = Spelling.closest(to: name, among: Subcommand.allCases.map(\.rawValue)).first
        return UsageFailure("`\(name)` is not a command" + suggestion(near), help: "See `runnercfg --help`.")
    }

    static func unknownOption(_ name: String, _ subcommand: Subcommand) -> UsageFailure {
        let near = Spelling.closest(to: name, among: subcommand.options.map(\.name)).first
        return UsageFailure("`\(subcommand.rawValue)` has no option `\(name)`" + suggestion(near), help: "See `runnercfg \(subcommand.rawValue) --help`.")
    }

    static func notAllowed(_ value: String, _ option: OptionDeclaration) -> UsageFailure {
        let near = Spelling.closest(to: value, among: option.allowed).first
        return UsageFailure("`\(value)` is no value for \(option.name)" + suggestion(near), help: "It takes \(option.allowed.joined(separator: ", ")).")
    }

    private static func suggestion(_ near: String?) -> String { near.map { "; did you mean `\($0)`?" } ?? "" }
}
