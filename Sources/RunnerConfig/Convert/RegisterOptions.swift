/// The options of `register` as a runner's table: the environment first, then the flags.
///
/// Source: golang-cli-helpers by way of `commands/register.go`; executed with Runners 11.8 to 14.7.
struct RegisterOptions {
    /// What the options set; what they set to nothing is left out, for the template fills it.
    private(set) var table = Node(.table([]))
    private let runner: Version

    /// - Parameter flags: as the script has them.
    init(_ environment: RegisterEnvironment, flags: [String], runner: Version) throws(ConversionFailure) {
        self.runner = runner
        let entries = KeyIndex.all.filter { $0.path.hasPrefix("runners.") && isRead($0) }
        for entry in entries {
            guard let name = entry.key.environment, let text = text(name, environment) else { continue }
            try set(entry, text, from: name)
        }
        for flag in RegisterCall(flags: flags).pairs {
            let name = flag.name == "--name" ? "description" : String(flag.name.dropFirst(2))
            guard let entry = entries.first(where: { $0.key.flag == name }) else { continue }
            try set(entry, flag.value, from: flag.name)
        }
        table.removeUnset()
    }

    private func isRead(_ entry: KeyIndex.Entry) -> Bool {
        // Before 11.3 the store's keys stood in the cache's own table, and are told by their names of today.
        let version = max(runner, "11.3")
        return entry.key.isRead(by: version) && entry.since.map { version >= $0 } ?? true
    }

    /// The variable as the targeted Runner reads it: until 11.x the store's variables had other names.
    private func text(_ name: String, _ environment: RegisterEnvironment) -> String? {
        if let text = environment[name] { return text }
        guard runner < "12.0" else { return nil }
        switch name {
        case "CACHE_S3_INSECURE": return environment["S3_CACHE_INSECURE"]
        case "CACHE_PATH": return environment["S3_CACHE_PATH"]
        default: return name.hasPrefix("CACHE_S3_") ? environment[String(name.dropFirst("CACHE_".count))] : nil
        }
    }

    /// A scalar takes the place of what was there, a list grows, a map gets an entry.
    private mutating func set(_ entry: KeyIndex.Entry, _ text: String, from name: String) throws(ConversionFailure) {
        let path = entry.path.split(separator: ".").dropFirst().map(String.init)
        let before = table[path: path]?.node
        let value: Node
        switch entry.key.kind(for: runner) {
        case .list(let kind):
            guard let element = try scalar(text, kind, name) else { return }
            value = Node(.array((before?.elements ?? []) + [element]))
        case .stringOrList where takesList(entry):
            let texts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            value = Node(.array((before?.elements ?? []) + texts.map(\.node)))
        case .map(let kind):
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let element = try scalar(parts.count > 1 ? parts[1] : "", kind, name) else { return }
            var map = before ?? Node(.table([]))
            map.fill(parts.prefix(1), with: element, isForced: true)
            value = map
        case let kind:
            guard let scalar = try scalar(text, kind, name) else { return }
            value = scalar
        }
        table.fill(path[...], with: value, isForced: true)
    }

    /// `pull_policy` was one text before it became a list.
    private func takesList(_ entry: KeyIndex.Entry) -> Bool {
        runner >= (entry.path.hasPrefix("runners.kubernetes.") ? "13.11" : "13.8")
    }

    /// A text as a value of a kind; nil for kinds that no option has.
    private func scalar(_ text: String, _ kind: ValueKind, _ name: String) throws(ConversionFailure) -> Node? {
        switch kind {
        case .boolean: return Node(.boolean(try parsed(RegisterBoolean(text).effective, text, name)))
        case .integer(let bits):
            let number = Int64(text).flatMap { bits < 64 && Int32(exactly: $0) == nil ? nil : $0 }
            return Node(.integer(try parsed(number, text, name)))
        case .float: return Node(.float(try parsed(Double(text), text, name)))
        case .string, .duration, .stringOrList: return Node(.string(text))
        case .dateTime, .list, .map, .any, .table, .tables: return nil
        }
    }

    private func parsed<Value>(_ value: Value?, _ text: String, _ name: String) throws(ConversionFailure) -> Value {
        guard let value else {
            throw ConversionFailure(message: "could not parse \(text) as value for \(name): `register` stops there, and the pod starts over")
        }
        return value
    }
}

extension Node {
    /// Takes out what counts as not set, and tables of nothing else.
    fileprivate mutating func removeUnset() {
        let kept = members.compactMap { member -> Member? in
            var member = member
            if member.node.isTable { member.node.removeUnset() }
            return member.node.isUnset ? nil : member
        }
        value = .table(kept)
    }

    /// Empty, zero, false: what Go calls a zero value.
    var isUnset: Bool {
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
