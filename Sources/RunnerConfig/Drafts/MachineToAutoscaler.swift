/// `[runners.machine]` as `[runners.autoscaler]`.
struct MachineToAutoscaler {
    var draft: RunnerDraft
    let executor: DraftExecutor
    let machine: Node
    let cloud: MachineCloud
    static let table = ["autoscaler"]

    init(_ draft: RunnerDraft, _ executor: DraftExecutor, _ config: ConfigFile) throws(ConversionFailure) {
        machine = draft.source["machine"]?.node ?? Node(.table([]))
        let driver = machine["MachineDriver"]?.node.string ?? ""
        guard let cloud = MachineCloud.named(driver) else { throw ConversionFailure(message: Self.refusal(draft.title, driver)) }
        (self.draft, self.executor, self.cloud) = (draft, executor, cloud)
        self.draft.loseAll(of: "autoscaler") { _ in ("with the executor `docker+machine` it had no effect, and the draft has a table of its own", nil) }
        if executor == .instance { tellDocker() }
        if executor == .dockerAutoscaler, draft.source["docker"] == nil {
            self.draft.set(["docker", "image"], .string("alpine:3"), "the image for jobs that name none: there was no [runners.docker]")
        }
        self.draft.remark(above: Self.table, opening)
        set("plugin", .string(cloud.plugin), "`gitlab-runner fleeting install` installs it")
        set("capacity_per_instance", .integer(1), "docker-machine runs one job on a machine")
        convertNumbers()
        if GlobalMachineDraft.removesMachines(config) { set("delete_instances_on_shutdown", .boolean(true), from: "shutdown_drain") }
        convertOptions()
        convertPolicies(config.target.runner)
    }

    mutating func set(_ key: String, _ value: Node.Value, from origin: String? = nil, _ remark: String? = nil) { draft.set(Self.table + [key], value, from: origin, remark) }

    private static func refusal(_ title: String, _ driver: String) -> String {
        let known = MachineCloud.all.map { "`\($0.driver)`" }.joined(separator: ", ")
        guard !driver.isEmpty else { return "\(title) has no `MachineDriver`, which says what cloud it uses" }
        let other = driver == "hetzner" ? "; hetznercloud/fleeting-plugin-hetzner is one of Hetzner's own" : ""
        return "\(title) uses the driver `\(driver)`, and GitLab has fleeting plugins for \(known) only\(other)"
    }

    private var opening: [String] {
        let needs = executor == .instance
            ? "Jobs run on the instances themselves: their image needs Git, gitlab-runner, and what the jobs call."
            : "The image of the instances needs Docker Engine, and the user below must be in the group `docker`."
        let isLimited = draft.source["limit"]?.node.integer ?? 0 > 0
        return ["Draft: made of [runners.machine]. Replace what is in <...>.", needs] + (isLimited ? [] : ["Set `max_instances`: without it, there is no limit to the number of instances."])
    }

    private mutating func convertNumbers() {
        if let builds = machine["MaxBuilds"]?.node.integer, builds > 0 { set("max_use_count", .integer(builds), from: "MaxBuilds") }
        let limit = draft.source["limit"]?.node.integer ?? 0
        if limit > 0 { set("max_instances", .integer(limit), from: "limit") }
        lose("MachineName", "the \(cloud.group) names its instances", nil)
        lose("MaxGrowthRate", "the autoscaler counts new instances per second instead", "look at `[runners.autoscaler.scale_throttle]`")
        lose("MaxRemovalAttempts", "the autoscaler tries until an instance is gone", "`deletion_retry_interval` is the pause in between")
    }

    /// Tells that a key of `[runners.machine]` is left out, if it is set.
    mutating func lose(_ key: String, _ reason: String, _ advice: String?) {
        guard let member = machine[key], member.node.saysSomething else { return }
        draft.lose("machine.\(key)", at: member.keyRange, reason, advice)
    }

    private mutating func tellDocker() {
        draft.loseAll(of: "docker") { key in
            ("jobs run on the instance itself, without a container", ["image", "services"].contains(key) ? "install on the image of the instances what jobs need, or draft `docker-autoscaler`" : nil)
        }
    }
}
