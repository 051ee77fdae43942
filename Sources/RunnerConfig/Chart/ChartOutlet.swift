/// Where a value of the chart ends up, chart by chart.
///
/// Source: the charts' templates from 0.1.13 to 0.89.0; the variables, flags and keys of config.toml are held against ``ChartStart``.
struct ChartOutlet: Sendable {
    enum Place: Sendable, Equatable {
        /// A variable of the manager's container, which `gitlab-runner register` reads.
        case variable(String)
        /// A flag of `gitlab-runner register`, with its dashes.
        case flag(String)
        /// A key of the config.toml that the manager starts with.
        case config(String)
        /// A file in the chart's ConfigMap.
        case file(String)
        /// A field of a Kubernetes object.
        case field(of: String, String)
    }

    /// The path of the value.
    let path: String
    let place: Place
    /// The first chart for which this holds; nil for all that read the value.
    let since: Version?
    /// The first chart for which it no longer holds.
    let until: Version?

    init(_ path: String, _ place: Place, since: Version? = nil, until: Version? = nil) {
        self.path = path
        self.place = place
        self.since = since
        self.until = until
    }

    static let all = variables + podVariables + cacheVariables + flags + configKeys + files + podFields + objectFields

    /// Where a value ends up. What stands in a piece of Kubernetes' own has the piece's place, and its own path in it.
    static func of(_ value: ChartValue) -> [ChartOutlet] {
        if let own = byPath[value.path] { return own }
        for ancestor in DottedPath.ancestors(value.path).dropFirst() {
            guard let outer = ChartValue.named(ancestor), case .shape(let shape) = outer.kind, shape.isHandedOn, let outlets = byPath[ancestor] else { continue }
            return outlets.compactMap { $0.extended(by: value.path.dropFirst(ancestor.count), to: value) }
        }
        return []
    }

    /// The outlets of a variable or a flag, in any casing.
    static func named(_ name: String) -> [ChartOutlet] {
        all.filter { outlet in
            switch outlet.place {
            case .variable(let variable): variable.equalsIgnoringCase(name)
            case .flag(let flag): flag.equalsIgnoringCase(name)
            case .config, .file, .field: false
            }
        }
    }

    /// For a value below: nil when it was never read while this held.
    private func extended(by rest: Substring, to value: ChartValue) -> ChartOutlet? {
        guard case .field(let object, let field) = place else { return nil }
        if let since, let removed = value.removed, removed <= since { return nil }
        if let until, let first = value.since, first >= until { return nil }
        return ChartOutlet(value.path, .field(of: object, field + rest), since: since, until: until)
    }

    private static let byPath = Dictionary(grouping: all) { $0.path }
}

extension ChartShape {
    /// Whether templates print it as it is, field by field.
    var isHandedOn: Bool {
        switch self {
        case .environment, .environmentSources, .accountImagePullSecrets, .secrets, .manifests, .ingressCertificates, .configMapData: false
        case .resources, .nodeSelector, .tolerations, .affinity, .topologySpreadConstraints, .containerSecurityContext, .podSecurityContext, .volumes,
            .volumeMounts, .environmentReferences, .podImagePullSecrets, .hostAliases, .deploymentStrategy, .autoscalerMetrics, .formerAutoscalerMetrics, .probe, .lifecycle,
            .containers, .labels, .annotations, .servicePorts, .relabelings, .scrapeSecurity:
            true
        }
    }
}
