import Reports
import RunnerConfig

/// What the commands that make one thing from one file have in common.
extension Command {
    /// Reads a file or standard input; says so and gives nil when that fails.
    func read(_ path: String, as name: String) -> [UInt8]? {
        do throws(FileProblem) {
            return path == "-" ? try input.read() : try Platform.read(path).bytes
        } catch {
            say(Messages.cannotRead(name, error))
            return nil
        }
    }

    /// Prints a result, or makes a file of it that only its owner can read.
    ///
    /// - Parameters:
    ///   - holdsCredentials: a file that is replaced is for its owner only, too.
    ///   - isShared: others may read a new file, as far as the mask of the user lets them.
    func deliver(_ text: String, to path: String?, replacing: Bool, holdsCredentials: Bool = true, isShared: Bool = false) -> ExitCode {
        guard let path, path != "-" else {
            output.write(text)
            return .success
        }
        do throws(FileProblem) {
            switch Platform.descriptor(at: path) {
            case 1: output.write(text)
            case 2: errors.write(text)
            case .some(let descriptor): try Platform.write([UInt8](text.utf8), to: descriptor)
            case nil: try Platform.create(path, with: [UInt8](text.utf8), isPrivate: holdsCredentials, replacing: replacing, isShared: isShared)
            }
            return .success
        } catch {
            say(Messages.cannotWrite(path, error))
            return .failure
        }
    }

    /// A config.toml or the chart's values.
    struct Source {
        indirect enum Content {
            case config(ConfigFile)
            case values(ValuesFile)
        }

        var content: Content
        /// The versions it is meant for.
        var target: Target
        /// The file itself, whose credentials no sentence about it may show.
        var input: InputFile
        /// What of it is taken.
        var configuration: Configuration
    }

    /// Reads what is to be turned into something else; says so and gives nil when it cannot be read or is neither.
    ///
    /// - Parameters:
    ///   - path: nil when `-f` alone gives values.
    ///   - assumed: what a file is taken for that is nothing known.
    func source(_ path: String?, _ arguments: ParsedArguments, assuming assumed: FileKind? = nil) throws(UsageProblem) -> Source? {
        var chart: GivenChart?
        if arguments.has(.chart) {
            chart = givenChart(arguments)
            guard chart != nil else { return nil }
        }
        guard case .ready(let settings) = try settings(arguments) else { return nil }
        let target = target(settings, chart: chart)
        guard var input = try input(path, arguments, chart, assuming: assumed) else { return nil }
        PathSettings(settings).apply(to: &input, target)
        let name = input.path
        let all = Linter(target: target).configurations(in: input).filter { $0.kind == .config || $0.kind == .values }
        guard let first = all.first else {
            say(Messages.notConvertible(name))
            return nil
        }
        if all.count > 1 { note(Messages.firstOf(all.count, in: name)) }
        switch first.subject {
        case .config(let config):
            guard !refuses(config.syntaxProblems, in: input, unknown: first.unknown) else { return nil }
            return Source(content: .config(config), target: config.target, input: input, configuration: first)
        case .values(let values):
            if !values.isWhole { note(Messages.tooManyAliases(name)) }
            guard !refuses(values.syntaxProblems + (values.config?.syntaxProblems ?? []), in: input, unknown: first.unknown) else { return nil }
            return Source(content: .values(values), target: values.target, input: input, configuration: first)
        case .secret, .template, .settings: return nil
        }
    }

    /// The file, with what options lay over it; nil when something cannot be read, which is said.
    private func input(_ path: String?, _ arguments: ParsedArguments, _ chart: GivenChart?, assuming assumed: FileKind?) throws(UsageProblem) -> InputFile? {
        guard let path else {
            guard let layers = try layers(over: nil, arguments) else { return nil }
            return InputFile(layers: layers, chart: chart)
        }
        let name = path == "-" ? arguments.value(.stdinName) ?? path : path
        guard let bytes = read(path, as: name) else { return nil }
        var input = InputFile(path: name, bytes: bytes, kind: arguments.choice(.convertedKind), chart: chart)
        if Self.hasLayers(arguments) {
            guard (input.kind ?? Linter.recognise(path: name, bytes: bytes)) != .config else { throw .layersOverConfig(name) }
            guard let layers = try layers(over: input, arguments) else { return nil }
            input = InputFile(layers: layers, chart: chart)
        }
        var charts = ChartsBeside()
        if path != "-" { input.dependencies = charts.dependencies(beside: path) }
        if let assumed, input.kind == nil, Linter.recognise(input) == nil { input.kind = assumed }
        return input
    }

    /// Says that a text, or a Secret, made of a template would hold what only another program can fill in.
    func refuses(_ text: String, withSecret hasSecret: Bool = false, madeFrom source: Source) -> Bool {
        let credential = hasSecret ? source.configuration.unfilledCredential : nil
        guard let range = credential ?? source.configuration.unfilledPlace(shownIn: text, of: source.input.bytes) else { return false }
        say(Messages.filledInLater(place(range.lowerBound, in: source.input)))
        return true
    }

    /// Says where a file that cannot be used breaks off; what a parser guesses after that place is not configuration.
    ///
    /// - Parameter unknown: what another program fills in before the file is read.
    func refuses(_ problems: [SyntaxProblem], in file: InputFile, unknown: [Range<Int>] = []) -> Bool {
        let fatal = problems.filter(\.isFatal)
        guard let first = fatal.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return false }
        if let range = unknown.first(where: { $0.overlaps(first.range) }) {
            say(Messages.filledInLater(place(range.lowerBound, in: file)))
            return true
        }
        let mask = Mask(Linter().credentials(in: file), in: file.bytes)
        say("\(place(first.range.lowerBound, in: file)): \(mask.sentence(first.message)); \(Messages.syntaxErrors(fatal.count))")
        return true
    }
}
