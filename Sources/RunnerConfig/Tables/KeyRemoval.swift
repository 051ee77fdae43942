/// A key that older Runners read and newer ones do not.
public struct KeyRemoval: Sendable {
    /// The table it stood in, without indices: `runners.kubernetes`; empty for the top.
    public let table: String
    public let name: String
    /// The first Runner without it.
    public let removed: Version
    /// What took its place, by path.
    public let replacement: String

    /// All that Runners from 9.0 on have lost; the cache keys of old are a rule of their own.
    public static let all = [
        KeyRemoval(table: "", name: "metrics_server", removed: "12.0", replacement: "listen_address"),
        KeyRemoval(table: "runners", name: "pre_clone_script", removed: "17.0", replacement: "runners.pre_get_sources_script"),
        KeyRemoval(table: "runners", name: "post_clone_script", removed: "17.0", replacement: "runners.post_get_sources_script"),
        KeyRemoval(
            table: "runners.kubernetes", name: "terminationGracePeriodSeconds", removed: "17.0",
            replacement: "runners.kubernetes.pod_termination_grace_period_seconds"),
        KeyRemoval(table: "runners.kubernetes", name: "cpus", removed: "9.4", replacement: "runners.kubernetes.cpu_limit"),
        KeyRemoval(table: "runners.kubernetes", name: "memory", removed: "9.4", replacement: "runners.kubernetes.memory_limit"),
        KeyRemoval(table: "runners.kubernetes", name: "service_cpus", removed: "9.4", replacement: "runners.kubernetes.service_cpu_limit"),
        KeyRemoval(table: "runners.kubernetes", name: "service_memory", removed: "9.4", replacement: "runners.kubernetes.service_memory_limit"),
        KeyRemoval(table: "runners.kubernetes", name: "helper_cpus", removed: "9.4", replacement: "runners.kubernetes.helper_cpu_limit"),
        KeyRemoval(table: "runners.kubernetes", name: "helper_memory", removed: "9.4", replacement: "runners.kubernetes.helper_memory_limit"),
    ]
}
