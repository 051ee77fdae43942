/// What `gitlab-runner register` writes: the environment first, the template where the environment says nothing.
///
/// Source: `commands/register.go:38-70`, `:336-410`; merge without override: an empty, zero or false value counts as not set.
struct Registration {
    /// The runner's table.
    private(set) var runner: Node
    let executor: String

    init(_ environment: RegisterEnvironment, template: ConfigFile?, runner version: Version) throws(ConversionFailure) {
        var runner = Node(.table([]))
        for entry in KeyIndex.all where entry.path.hasPrefix("runners.") {
            guard let name = entry.key.environment, let text = Self.text(name, environment, version) else { continue }
            guard let node = try Self.node(text, entry.key, name) else { continue }
            runner.fill(entry.path.split(separator: ".").dropFirst().map(String.init)[...], with: node, isForced: true)
        }
        if let template {
            guard template.runners.count == 1 else {
                if template.root.members.isEmpty {
                    executor = environment["RUNNER_EXECUTOR"] ?? ""
                    self.runner = runner
                    return
                }
                throw ConversionFailure(message: "`runners.config` must contain exactly one [[runners]]; `register` stops there")
            }
            var entry = template.runners[0].node
            entry.value = .table(entry.members.filter { $0.key.lowercased() != "token" && $0.key.lowercased() != "name" })
            runner.merge(entry)
        }
        executor = environment["RUNNER_EXECUTOR"].flatMap { $0.isEmpty ? nil : $0 } ?? runner["executor"]?.node.string ?? ""
        runner.fill(["executor"], with: Node(.string(executor)), isForced: true)
        Self.prune(&runner, executor)
        self.runner = runner
    }

    /// The variable as the targeted Runner reads it: until 11.x the store's variables had other names.
    private static func text(_ name: String, _ environment: RegisterEnvironment, _ version: Version) -> String? {
        if let text = environment[name] { return text }
        guard version < "12.0" else { return nil }
        switch name {
        case "CACHE_S3_INSECURE": return environment["S3_CACHE_INSECURE"]
        case "CACHE_PATH": return environment["S3_CACHE_PATH"]
        default: return name.hasPrefix("CACHE_S3_") ? environment[String(name.dropFirst("CACHE_".count))] : nil
        }
    }

    /// A variable's text as a value; nil when it says nothing.
    private static func node(_ text: String, _ key: KeyDeclaration, _ name: String) throws(ConversionFailure) -> Node? {
        switch key.kind {
        case .boolean:
            guard let flag = RegisterBoolean(text).effective else {
                throw ConversionFailure(message: "could not parse \(text) as value for \(name): `register` stops there, and the pod starts over")
            }
            return flag ? Node(.boolean(true)) : nil
        case .integer:
            guard let number = Int64(text) else {
                throw ConversionFailure(message: "could not parse \(text) as value for \(name): `register` stops there, and the pod starts over")
            }
            return number == 0 ? nil : Node(.integer(number))
        case .string, .duration: return text.isEmpty ? nil : Node(.string(text))
        case .list(.string): return text.isEmpty ? nil : Node(.array([Node(.string(text))]))
        case .stringOrList: return text.isEmpty ? nil : Node(.array(text.split(separator: ",").map { Node(.string(String($0))) }))
        case .float, .dateTime, .list, .map, .any, .table, .tables: return nil
        }
    }

    /// Only the tables of the executor survive, and referees never do.
    private static func prune(_ runner: inout Node, _ executor: String) {
        let own = executor == "docker-autoscaler" ? ["docker"] : Executors.sections(for: executor)
        let foreign = ["docker", "kubernetes", "machine", "ssh", "parallels", "virtualbox", "custom"].filter { !own.contains($0) }
        runner.value = .table(runner.members.filter { !foreign.contains($0.key.lowercased()) && $0.key.lowercased() != "referees" })
    }
}

extension Node {
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

    /// Empty, zero, false: what Go calls a zero value.
    private var isUnset: Bool {
        switch value {
        case .null: true
        case .boolean(let flag): !flag
        case .integer(let number): number == 0
        case .float(let number): number == 0
        case .string(let text): text.isEmpty
        case .dateTime: false
        case .array(let elements): elements.isEmpty
        case .table(let members): members.isEmpty
        }
    }
}
