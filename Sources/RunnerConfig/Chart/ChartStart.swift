import GoTemplate
import HelmTemplate

/// What a chart hands to `gitlab-runner register` when its pod starts: our own account of each generation, for when no chart is
/// given.
///
/// Source: the charts' `_env_vars.tpl`, `_cache.tpl` and the `register-the-runner` script, 0.1.13 to 0.91.0; compared with what
/// real Helm made of seven charts and the whole corpus (`helm-oracle/render.jsonl`).
public struct ChartStart: Sendable {
    /// In the order of the container: of two with one name the later counts. What comes from elsewhere (`valueFrom`) is empty.
    public private(set) var environment: [(name: String, value: String)] = []
    /// As the script has them, in its order and with its quotes.
    public private(set) var flags: [String] = []
    /// Flags that the script leaves out when the token turns out to be an authentication token.
    public private(set) var flagsUnlessAuthenticated: [String] = []
    /// Why Helm refuses the values; what is known beside that is there all the same.
    public private(set) var refusal: ChartRefusal?

    let chart: Version
    let values: ChartValues
    private let release: Release
    private let namesNamespace: Bool

    /// - Parameters:
    ///   - values: the user's.
    ///   - namespace: where the release goes; nil when nobody knows, and then KUBERNETES_NAMESPACE is left out where it would be that.
    public init(_ values: TemplateMap, chart: Version, name: String = "gitlab-runner", namespace: String?) {
        self.chart = chart
        self.values = ChartValues(root: UserValues.coalesced(values, over: BuiltInDefaults.values(chart)))
        release = Release(name: name, namespace: namespace ?? "gitlab-runner")
        namesNamespace = namespace != nil
        attempt { start throws(ChartRefusal) in try start.checkDeployment() }
        attempt { start throws(ChartRefusal) in start.add("CI_SERVER_URL", try start.values["gitlabUrl"]) }
        attempt { start throws(ChartRefusal) in try start.addRegistration() }
        if chart.has(.jobValues) {
            attempt { start throws(ChartRefusal) in try start.addPods() }
            attempt { start throws(ChartRefusal) in try start.addCache() }
        } else {
            attempt { start throws(ChartRefusal) in try start.addNamespace(legacy: false) }
        }
        attempt { start throws(ChartRefusal) in try start.addUserVariables() }
        attempt { start throws(ChartRefusal) in try start.addFlags() }
        attempt { start throws(ChartRefusal) in _ = try start.managerConfig() }
    }

    /// The text of config.template.toml; nil without one.
    public func template() throws(ChartRefusal) -> String? { try renderedTemplate() }

    /// One refusal does not hide the rest.
    private mutating func attempt(_ step: (inout ChartStart) throws(ChartRefusal) -> Void) {
        do throws(ChartRefusal) {
            try step(&self)
        } catch {
            refusal = refusal ?? error
        }
    }

    mutating func add(_ name: String, _ value: TemplateValue) { environment.append((name, value.text)) }

    // MARK: Refusals

    /// What other templates of the chart refuse.
    private func checkDeployment() throws(ChartRefusal) {
        if chart.has(.imageParts) { _ = try values["image.registry"] }
        if chart.has(.oneReplicaPerToken), try values["runnerToken"].isTrue {
            let replicas = try values["replicas"]
            if replicas.isTrue, replicas.text != "1" {
                throw ChartRefusal("Using a runner token with more than 1 replica is not supported.")
            }
        }
        if chart.has(.cacheSecretByKey) { _ = try values.has("runners.cache.secretName") }
        if chart.has(.cacheBlockRequired) { _ = try values["runners.cache.secretName"] }
    }

    // MARK: Environment

    /// What the user adds, and the address that jobs reach the session server by.
    private mutating func addUserVariables() throws(ChartRefusal) {
        if chart.reads("envVars") {
            for (_, entry) in try values["envVars"].isTrue ? try values.entries("envVars") : [] {
                let entry = ChartValues(root: TemplateMap([("entry", entry)]))
                environment.append((try entry["entry.name"].text, try entry["entry.value"].text))
            }
        }
        if chart.reads("extraEnv") {
            for (name, value) in try values.entries("extraEnv") { add(name, value) }
            for (name, _) in try values.entries("extraEnvFrom") { environment.append((name, "")) }
        }
        if chart.has(.sessionAddress) { environment.append(("SESSION_SERVER_ADDRESS", try sessionAddress())) }
    }

    private mutating func addRegistration() throws(ChartRefusal) {
        if chart.has(.jobValues) {
            if chart.reads("runners.cloneUrl") { add("CLONE_URL", try values["runners.cloneUrl"].isTrue ? try values["runners.cloneUrl"] : .string("")) }
            let concurrency = try values["runners.requestConcurrency"]
            if chart.reads("runners.requestConcurrency"), concurrency.isTrue || chart.has(.emptyPodVariables) {
                add("RUNNER_REQUEST_CONCURRENCY", concurrency.isTrue ? concurrency : .integer(1))
            }
        }
        let executor = try values["runners.executor"]
        if chart.has(.executorVariable) { add("RUNNER_EXECUTOR", chart.reads("runners.executor") && executor.isTrue ? executor : .string("kubernetes")) }
        guard try !hasAuthenticationToken() else { return }
        if chart.reads("runners.locked") {
            let isLocked = try values.has("runners.locked") ? try values["runners.locked"].isTrue : true
            environment.append(("REGISTER_LOCKED", isLocked ? "true" : "false"))
        }
        if chart.reads("runners.tags") { add("RUNNER_TAG_LIST", try values["runners.tags"].isTrue ? try values["runners.tags"] : .string("")) }
    }

    /// Whether the values alone tell the chart that the server decides about tags and the like.
    private func hasAuthenticationToken() throws(ChartRefusal) -> Bool {
        guard chart.has(.tokenToldByValues) else { return false }
        guard try values.has("runnerRegistrationToken") else {
            guard chart.has(.runnerTokenToldByValues), try values["runnerToken"].isTrue else { return false }
            return try values.text("runnerToken").hasPrefix("glrt-")
        }
        if chart.has(.runnerTokenToldByValues), try !values["runnerRegistrationToken"].isTrue { return true }
        return try values.text("runnerRegistrationToken").hasPrefix("glrt-")
    }

    /// Whether the pods' variables are written.
    private func isForKubernetes() throws(ChartRefusal) -> Bool {
        guard chart.reads("runners.executor") else { return true }
        let executor = try values["runners.executor"]
        return !executor.isTrue || executor.text == "kubernetes"
    }

    private mutating func addPods() throws(ChartRefusal) {
        try addOptional("RUNNER_OUTPUT_LIMIT", "runners.outputLimit", emptyWith: .emptyLimits)
        guard try isForKubernetes() else { return }
        let image = try values["runners.image"]
        if image.isTrue || chart.has(.emptyPodVariables) { add("KUBERNETES_IMAGE", image) }
        if try values["runners.privileged"].isTrue { environment.append(("KUBERNETES_PRIVILEGED", "true")) }
        try addNamespace(legacy: true)
        try addOptional("KUBERNETES_POLL_TIMEOUT", "runners.pollTimeout", emptyWith: .emptyLimits)
        for (name, path, since) in PodVariables.all where chart >= since { try addOptional(name, "runners.\(path)", emptyWith: .emptyPodVariables) }
        guard chart.reads("runners.pod_security_context"), try values["runners.pod_security_context"].isTrue else { return }
        if try values["runners.pod_security_context.run_as_non_root"].isTrue {
            environment.append(("KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_NON_ROOT", "true"))
        }
        for key in ["run_as_user", "run_as_group", "fs_group"] {
            let value = try values["runners.pod_security_context.\(key)"]
            if value.isTrue { add("KUBERNETES_POD_SECURITY_CONTEXT_\(key.uppercased())", value) }
        }
    }

    /// A variable that was once written always, and empty without a value, and later only with one.
    private mutating func addOptional(_ name: String, _ path: String, emptyWith feature: ChartFeature) throws(ChartRefusal) {
        guard chart.reads(path) else { return }
        let value = try values[path]
        if value.isTrue { add(name, value) } else if chart.has(feature) { environment.append((name, "")) }
    }

    private mutating func addNamespace(legacy: Bool) throws(ChartRefusal) {
        guard try isForKubernetes() else { return }
        let own = legacy ? try values["runners.namespace"] : .null
        if own.isTrue { return add("KUBERNETES_NAMESPACE", own) }
        if chart.has(.namespaceInConfig), Self.mentionsNamespace(try values.text("runners.config")) { return }
        if namesNamespace { environment.append(("KUBERNETES_NAMESPACE", release.namespace)) }
    }

    /// The chart's search in the text of `runners.config`: the word, blanks, an equals sign; a comment counts, too.
    private static func mentionsNamespace(_ config: String) -> Bool {
        let bytes = Array(config.utf8)
        let word = Array("namespace".utf8)
        return bytes.indices.contains { start in
            guard bytes[start...].starts(with: word) else { return false }
            let rest = bytes[(start + word.count)...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) && $0 != 0x0B }
            return rest.first == UInt8(ascii: "=")
        }
    }

    /// Whether the pod's variable for the namespace is there, whoever knows the release, and so `runners.config` has no say in it.
    var overridesNamespace: Bool { chart.reads("runners.config") && !chart.has(.namespaceInConfig) }

    private func sessionAddress() throws(ChartRefusal) -> String {
        let address = try values["sessionServer.publicIP"]
        if address.isTrue { return address.text }
        guard try values["sessionServer.serviceType"].text == "ClusterIP" else { return "" }
        return "\(release.name)-session-server.\(release.namespace).svc.cluster.local"
    }

    private mutating func addCache() throws(ChartRefusal) {
        guard try values["runners.cache"].isTrue else { return }
        for (name, value) in try CacheVariables(values, chart).all { environment.append((name, value)) }
    }

    // MARK: Flags

    private mutating func addFlags() throws(ChartRefusal) {
        let registration = try RegisterFlags(values, chart, hasAuthenticationToken: try hasAuthenticationToken())
        flags = registration.flags
        flagsUnlessAuthenticated = registration.atRunTime
    }

    // MARK: Template

    private func renderedTemplate() throws(ChartRefusal) -> String? {
        let config = try values["runners.config"]
        guard chart.reads("runners.config"), config.isTrue else { return nil }
        guard chart.evaluates("runners.config") else { return config.text }
        let source = chart.has(.configAsYAML) ? ChartFunctions.yaml(config) : try values.text("runners.config")
        let text = try evaluated(source)
        // Until 0.57 the template ran over the text as YAML has it, quotes and escapes included.
        return chart.has(.configAsYAML) ? ChartContext.scalar(text) : text
    }

    func evaluated(_ source: String) throws(ChartRefusal) -> String {
        let template = Template(parsing: Array(source.utf8), name: "runners.config")
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(Template(parsing: Array(ChartHelpers.text(chart).utf8), name: "_helpers.tpl"))
        set.add(template)
        do throws(TemplateFailure) {
            return try set.render(template.name, with: ChartContext.dot(values: values.root, release: release, chart: chart)).text
        } catch {
            // The chart's own helpers, and those of a chart around it, are not at hand.
            let isUnknown = error.message.contains("no template ") || error.message.contains("not evaluated here")
            throw ChartRefusal("`runners.config` cannot be evaluated: \(error.message)", isUnknown: isUnknown)
        }
    }
}
