/// The call of `gitlab-runner register` that makes a given `[[runners]]`: flags, and a template for what has none.
///
/// What the call makes is worked out and held against the runner; what differs is among the losses.
public struct RegisterScript: Sendable {
    /// A script for a POSIX shell. Credentials of the cache are in it, the runner's token is not.
    public let text: String
    /// What `register` does not take over.
    public let losses: [ConversionLoss]
    /// The variable that `register` takes the token from.
    public static let tokenVariable = "CI_SERVER_TOKEN"

    /// - Parameter credentials: where credentials stand in the file, to keep them off the command line.
    public init(_ runner: Runner, runner version: Version, credentials: [Range<Int>] = []) throws(ConversionFailure) {
        let table = runner.node.canonical(RunnerTable.schema)
        let flags = Self.flags(of: table, version, credentials)
        let taken = try RegisterOptions(RegisterEnvironment([]), flags: flags, runner: version).table.canonical(RunnerTable.schema)
        let rest = ConfigDifference.all(table, taken).filter { $0.old != nil && !Self.isServers($0.path) }
        let template = rest.isEmpty ? nil : ConfigWriter.text(runner: ConfigDifference.table(of: rest))
        let made = try Registration(RegisterEnvironment([]), flags: flags, template: template.map { ConfigFile([UInt8]($0.utf8), target: Target(runner: version)) }, runner: version)
        losses = ConfigDifference.all(table, made.runner.canonical(RunnerTable.schema)).filter { !Self.isServers($0.path) }.map(Self.loss)
        var words = ["gitlab-runner register --non-interactive"] + flags
        var text = "#!/bin/sh\nset -eu\nexport \(Self.tokenVariable)=\"${\(Self.tokenVariable):?set it to the token of the runner}\"\n\n"
        if let template {
            let mark = Self.mark(after: template)
            text += "template=$(mktemp)\ntrap 'rm -f \"$template\"' EXIT\ncat > \"$template\" <<'\(mark)'\n\(template)\(mark)\n\n"
            words.append("--template-config=\"$template\"")
        }
        self.text = text + words.joined(separator: " \\\n  ") + "\n"
    }

    /// Those of keys that have one and are no credentials: other users see the command line of a process.
    private static func flags(of table: Node, _ version: Version, _ credentials: [Range<Int>]) -> [String] {
        KeyIndex.all.flatMap { entry -> [String] in
            guard entry.path.hasPrefix("runners."), let flag = entry.key.flag, !entry.key.isSecret, entry.key.isRead(by: version), entry.path != "runners.token",
                let node = table[path: Array(DottedPath.keys(entry.path).dropFirst())]?.node, !node.isUnset,
                !credentials.contains(where: node.range.overlaps)
            else { return [] }
            let name = flag == "description" ? "name" : flag
            return (texts(of: node) ?? []).map { "--\(name)=\(EnvironmentFormat.shellWord($0))" }
        }
    }

    /// The word that ends the template in the script: no line of it.
    private static func mark(after template: String) -> String {
        let lines = Set(template.split(separator: "\n").map(String.init))
        var mark = "TEMPLATE"
        while lines.contains(mark) { mark += "_" }
        return mark
    }

    /// What a flag takes, once for each element; nil for what no flag can hold.
    private static func texts(of node: Node) -> [String]? {
        switch node.value {
        case .string(let text): [text]
        case .integer(let number): [String(number)]
        case .float(let number): [number.description]
        case .boolean(let flag): [String(flag)]
        case .array(let elements): elements.allSatisfy { $0.string != nil } ? elements.compactMap(\.string) : nil
        case .table(let members): members.allSatisfy { $0.node.string != nil && !$0.key.contains(":") } ? members.map { "\($0.key):\($0.node.string ?? "")" } : nil
        case .null, .dateTime: nil
        }
    }

    /// `register` asks the server for these, and is given the token.
    private static func isServers(_ path: String) -> Bool { path == "token" || ConfigDifference.handedOut.contains(path) }

    private static func loss(_ difference: ConfigDifference) -> ConversionLoss {
        let kind = difference.kind
        let reason = difference.path == "docker.volumes" && kind != .leftOut ? "`register` adds the volume `/cache`" : "`register` does not take it over"
        return ConversionLoss(kind, "runners." + difference.path, at: difference.old?.range, reason, advice: kind == .leftOut ? "add it to the file afterwards" : nil)
    }
}
