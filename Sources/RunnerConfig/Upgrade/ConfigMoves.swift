import TOMLKit

/// Keys of config.toml that newer Runners read elsewhere: moved there, with what they say.
struct ConfigMoves {
    private(set) var bytes: [UInt8]
    /// The findings that are done with: rule and key path.
    private(set) var marks: Set<String> = []
    private let target: Target

    /// - Parameters:
    ///   - bytes: a config.toml.
    ///   - wanted: findings that the new Runner's version brings, by rule and key path.
    init(_ bytes: [UInt8], _ wanted: Set<String>, target: Target) {
        (self.bytes, self.target) = (bytes, target)
        move(wanted.filter { $0.hasPrefix("flat-cache-keys ") }, Self.moveFlatKeys)
        move(wanted.filter { $0.hasPrefix("off-peak-ignored ") }, Self.moveOffPeak)
        move(wanted.filter { $0.hasPrefix("removed-key ") && $0.hasSuffix(".terminationGracePeriodSeconds") }, Self.splitGracePeriod)
        move(wanted.filter { $0.hasPrefix("wrong-type ") && $0.contains("].docker.services") }, Self.nameServices)
    }

    /// What is done about the findings of a rule.
    static func words(for rule: String) -> String? {
        switch rule {
        case "flat-cache-keys": "moved to `[runners.cache.s3]`"
        case "off-peak-ignored": "moved to `[[runners.machine.autoscaling]]`"
        case "removed-key": "split into `pod_termination_grace_period_seconds` and `cleanup_grace_period_seconds`"
        case "wrong-type": "written as tables with a `name`"
        default: nil
        }
    }

    private mutating func move(_ wanted: Set<String>, _ move: (ConfigFile, inout TOMLEditor) throws(TOMLEditError) -> Void) {
        if !wanted.isEmpty, attempt(move) { marks.formUnion(wanted) }
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

    /// Until Runner 16.11 one key said how long a pod may take to end and how long the Runner waits for it, whatever the two keys of
    /// today said. Source: `GetPodTerminationGracePeriodSeconds` and `GetCleanupGracePeriodSeconds` in common/config.go.
    private static func splitGracePeriod(_ config: ConfigFile, _ editor: inout TOMLEditor) throws(TOMLEditError) {
        for (index, runner) in config.runners.enumerated() {
            guard let kubernetes = runner.node.last("kubernetes")?.node, let member = kubernetes.last("terminationGracePeriodSeconds"), member.node.integer != nil,
                let old = config.tomlPath("runners[\(index)].kubernetes.\(member.key)")
            else { continue }
            for name in ["pod_termination_grace_period_seconds", "cleanup_grace_period_seconds"] {
                let spelling = kubernetes.last(name)?.key ?? name
                if let path = config.tomlPath("runners[\(index)].kubernetes.\(spelling)") { try editor.set(path, to: TOMLLiteral(member.node)) }
            }
            try editor.remove(old)
        }
    }

    /// Until Runner 12.10 a service was a text, the name of its image.
    private static func nameServices(_ config: ConfigFile, _ editor: inout TOMLEditor) throws(TOMLEditError) {
        for (index, runner) in config.runners.enumerated() {
            guard let member = runner.node.last("docker")?.node.last("services"), let path = config.tomlPath("runners[\(index)].docker.\(member.key)") else { continue }
            let names = member.node.elements.compactMap(\.string)
            guard !names.isEmpty, names.count == member.node.elements.count else { continue }
            try editor.remove(path)
            try editor.set(path, to: .array(names.map { .table([TOMLLiteral.Member("name", .string($0))]) }))
        }
    }
}
