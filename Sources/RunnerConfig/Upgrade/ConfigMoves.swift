import TOMLKit

/// Keys of config.toml that newer Runners read in another table: moved there, with what they say.
struct ConfigMoves {
    private(set) var bytes: [UInt8]
    /// The rules whose findings are done with.
    private(set) var rules: Set<String> = []
    private let target: Target

    /// - Parameters:
    ///   - bytes: a config.toml.
    ///   - wanted: names of rules that the new Runner's version brings.
    init(_ bytes: [UInt8], _ wanted: Set<String>, target: Target) {
        (self.bytes, self.target) = (bytes, target)
        if wanted.contains("flat-cache-keys"), attempt(Self.moveFlatKeys) { rules.insert("flat-cache-keys") }
        if wanted.contains("off-peak-ignored"), attempt(Self.moveOffPeak) { rules.insert("off-peak-ignored") }
    }

    private mutating func attempt(_ move: (ConfigFile, inout TOMLEditor) throws(TOMLEditError) -> Void) -> Bool {
        let config = ConfigFile(bytes, target: target)
        guard config.syntaxProblems.isEmpty else { return false }
        var editor = TOMLEditor(config.document)
        guard (try? move(config, &editor)) != nil, editor.document.bytes != bytes else { return false }
        bytes = editor.document.bytes
        return true
    }

    /// `[runners.cache]` held the keys of S3 until Runner 11.
    private static func moveFlatKeys(_ config: ConfigFile, _ editor: inout TOMLEditor) throws(TOMLEditError) {
        for (index, runner) in config.runners.enumerated() {
            guard let cache = runner.node.last("cache"), cache.node.last("s3")?.node.isTable ?? true else { continue }
            for member in cache.node.members {
                guard let new = CacheTable.schema.key(member.key)?.replacement, new.hasPrefix("runners."),
                    let from = config.tomlPath("runners[\(index)].cache.\(member.key)"), let to = config.tomlPath("runners[\(index)].\(new.dropFirst("runners.".count))")
                else { continue }
                try editor.remove(from)
                if editor.document[to] == nil { try editor.set(to, to: TOMLLiteral(member.node)) }
            }
        }
    }

    /// The one off-peak time of a runner is the first entry of `[[runners.machine.autoscaling]]`.
    private static func moveOffPeak(_ config: ConfigFile, _ editor: inout TOMLEditor) throws(TOMLEditError) {
        for (index, runner) in config.runners.enumerated() {
            guard let machine = runner.node.last("machine"), machine.node.last("autoscaling") == nil, let periods = machine.node.last("OffPeakPeriods")?.node, !periods.isUnset,
                let path = config.tomlPath("runners[\(index)].machine.autoscaling")
            else { continue }
            var members = [TOMLLiteral.Member("Periods", TOMLLiteral(periods))]
            for (old, new) in [("OffPeakIdleCount", "IdleCount"), ("OffPeakIdleTime", "IdleTime"), ("OffPeakTimezone", "Timezone")] {
                if let node = machine.node.last(old)?.node { members.append(TOMLLiteral.Member(new, TOMLLiteral(node))) }
            }
            for member in machine.node.members where member.key.lowercased().hasPrefix("offpeak") {
                guard let place = config.tomlPath("runners[\(index)].machine.\(member.key)") else { continue }
                try editor.remove(place)
            }
            try editor.set(path, to: .array([.table(members)]))
        }
    }
}
