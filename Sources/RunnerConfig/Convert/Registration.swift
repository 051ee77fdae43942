/// The runner that `gitlab-runner register` writes: its options first, the template where they say nothing.
///
/// Source: `commands/register.go:38-70`, `:336-425`; merge without override: an empty, zero or false value counts as not set.
/// What the Runner writes empty, and what only the server knows, is left out.
struct Registration {
    /// The runner's table.
    private(set) var runner: Node
    let executor: String

    /// - Parameters:
    ///   - flags: as the chart's script has them.
    ///   - template: the file after `--template-config`.
    init(
        _ environment: RegisterEnvironment, flags: [String] = [], template: ConfigFile?, runner version: Version
    ) throws(ConversionFailure) {
        var runner = try RegisterOptions(environment, flags: flags, runner: version).table
        if let template { runner.merge(try Self.entry(of: template, version)) }
        executor = runner["executor"]?.node.string ?? ""
        Self.prune(&runner, executor)
        Self.addCacheVolume(&runner, executor)
        self.runner = runner
    }

    /// The template's only runner, as the Runner reads it: neither its name nor its token count.
    private static func entry(of template: ConfigFile, _ version: Version) throws(ConversionFailure) -> Node {
        guard template.runners.count == 1, let runner = template.runners.first?.node else {
            throw ConversionFailure(message: "`runners.config` must contain exactly one [[runners]]; `register` stops there")
        }
        guard !template.schemaProblems.contains(where: \.isRefused) else {
            throw ConversionFailure(message: "`register` cannot read `runners.config` and stops there; `runnercfg lint` shows where")
        }
        var entry = runner.read(by: version, RunnerTable.schema)
        entry.value = .table(entry.members.filter { !["token", "name"].contains($0.key.lowercased()) })
        return entry
    }

    /// Only the tables of the executor survive, and referees never do.
    private static func prune(_ runner: inout Node, _ executor: String) {
        let own = executor == "docker-autoscaler" ? ["docker"] : Executors.sections(for: executor)
        let foreign = ["docker", "kubernetes", "machine", "ssh", "parallels", "virtualbox", "custom"].filter { !own.contains($0) }
        runner.value = .table(runner.members.filter { !foreign.contains($0.key.lowercased()) && $0.key.lowercased() != "referees" })
    }

    /// Docker's executors get a volume for the cache, unless there is one or nobody wants it.
    private static func addCacheVolume(_ runner: inout Node, _ executor: String) {
        guard Executors.docker.contains(executor) else { return }
        let docker = Section<DockerTable>(runner["docker"]?.node ?? Node(.table([])), at: "") ?? Section()
        guard docker.disableCache?.value != true else { return }
        let volumes = docker.volumes?.value ?? []
        guard !volumes.contains(where: { $0 == "/cache" || $0.hasSuffix(":/cache") }) else { return }
        var changed = docker
        changed.set(\.volumes, volumes + ["/cache"])
        runner.fill(["docker"], with: changed.node, isForced: true)
    }
}

extension SchemaProblem {
    /// Whether the Runner's decoder gives up on the file.
    var isRefused: Bool {
        switch kind {
        case .wrongKind, .wrongElement, .outOfRange, .badFormat(_, .period): true
        case .badFormat, .unknownKey, .ignoredValue, .missing, .otherCase, .duplicateByCase, .tooNew, .removed, .deprecated: false
        }
    }
}

extension Node {
    /// A table without the keys that a Runner does not know.
    func read(by runner: Version, _ schema: TableSchema) -> Node {
        let members = members.compactMap { member -> Member? in
            guard let key = schema.key(member.key), key.name == member.key || !schema.namesMindCase, key.isRead(by: runner) else { return nil }
            guard let inner = key.kind(for: runner).schema else { return member }
            var member = member
            switch member.node.value {
            case .table: member.node = member.node.read(by: runner, inner)
            case .array(let elements): member.node.value = .array(elements.map { $0.read(by: runner, inner) })
            case .null, .boolean, .integer, .float, .string, .dateTime: break
            }
            return member
        }
        return Node(.table(members), at: range, spelling: spelling)
    }

    /// Takes from another table what this one does not set: tables are merged, everything else stays whole.
    mutating func merge(_ other: Node) {
        var members = self.members
        for member in other.members {
            guard let index = members.firstIndex(where: { $0.key.equalsIgnoringCase(member.key) }) else {
                members.append(member)
                continue
            }
            if members[index].node.isTable, member.node.isTable {
                members[index].node.merge(member.node)
            } else if members[index].node.isUnset {
                members[index] = member
            }
        }
        value = .table(members)
    }
}
