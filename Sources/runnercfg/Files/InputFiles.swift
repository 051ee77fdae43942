import Reports
import RunnerConfig
import SourceBytes
import Threads

/// The files that a command line names, read.
struct InputFiles {
    /// A file, with what is needed to write it back.
    struct Entry {
        var file: InputFile
        /// Nil for standard input and pipes.
        var identity: FileIdentity?
    }

    /// Files of ours, in the order they were named, directories by name.
    private(set) var entries: [Entry] = []
    /// What could not be read; any of it makes the exit code 3.
    private(set) var failures: [UnreadPath] = []
    /// What is worth saying and no failure.
    private(set) var notes: [String] = []
    /// What mentions GitLab Runner and was passed over in directories all the same.
    private(set) var notUnderstood: [String] = []
    /// What was passed over in directories.
    private(set) var skipped: [String] = []
    /// What was ignored in directories, and by what.
    private(set) var ignored: [(path: String, reason: String)] = []

    /// The files of values that releases in the folders name, with the folder of the file that names them.
    private var references: [(reference: ValuesReference, folder: String)] = []

    /// The files of which entries of ConfigMaps are made, with the folder of the file that says so.
    private var generated: [(made: GeneratedEntry, folder: String)] = []

    /// The Secrets that Runners of the Operator take their tokens from, by folder.
    private var operatorSecrets: [String: Set<String>] = [:]

    private let kind: FileKind?
    private let assumed: FileKind?
    private let skipsForeign: Bool
    private let allowsEmpty: Bool
    private let ignoring: IgnoreChoice
    private let standardInput: Input
    private let standardInputName: String
    private var charts = ChartsBeside()
    private var seen: Set<String> = []
    /// The files read so far, whatever they were called.
    private var read: Set<FileIdentity> = []

    /// - Parameters:
    ///   - kind: what the named files are; nil to find out.
    ///   - assumed: what a named file is taken for that is nothing known.
    ///   - name: the path that `-` is shown and recognised by.
    ///   - skipsForeign: a named file that is none of ours is passed over.
    ///   - allowsEmpty: a folder may hold nothing of ours.
    ///   - ignoring: what is left out where folders are searched; what is named is looked at all the same.
    init(
        _ paths: [String], kind: FileKind?, assuming assumed: FileKind? = nil, input: Input, inputName name: String?, skipsForeign: Bool = false, allowsEmpty: Bool = false,
        ignoring: IgnoreChoice = IgnoreChoice()
    ) {
        self.ignoring = ignoring
        self.skipsForeign = skipsForeign
        self.allowsEmpty = allowsEmpty
        self.kind = kind
        self.assumed = assumed
        standardInput = input
        standardInputName = name ?? "-"
        for path in paths { add(path) }
        if kind == nil { addNamedByReleases() }
    }

    private mutating func add(_ path: String) {
        if path == "-" { return addStandardInput() }
        do {
            switch try Platform.type(at: path) {
            case .directory: addDirectory(path)
            case .file, .special: try addNamed(path)
            }
        } catch {
            if error == .missing, let glob = Glob(path) { return add(glob, pattern: path) }
            // An argument that is not UTF-8 arrives with this sign in it.
            if error == .missing, path.unicodeScalars.contains("\u{FFFD}") { return failures.append(UnreadPath(path, .nameIsNoText)) }
            failures.append(UnreadPath(path, error))
        }
    }

    private mutating func addStandardInput() {
        do throws(FileProblem) {
            let bytes = try standardInput.read()
            // What a command that failed leaves for the next one must not look like a configuration without mistakes.
            if bytes.isEmpty, !allowsEmpty, assumed == nil { return failures.append(UnreadPath(standardInputName, reason: Messages.empty, sentence: Messages.inputIsEmpty)) }
            guard let kind = kind ?? recognise(standardInputName, bytes) ?? assumed else {
                failures.append(Self.notRecognised(standardInputName))
                return
            }
            entries.append(Entry(file: InputFile(path: standardInputName, bytes: bytes, kind: kind, isNamed: true), identity: nil))
        } catch {
            failures.append(UnreadPath(standardInputName, error))
        }
    }

    private mutating func addNamed(_ path: String) throws(FileProblem) {
        guard isNew(path) else { return }
        let type = try Platform.type(at: path)
        let content = try Platform.read(path)
        note(operatorSecrets: Linter.operatorSecrets(namedBy: content.bytes), in: Platform.split(path).directory)
        // A pipe's name, as `<(...)` in a shell gives it, says nothing.
        guard let kind = kind ?? recognise(type == .special || Platform.descriptor(at: path) != nil ? "-" : path, content.bytes) ?? assumed else {
            if skipsForeign { notes.append(Messages.skipped(path)) } else { failures.append(Self.notRecognised(path)) }
            return
        }
        let entry = Entry(file: InputFile(path: path, bytes: content.bytes, kind: kind, isNamed: true), identity: type == .file ? content.identity : nil)
        if isNew(entry) { entries.append(entry) }
    }

    private mutating func addDirectory(_ directory: String) {
        let walk = DirectoryWalk(directory, ignoring: ignoring, accepts: kind == .documentation ? Linter.isDocumentation : Linter.isCandidate)
        ignored += walk.ignored
        let before = entries.count
        addFound(walk.files.map { Platform.join(directory, $0) })
        failures += walk.problems.map { UnreadPath($0.path, $0.problem) }
        guard entries.count == before, walk.problems.isEmpty else { return }
        // A pipeline that checks nothing must not look like one that found nothing.
        let sentence = Messages.nothingFound(in: directory, ignored: walk.ignored.count, isAllowed: allowsEmpty)
        if allowsEmpty { notes.append(sentence) } else { failures.append(UnreadPath(directory, reason: Messages.holdsNothing, sentence: sentence)) }
    }

    private mutating func add(_ glob: Glob, pattern: String) {
        let walk = DirectoryWalk(glob.root, ignoring: ignoring, accepts: glob.matches)
        ignored += walk.ignored
        failures += walk.problems.map { UnreadPath($0.path, $0.problem) }
        guard !walk.files.isEmpty || !walk.problems.isEmpty else {
            failures.append(UnreadPath(pattern, reason: Messages.matchesNothing, sentence: Messages.noMatch(pattern, ignored: walk.ignored.count)))
            return
        }
        addFound(walk.files.map { Platform.join(glob.root, $0) })
    }

    /// Files that nobody named one by one: those of other kinds are passed over.
    private mutating func addFound(_ paths: [String]) {
        let paths = paths.filter { isNew($0) }
        var begin = 0
        while begin < paths.count {
            let part = Array(paths[begin..<min(begin + FoundFile.batch, paths.count)])
            begin += part.count
            let files = Cores.map(part.count, threads: part.count < FoundFile.few ? 1 : nil) { FoundFile.look(at: part[$0]) }
            for (path, file) in zip(part, files) {
                switch file {
                case .success(let file): add(file)
                case .failure(let problem): failures.append(UnreadPath(path, problem))
                }
            }
        }
    }

    private mutating func add(_ found: FoundFile) {
        let (path, folder) = (found.path, Platform.split(found.path).directory)
        note(operatorSecrets: found.operatorSecrets, in: folder)
        references += found.references.map { ($0, folder) }
        generated += found.generated.map { ($0, folder) }
        guard let kind = self.found(path, found.content.bytes, recognised: found.kind) else {
            skipped.append(path)
            if found.references.isEmpty, found.generated.isEmpty, found.mentionsRunner, !Linter.isOfChart(path) { notUnderstood.append(path) }
            return
        }
        let entry = Entry(file: InputFile(path: path, bytes: found.content.bytes, kind: kind), identity: found.content.identity)
        if isNew(entry) { entries.append(entry) }
    }

    /// The Secrets that Runners of the Operator in the folder of a file take their tokens from.
    func operatorSecrets(beside path: String) -> Set<String> {
        operatorSecrets[Platform.split(path).directory] ?? []
    }

    private mutating func note(operatorSecrets names: [String], in folder: String) {
        if !names.isEmpty { operatorSecrets[folder, default: []].formUnion(names) }
    }

    /// What a release that names a file as its values states about them.
    func release(naming path: String) -> Surroundings? {
        references.first { $0.reference.names(path, from: $0.folder, generated) }?.reference.surroundings
    }

    /// Files that say nothing of the Runner, but that a release of its chart takes its values from.
    private mutating func addNamedByReleases() {
        for path in skipped where release(naming: path)?.isForRunner == true {
            guard let content = try? Platform.read(path) else { continue }
            entries.append(Entry(file: InputFile(path: path, bytes: content.bytes, kind: .values), identity: content.identity))
            skipped.removeAll { $0 == path }
            notUnderstood.removeAll { $0 == path }
        }
    }

    /// What a file in a folder is; pages of documentation count only on request, and when they show a configuration.
    private mutating func found(_ path: String, _ bytes: [UInt8], recognised: FileKind?) -> FileKind? {
        guard kind == .documentation else { return recognised ?? recogniseByChart(path, bytes) }
        return Linter().configurations(in: InputFile(path: path, bytes: bytes, kind: kind)).isEmpty ? nil : kind
    }

    /// What a file is; where it does not say so itself, the `Chart.yaml` beside it may.
    private mutating func recognise(_ path: String, _ bytes: [UInt8]) -> FileKind? {
        Linter.recognise(path: path, bytes: bytes) ?? recogniseByChart(path, bytes)
    }

    private mutating func recogniseByChart(_ path: String, _ bytes: [UInt8]) -> FileKind? {
        guard path != "-" else { return nil }
        var file = InputFile(path: path, bytes: bytes)
        file.dependencies = charts.dependencies(beside: path)
        return file.dependencies.isEmpty ? nil : Linter.recognise(file)
    }

    private static func notRecognised(_ path: String) -> UnreadPath {
        UnreadPath(path, reason: Messages.notOurs, sentence: Messages.notRecognised(path))
    }

    /// Whether a file was not read before under another name: a symbolic link and what it leads to are one file.
    private mutating func isNew(_ entry: Entry) -> Bool {
        entry.identity.map { read.insert($0).inserted } ?? true
    }

    /// Whether a path was not named before, `./` and doubled slashes aside.
    private mutating func isNew(_ path: String) -> Bool {
        seen.insert(path.tidyPath).inserted
    }
}
