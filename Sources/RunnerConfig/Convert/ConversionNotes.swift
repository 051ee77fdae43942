/// What a config.toml made of values does not show: never a credential.
struct ConversionNotes {
    private(set) var all: [String] = []

    init(_ values: ValuesFile, _ registered: RegisteredConfig, _ entrypoint: EntrypointSecrets, knowsRelease: Bool, knowsNamespace: Bool) {
        if entrypoint.token == nil { all.append("the token comes from a Secret or from registration, and is left out") }
        addSecret(values, registered.registration, entrypoint)
        if !values.readsLegacyKeys, values.legacyStore != nil {
            let advice = "say --chart-version for an older chart, or convert --to current-values first"
            all.append("\(values.chartDoesNotRead) the cache block, so there is no remote cache; \(advice)")
        }
        for problem in registered.template?.schemaProblems ?? [] where problem.isDropped {
            all.append("`\(problem.path)` of `runners.config` is not a key of GitLab Runner \(values.target.runner), and is dropped")
        }
        if values.target.chart.reads("runners.config"), !values.target.chart.has(.namespaceInConfig), registered.template?.runners.first?.kubernetes?.value.namespace != nil {
            all.append("chart \(values.target.chart) sets the namespace of the jobs itself: `namespace` in `runners.config` has no effect, use `runners.namespace`")
        }
        if !knowsRelease, values.namesRelease {
            all.append("the name of the release is not known, and `gitlab-runner` stands for it; state it with `--release-name`")
        }
        if !knowsNamespace, registered.registration.executor == "kubernetes" { addNamespace(registered.registration, values) }
    }

    private mutating func addSecret(_ values: ValuesFile, _ registration: Registration, _ entrypoint: EntrypointSecrets) {
        guard registration.runner["cache"] != nil else { return }
        guard let secret = entrypoint.cacheSecret else {
            if let name = values.member("runners.cache.secretName")?.node.string, !name.isEmpty {
                all.append("chart \(values.target.chart) mounts no cache Secret: `runners.cache.secretName` is ignored")
            }
            return
        }
        guard entrypoint.variables.isEmpty else { return }
        let advice = "name its file as a second argument to include them"
        all.append("the credentials of the cache come from the Secret `\(secret)` at run time, and are left out; \(advice)")
    }

    /// The chart fills in the release's namespace, which nobody told.
    private mutating func addNamespace(_ registration: Registration, _ values: ValuesFile) {
        switch registration.runner[path: ["kubernetes", "namespace"]]?.node.string {
        case nil, "": all.append("jobs run in the namespace of the release, which is not known here and left out")
        case GivenChart.usualName? where values.member("runners.config")?.node.string?.contains(".Release.Namespace") ?? true: all.append("the namespace `gitlab-runner` is a placeholder: the values set no namespace, so the chart uses that of the release")
        case .some: break
        }
    }
}

extension ValuesFile {
    /// Whether `runners.config` prints the release's name.
    fileprivate var namesRelease: Bool {
        guard target.chart.evaluates("runners.config"), let text = member("runners.config")?.node.string else { return false }
        return text.contains(".Release.Name") || text.contains("gitlab-runner.fullname")
    }
}

extension SchemaProblem {
    /// Whether the Runner leaves the key out when it writes the file anew.
    fileprivate var isDropped: Bool {
        if case .tooNew = kind { true } else { isUnread }
    }
}
