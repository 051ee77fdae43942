/// The changed defaults that a configuration leaves to the Runner.
struct DefaultsLeft {
    private let config: ConfigFile?
    private let values: ValuesFile?
    /// Keys that variables of the manager's pod set, as `register` takes them.
    private let fromVariables: Set<String>

    /// Nil for what configures no Runner.
    init?(_ subject: Workspace.Subject) {
        switch subject {
        case .config(let config): (self.config, values) = (config, nil)
        case .values(let values): (config, self.values) = (values.config, values)
        case .secret, .template, .settings: return nil
        }
        guard config?.syntaxProblems.isEmpty ?? true else { return nil }
        let names = (values?.member("envVars")?.node.elements ?? []).compactMap { $0["name"]?.node.string } + (values?.member("extraEnv")?.node.members.map(\.key) ?? [])
        fromVariables = Set(names.flatMap { [KeyIndex.entry(ofVariable: $0)?.path, $0].compactMap { $0 } })
    }

    /// What a newer Runner does otherwise, for the executors of the file.
    func steps(from old: Version, to new: Version) -> [Upgrade.Step] {
        ChangedDefault.all.filter { $0.lies(between: old, and: new) && isLeft($0) }.map { row in
            Upgrade.Step(path: path(row), range: 0..<0, rule: Upgrade.Step.changedDefault, severity: .info, message: row.message, advice: row.advice(for: new, chart: values?.target.chart), kind: .choice)
        }
    }

    private func path(_ row: ChangedDefault) -> String {
        guard let decider = row.deciders.first else { return "" }
        return decider.contains(".") || decider.first?.isLowercase == true ? decider : row.was == nil ? "runners.environment" : "runners.feature_flags.\(decider)"
    }

    private func isLeft(_ row: ChangedDefault) -> Bool {
        guard !row.deciders.contains(where: { isSetForAll($0) }) else { return false }
        // Without `runners.config`, the chart's own has nothing of what these rows look at.
        guard let config, !config.runners.isEmpty else {
            guard let values, row.condition == nil else { return false }
            return concerns(row, values.member("runners.executor")?.node.string ?? "kubernetes")
        }
        return config.runners.contains { runner in
            concerns(row, runner.executor?.value ?? config.defaultExecutor) && holds(row.condition, of: runner) && !row.deciders.contains { decides($0, runner) }
        }
    }

    /// Without an executor, nobody knows: what concerns some only is not told.
    private func concerns(_ row: ChangedDefault, _ executor: String?) -> Bool {
        row.executors.isEmpty || executor.map(row.executors.contains) ?? false
    }

    private func holds(_ condition: ChangedDefault.Condition?, of runner: Runner) -> Bool {
        switch condition {
        case nil: return true
        case .sets(let path): return runner.node.last(path) != nil
        case .has(let path, let value):
            guard let node = Self.member(path, in: runner.node)?.node else { return false }
            return (node.string ?? node.boolean.map { $0 ? "true" : "false" })?.equalsIgnoringCase(value) ?? false
        }
    }

    /// Whether the top of the file, or a variable of the pod, decides.
    private func isSetForAll(_ decider: String) -> Bool {
        if fromVariables.contains(decider) || isSetByLegacyValue(decider) { return true }
        guard !decider.contains("."), decider.first?.isLowercase == true else { return false }
        return config?.origin == .file && config?.global.member(decider) != nil || ChartValue.writing(decider).flatMap { values?.member($0.path) } != nil
    }

    /// Whether a value below `runners`, as charts before 0.53 read them, says it.
    private func isSetByLegacyValue(_ decider: String) -> Bool {
        guard let values, values.readsLegacyKeys else { return false }
        return ChartValue.all.contains { $0.replacement == .config(decider) && $0.isRead(by: values.target.chart) && values.member($0.path)?.node.saysSomething == true }
    }

    private func decides(_ decider: String, _ runner: Runner) -> Bool {
        if decider.hasPrefix("runners.") { return Self.member(String(decider.dropFirst("runners.".count)), in: runner.node) != nil }
        let variables = runner.node.last("environment")?.node.elements.compactMap(\.string) ?? []
        return runner.node.last("feature_flags")?.node.members.contains { $0.key == decider } == true || variables.contains { $0.hasPrefix(decider + "=") }
    }

    private static func member(_ path: String, in node: Node) -> Member? {
        let keys = DottedPath.keys(path)
        return keys.last.flatMap { name in keys.dropLast().reduce(node) { $0.last($1)?.node ?? Node(.null) }.last(name) }
    }
}
