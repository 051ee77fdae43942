import RunnerConfig

/// The whole program as a value: tests run it without a process.
struct Command {
    /// Collects what goes to a stream.
    struct Stream {
        private(set) var bytes: [UInt8] = []

        mutating func write(_ text: String) { bytes += text.utf8 }
        mutating func line(_ text: String) { write(text + "\n") }
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    static let version = "0.1.0"

    var output = Stream()
    var errors = Stream()
    let readFile: (String) throws(FileFailure) -> [UInt8]
    let isTerminal: Bool
    let width: Int
    let environment: (String) -> String?

    init(
        readFile: @escaping (String) throws(FileFailure) -> [UInt8], isTerminal: Bool = false, width: Int = 80,
        environment: @escaping (String) -> String? = { _ in nil }
    ) {
        self.readFile = readFile
        self.isTerminal = isTerminal
        self.width = width
        self.environment = environment
    }

    mutating func run(_ arguments: [String]) -> ExitCode {
        do {
            return try dispatch(arguments)
        } catch {
            errors.line("runnercfg: \(error.message)")
            if let help = error.help { errors.line(help) }
            return .usage
        }
    }

    private mutating func dispatch(_ arguments: [String]) throws(UsageFailure) -> ExitCode {
        guard let name = arguments.first else {
            errors.write(HelpText.overview)
            return .usage
        }
        switch name {
        case "--help", "-h", "help":
            guard let topic = arguments.dropFirst().first, let subcommand = Subcommand(rawValue: topic) else {
                output.write(HelpText.overview)
                return .success
            }
            output.write(HelpText.page(subcommand))
            return .success
        case "--version", "-V", "version":
            output.line("runnercfg \(Self.version) (GitLab Runner \(Version.oldestRunner) to \(Version.newestRunner), chart \(Version.oldestChart) to \(Version.newestChart))")
            return .success
        default: break
        }
        guard let subcommand = Subcommand(rawValue: name) else { throw .unknownCommand(name) }
        let rest = Array(arguments.dropFirst())
        if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            output.write(HelpText.page(subcommand))
            return .success
        }
        let parsed = try ParsedArguments(rest, for: subcommand)
        switch subcommand {
        case .lint: return try lint(parsed)
        case .fix: return try fix(parsed)
        case .convert: return try convert(parsed)
        case .generate: return try generate(parsed)
        case .dump: return try dump(parsed)
        case .explain: return try explain(parsed)
        case .rules: return rules(parsed)
        }
    }

    // MARK: Shared by subcommands

    /// Reads a file; on failure says so and gives nil.
    mutating func read(_ path: String) -> [UInt8]? {
        do {
            return try readFile(path)
        } catch {
            errors.line("runnercfg: cannot read `\(path)`: \(error.message)")
            return nil
        }
    }

    /// Whether to colour what goes to the terminal.
    func usesColour(_ parsed: ParsedArguments) -> Bool {
        switch parsed.value("--color") {
        case "always": true
        case "never": false
        default:
            if environment("NO_COLOR")?.isEmpty == false { false } else if environment("FORCE_COLOR")?.isEmpty == false { true } else { isTerminal }
        }
    }

    func target(_ parsed: ParsedArguments) throws(UsageFailure) -> Target {
        Target(runner: try version("--runner-version", parsed, Version.oldestRunner...Version.newestRunner) ?? .newestRunner,
               chart: try version("--chart-version", parsed, Version.oldestChart...Version.newestChart))
    }

    private func version(_ option: String, _ parsed: ParsedArguments, _ known: ClosedRange<Version>) throws(UsageFailure) -> Version? {
        guard let text = parsed.value(option) else { return nil }
        guard let version = Version(text) else { throw UsageFailure("`\(text)` is no version; write \(option) \(known.upperBound)") }
        guard known.contains(version) else { throw UsageFailure("\(option) \(text): known are \(known.lowerBound) to \(known.upperBound)") }
        return version
    }
}
