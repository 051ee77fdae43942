import TOMLKit

/// A config.toml, or the TOML text inside a chart's `runners.config`, as everything above the readers sees it.
public struct ConfigFile: Sendable {
    /// Where the TOML was found.
    public enum Origin: Sendable {
        /// A file of its own.
        case file
        /// `runners.config` in a chart's values: what `gitlab-runner register` merges into the file it writes.
        case chartTemplate
    }

    /// The file that the user has; for a template in values, the values file.
    public let text: SourceText
    public let origin: Origin
    public let target: Target
    /// From the TOML to ``text``.
    public let map: SourceMap
    public let root: Node
    /// What stands before the first `[[runners]]`.
    public let global: Section<GlobalTable>
    /// The runners, in order. A lone `[runners]` table, which the Runner itself refuses, is looked at as one runner.
    public let runners: [Runner]
    /// The caches of all runners.
    let caches: [Cache]
    /// Those of the runners whose jobs run in containers of Docker.
    let dockerRunners: [DockerRunner]
    /// The pods that the runners make.
    let pods: [PodSettings]
    /// Where the runners get their jobs.
    let servers: [Server]
    /// What jobs and services find in their environment.
    let environment: [EnvironmentEntry]
    /// What runs jobs where a runner does not say.
    let defaultExecutor: String?
    /// The executors that the runners name, each once: most rules about them need not look further.
    let executorNames: [String]
    /// A part of a configuration, as blogs and docs print it: no runner has a token or a URL.
    public let isFragment: Bool
    /// What was read: for repairs.
    let document: TOMLDocument
    public let syntaxProblems: [SyntaxProblem]
    /// Every key that the Runner reads, wherever it stands.
    public let entries: [SchemaEntry]
    let entriesByKey: EntriesByKey
    public let schemaProblems: [SchemaProblem]
    /// All keys, known or not.
    let keys: KeysOfFile
    /// The keys among them that the Runner does not know, and what they were meant to be.
    public let unknownKeys: [(problem: SchemaProblem, story: UnknownKeyStory)]
    /// Constructs that Runners before 18.9 cannot read.
    public let newerSyntax: [(message: String, range: Range<Int>)]
    public let comments: [Range<Int>]

    /// Reads a file of its own.
    public init(_ bytes: [UInt8], target: Target = Target()) {
        self.init(bytes, in: SourceText(bytes), map: .identity, origin: .file, target: target)
    }

    /// Reads TOML that stands in another file.
    ///
    /// - Parameters:
    ///   - map: from `toml` to `text`.
    ///   - executor: what runs jobs where the TOML does not say.
    ///   - hasBranches: another program chooses among its lines, so that a key may well stand there twice.
    public init(
        _ toml: [UInt8], in text: SourceText, map: SourceMap, origin: Origin, target: Target, executor: String? = nil, hasBranches: Bool = false
    ) {
        let document = TOMLDocument(parsing: toml)
        self.document = document
        defaultExecutor = executor
        self.text = text
        self.origin = origin
        self.target = target
        self.map = map
        root = TOMLNodes.root(of: document, map: map)
        global = Section(root, at: "") ?? Section()
        keys = KeysOfFile(root)
        runners = Self.runners(in: root)
        caches = runners.compactMap { $0.cache?.value }
        dockerRunners = runners.compactMap { DockerRunner($0, usual: executor) }
        pods = runners.compactMap(PodSettings.init)
        let executors = runners.map { $0.executor?.value }
        executorNames = Self.distinct(executors)
        isFragment = origin == .chartTemplate || runners.allSatisfy { $0.token == nil && $0.url == nil }
        let leniency = document.problems.isEmpty ? nil : DecoderLeniency(document, bytes: toml)
        let problems = document.problems.filter { !hasBranches || !$0.isDuplicate }.map { problem in
            SyntaxProblem(
                problem.message, at: map.file(problem.range),
                related: problem.related.map { .init(message: $0.note, range: map.file($0.range)) },
                consequence: leniency?.accepts(problem) == true ? .readAllTheSame : .refused)
        }
        syntaxProblems = SyntaxCascade.ended(problems, in: text)
        newerSyntax = document.newerSyntax.map { ($0.message, map.file($0.range)) }
        comments = document.comments.map(map.file)
        let check = SchemaCheck(root, schema: GlobalTable.schema, runner: target.runner)
        schemaProblems = check.problems
        entries = check.entries
        entriesByKey = EntriesByKey(entries)
        unknownKeys = UnknownKeyStory.all(of: schemaProblems, runner: target.runner, executors: executors.map { $0 ?? executor }, usual: executor)
        servers = Server.all(of: runners)
        environment = EnvironmentEntry.all(in: entriesByKey)
    }

    private static func runners(in root: Node) -> [Runner] {
        guard let member = root.last("runners") else { return [] }
        if member.node.isTable { return Runner(member.node, at: "runners[0]").map { [$0] } ?? [] }
        return [Runner](member.node, at: "runners") ?? []
    }

    private static func distinct(_ executors: [String?]) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        // Neighbours mostly have the same.
        for case let name? in executors where name != names.last && seen.insert(name).inserted { names.append(name) }
        return names
    }

    /// The runners of a whole and readable file that have no text for a key, each with the place to say so. One that has nothing of
    /// what makes a runner is told as a header too many.
    func runners(lacking key: String) -> [(runner: Runner, place: Range<Int>)] {
        guard !isFragment, syntaxProblems.isEmpty else { return [] }
        return runners.compactMap { runner in
            guard !runner.isOnlyAHeader else { return nil }
            guard let member = runner.member(key) else { return (runner, runner.place) }
            return member.node.string == "" ? (runner, member.node.range) : nil
        }
    }
}
