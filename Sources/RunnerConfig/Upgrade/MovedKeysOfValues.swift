import YAMLLite

/// Values that a newer chart reads elsewhere or not at all, beside those below `runners` that ``Converter`` moves.
struct MovedKeysOfValues {
    private(set) var steps: [Upgrade.Step] = []
    private(set) var edits: [Edit] = []
    private let values: ValuesFile
    private let old: Version
    private let new: Version

    /// - Parameter values: as the new chart reads them.
    init(_ values: ValuesFile, from old: Version, to new: Version) {
        (self.values, self.old, self.new) = (values, old, new)
        renamePodContext()
        tellRemoved()
        tellImage()
        tellRelease()
    }

    /// `securityContext` was the pod's until 0.41, and is the container's since.
    /// Source: `deployment.yaml` of charts 0.41.0 and 0.42.0.
    private mutating func renamePodContext() {
        guard old < "0.42.0", new >= "0.42.0", let member = values.member("securityContext"), member.node.saysSomething else { return }
        let repair = values.member("podSecurityContext") == nil ? values.renaming(member, at: "securityContext", to: "podSecurityContext") : .none
        edits += repair.edits
        add(
            member, "securityContext", "charts from 0.42 on take `securityContext` for the container's, and `podSecurityContext` for the pod's",
            "\(repair.isPossible ? "rename" : "move") it to `podSecurityContext`", isDone: repair.isPossible)
    }

    private mutating func tellRemoved() {
        for value in ChartValue.all {
            // What is gone with 0.53 has rules of its own, and `podSecurityContext` was told.
            guard let removed = value.removed, removed > old, removed <= new, removed != "0.53.0", value.kind != .block, !value.path.hasPrefix("securityContext."), value.isRead(by: old),
                let member = values.member(value.path), member.node.saysSomething, value.replacement == nil
            else { continue }
            add(member, value.path, "charts from \(removed) on do not read `\(value.path)`", "remove it", isDone: false)
        }
    }

    /// An image of the user's own choice keeps the Runner that it holds.
    private mutating func tellImage() {
        guard let own = values.surroundings.runner?.version, let made = ChartRelease.runner(new), own.major < made.major, let member = values.member("image.tag") ?? values.member("image") else { return }
        let path = values.member("image.tag") == nil ? "image" : "image.tag"
        steps.append(Upgrade.Step(
            path: path, range: member.keyRange, rule: "pinned-image", severity: .info, message: "`\(path)` keeps Runner \(own), and chart \(new) is made for Runner \(made)",
            advice: "name an image of Runner \(made), or remove it; then look at this plan again", kind: .toDo))
    }

    /// A manifest that says which chart to install says so still.
    private mutating func tellRelease() {
        guard values.surroundings.carrier != nil, values.target.weighedChart == nil, let stated = values.surroundings.chart, stated.version < new else { return }
        steps.append(Upgrade.Step(
            path: "", range: 0..<0, rule: "stated-version", severity: .warning, message: "\(stated.source) still names chart \(stated.version)", advice: "let it name \(new)", kind: .toDo))
    }

    private mutating func add(_ member: Member, _ path: String, _ message: String, _ advice: String, isDone: Bool) {
        steps.append(Upgrade.Step(path: path, range: member.keyRange, rule: "moved-value", severity: .warning, message: message, advice: advice, kind: isDone ? .done : .toDo))
    }
}
