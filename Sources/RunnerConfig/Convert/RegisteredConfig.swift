/// The config.toml in the manager's pod once `register` is done: the chart's own part, and the runner that was registered.
struct RegisteredConfig {
    let root: Node
    let registration: Registration
    /// The text after `--template-config`.
    let template: ConfigFile?

    /// - Parameter variables: the container's, when they are others than the chart's.
    init(
        _ start: ChartStart, variables: [(name: String, value: String)]? = nil, _ entrypoint: EntrypointSecrets, _ target: Target
    ) throws(ConversionFailure) {
        template = try start.answer { start throws(ChartRefusal) in try start.template() }.map { text in
            ConfigFile([UInt8](text.utf8), target: target)
        }
        if template?.syntaxProblems.contains(where: \.isFatal) == true {
            throw ConversionFailure(message: "`runners.config` is not TOML; `runnercfg lint` shows where")
        }
        let environment = RegisterEnvironment((variables ?? start.environment) + entrypoint.variables)
        // Before there was a variable for it, the script itself said which executor.
        let flags = (start.chart.has(.executorVariable) ? [] : ["--executor kubernetes"]) + start.flags
        registration = try Registration(environment, flags: flags, template: template, runner: target.runner)
        var runner = registration.runner
        if start.overridesNamespace, environment["KUBERNETES_NAMESPACE"] == nil { runner.remove(["kubernetes", "namespace"]) }
        if let token = entrypoint.token { runner.fill(["token"], with: Node(.string(token)), isForced: true) }
        var root = try Self.globals(of: start, target.runner)
        root.fill(["runners"], with: Node(.array([runner])), isForced: true)
        self.root = root
    }

    /// The top of the file: the ConfigMap's text as this Runner reads it.
    private static func globals(of start: ChartStart, _ runner: Version) throws(ConversionFailure) -> Node {
        let text = try start.answer { start throws(ChartRefusal) in try start.managerConfig() }
        var root = try managerConfig(text, runner).root.read(by: runner, GlobalTable.schema)
        // The chart's own zero, which means what holds without it.
        root.value = .table(root.members.filter { $0.key != "shutdown_timeout" || !$0.node.isUnset })
        return root
    }

    /// What the chart's own part of the file says to a Runner.
    static func managerConfig(_ text: String, _ runner: Version) throws(ConversionFailure) -> ConfigFile {
        let file = ConfigFile([UInt8](text.utf8), target: Target(runner: runner))
        guard !file.syntaxProblems.contains(where: \.isFatal), !file.schemaProblems.contains(where: \.isRefused) else {
            let places = file.syntaxProblems.filter(\.isFatal).map(\.range) + file.schemaProblems.filter(\.isRefused).map(\.member.keyRange)
            var lines: [String] = []
            for place in places {
                let line = file.text.text(file.text.lineStart(place.lowerBound)..<file.text.lineEnd(place.lowerBound)).split(separator: "\n").first.map(String.init) ?? ""
                // It can hold a credential.
                let shown = line.contains("sentry_dsn") ? "`sentry_dsn`" : "`\(line)`"
                if !lines.contains(shown) { lines.append(shown) }
            }
            throw ConversionFailure(message: "the Runner cannot read the config.toml that the chart makes of these values: \(lines.joined(separator: ", "))")
        }
        return file
    }
}

extension ChartStart {
    /// What the chart makes of a part of the values, or why there is no conversion: not even Helm is content with them, or nobody
    /// can tell without the cluster.
    func answer<Value>(_ question: (ChartStart) throws(ChartRefusal) -> Value) throws(ConversionFailure) -> Value {
        do throws(ChartRefusal) {
            if let refusal { throw refusal }
            return try question(self)
        } catch {
            throw ConversionFailure(message: error.isUnknown ? error.message : "Helm refuses these values: \(error.message)")
        }
    }
}
