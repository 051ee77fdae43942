/// What every release of the chart has to be told before jobs run: where GitLab is, how the pod comes to its runner, and what the
/// manager may do in the cluster.
///
/// Much is left out of values on purpose: excerpts show one block, `--set` and other files give the rest. Values count as complete,
/// so that what they do not say is probably said nowhere, when they are the chart's own, stand by themselves, and meet two of the
/// three needs. Every rule about something that is missing asks here.
struct ReleaseNeeds {
    enum Need: CaseIterable {
        case server
        case token
        case rights
    }

    let met: Set<Need>

    /// The one need that complete values do not meet; nil for excerpts, and for values that meet all.
    static func missing(in values: ValuesFile) -> Need? {
        guard values.isRelease else { return nil }
        let missing = Set(Need.allCases).subtracting(ReleaseNeeds(values).met)
        return missing.count == 1 ? missing.first : nil
    }

    init(_ values: ValuesFile) {
        var met: Set<Need> = []
        if Self.hasServer(values) { met.insert(.server) }
        if Self.hasToken(values) { met.insert(.token) }
        if Self.hasRights(values) { met.insert(.rights) }
        self.met = met
    }

    private static func hasServer(_ values: ValuesFile) -> Bool {
        values.isFilled("gitlabUrl") || values.isFilled("runners.configOverride") || values.hasVariable(["CI_SERVER_URL"])
            || values.config?.runners.contains { $0.url != nil } == true
    }

    private static func hasToken(_ values: ValuesFile) -> Bool {
        ["runnerToken", "runnerRegistrationToken", "runners.secret", "runners.configOverride", "secrets"].contains(where: values.isFilled)
            || values.hasVariable(["CI_SERVER_TOKEN", "REGISTRATION_TOKEN"]) || values.config?.runners.contains { $0.token != nil } == true
    }

    /// An account that is named has its rights from elsewhere; only the executor `kubernetes` needs any.
    private static func hasRights(_ values: ValuesFile) -> Bool {
        if values.executor != "kubernetes" { return true }
        if ["rbac.create", "serviceAccount.create"].contains(where: values.isOn) { return true }
        if ["serviceAccount.name", "rbac.serviceAccountName"].contains(where: values.isFilled) { return true }
        return values.member("extraObjects")?.node.texts.contains { $0.contains("RoleBinding") } ?? false
    }
}

extension ValuesFile {
    /// Whether these are the values of a release by themselves: the chart's own and not those of one that holds it, in a file or in a
    /// Flux release that takes none from elsewhere.
    var isRelease: Bool {
        guard isOutermost, uncheckedConfig == nil else { return false }
        return surroundings.carrier == nil || surroundings.holdsAllValues
    }

    /// What runs the jobs: the chart names it in a variable, which counts before what `runners.config` says.
    var executor: String {
        if let stated = member("runners.executor")?.node.string, !stated.isEmpty { return stated }
        return "kubernetes"
    }

    /// Whether something is written for a value.
    func isFilled(_ path: String) -> Bool { member(path)?.node.isFilled ?? false }

    /// Whether templates find a value true: what is written, or else the chart's default.
    func isOn(_ path: String) -> Bool {
        if let node = member(path)?.node, !node.isNull { return node.saysSomething }
        return ChartValue.named(path)?.defaultValue(in: target.chart) == .boolean(true)
    }

    /// A switch that is written and on, and that some template asks for; nil for any other.
    func switchedOn(_ path: String) -> Member? { isOn(path) && isAskedFor(path) ? member(path) : nil }

    /// Whether the chart has a template that asks for a value.
    func isAskedFor(_ path: String) -> Bool { run?.names(path) ?? target.chart.reads(path) }

    /// Whether the pod has one of some variables, or variables of which nobody knows the names.
    func hasVariable(_ names: Set<String>) -> Bool {
        if environment.contains(where: { names.contains($0.name) }) || isFilled("extraEnvFromRefs") { return true }
        return (member("extraEnvFrom")?.node.members ?? []).contains { names.contains($0.key) }
    }

    /// The first key, where something is missing that has no place of its own.
    var firstKey: Range<Int> { chart.members.first?.keyRange ?? 0..<0 }
}
