/// `[runners.kubernetes]` of a runner, as rules about the pods of jobs look at it.
struct PodSettings {
    let runner: Runner
    let table: Node
    /// `runners[0].kubernetes`.
    let path: String

    /// Nil for a runner without the table.
    init?(_ runner: Runner) {
        guard let member = runner.member("kubernetes"), member.node.isTable else { return nil }
        (self.runner, table, path) = (runner, member.node, "\(runner.keyPath).kubernetes")
    }

    /// The last of that name, in any casing, as the Runner's decoder takes it.
    func member(_ name: String) -> Member? { table.last(name) }

    func text(_ name: String) -> String? { member(name)?.node.string }

    /// Whether a feature flag is on for every job, by `[runners.feature_flags]` or the environment of the runner.
    func isOn(_ flag: String) -> Bool { isSet(flag, to: true) }

    /// Whether a feature flag is stated to be off.
    func isOff(_ flag: String) -> Bool { isSet(flag, to: false) }

    private func isSet(_ flag: String, to value: Bool) -> Bool {
        if let stated = runner.member("feature_flags")?.node[flag]?.node.boolean { return stated == value }
        let words = value ? ["true", "1"] : ["false", "0"]
        return runner.member("environment")?.node.elements.contains { entry in words.contains { entry.string == "\(flag)=\($0)" } } ?? false
    }

    /// The security contexts of containers, by name; nil where the file has none.
    func securityContext(_ container: String) -> Member? { member("\(container)_container_security_context") }

    /// The containers that every job has, and those with a security context of their own.
    var containers: [String] { ["build", "helper"] + ["init_permissions", "service"].filter { securityContext($0)?.node.saysSomething == true } }
}
