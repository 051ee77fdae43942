/// `[machine]` at the top of the file, which only concerns docker+machine: it goes when no such runner is left.
struct GlobalMachineDraft {
    private(set) var losses: [ConversionLoss] = []

    init(_ config: ConfigFile, _ drafts: [RunnerDraft], _ executor: DraftExecutor) {
        guard Self.isDone(config, drafts) else { return }
        for member in Self.drain(of: config)?.members ?? [] where member.node.saysSomething {
            if member.key == "enabled", executor != .kubernetes { continue }
            let advice = executor == .kubernetes ? nil : "look at `shutdown_deletion_interval` and `shutdown_deletion_retries` of `[runners.autoscaler]`"
            losses.append(
                ConversionLoss(.leftOut, "machine.shutdown_drain.\(member.key)", at: member.keyRange, "no runner of docker+machine is left", advice: member.key == "enabled" ? nil : advice))
        }
    }

    /// Whether all runners of docker+machine, of which there are some, have drafts.
    static func isDone(_ config: ConfigFile, _ drafts: [RunnerDraft]) -> Bool {
        let runners = config.runners
        let machines = runners.indices.filter { runners[$0].executor?.value == "docker+machine" }
        let drafted = Set(drafts.map(\.index))
        return !machines.isEmpty && machines.allSatisfy(drafted.contains)
    }

    /// Whether the machines are removed when the manager ends.
    static func removesMachines(_ config: ConfigFile) -> Bool { drain(of: config)?["enabled"]?.node.boolean == true }

    private static func drain(of config: ConfigFile) -> Node? {
        config.root.last("machine")?.node.last("shutdown_drain")?.node.canonical(ShutdownDrainTable.schema)
    }
}
