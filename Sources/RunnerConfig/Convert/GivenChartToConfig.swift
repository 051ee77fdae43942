extension Converter {
    /// The config.toml that the Runner ends up with when a given chart starts it: everything is taken from the rendered manifests.
    ///
    /// - Parameters:
    ///   - secrets: Secrets beside those of the chart.
    ///   - namespace: where the release goes; nil when nobody says.
    static func config(from run: ChartRun, _ target: Target, _ secrets: [SecretFile], namespace: String?) throws(ConversionFailure) -> Conversion {
        let environment = RegisterEnvironment(run)
        guard let start = run.start, environment.refusal == nil else {
            let words = run.failure == nil ? "" : "Helm refuses these values: "
            throw ConversionFailure(message: words + (environment.refusal?.message ?? "nothing starts a Runner"))
        }
        var root = try start.config.map { text throws(ConversionFailure) in try RegisteredConfig.managerConfig(text, target.runner).root } ?? Node(.table([]))
        guard start.registers else {
            guard root["runners"] != nil else { throw ConversionFailure(message: "the chart neither calls `register` nor writes any [[runners]]") }
            return Conversion(text: ConfigWriter.text(root), notes: [])
        }
        let template = start.template.map { text in
            let bytes = [UInt8](text.utf8)
            return ConfigFile(bytes, in: SourceText(bytes), map: .identity, origin: .chartTemplate, target: target)
        }
        guard template?.syntaxProblems.isEmpty ?? true else {
            throw ConversionFailure(message: "`runners.config` is not TOML; `runnercfg lint` shows where")
        }
        let mounted = MountedSecrets(start, secrets)
        let all = RegisterEnvironment(environment.variables + mounted.variables)
        var runner = try Registration(all, flags: start.flags, template: template, runner: target.runner).runner
        // The variable wins over the text.
        if start.hasReleaseNamespace {
            runner.remove(["kubernetes", "namespace"])
            if let namespace { runner.fill(["kubernetes", "namespace"], with: Node(.string(namespace)), isForced: true) }
        }
        root.fill(["runners"], with: Node(.array([runner])), isForced: true)
        return Conversion(text: ConfigWriter.text(root), notes: notes(start, mounted, runner, knowsNamespace: namespace != nil))
    }

    /// What is not in the manifests, and so cannot be in the result.
    private static func notes(_ start: RenderedStart, _ mounted: MountedSecrets, _ runner: Node, knowsNamespace: Bool) -> [String] {
        var notes = start.variablesFromElsewhere.filter { RegisterOption.key($0) != nil }.map {
            "the variable \($0) comes from a Secret or the pod at run time, and is left out"
        }
        if let path = start.foreignTemplate { notes.append("`register` also reads \(path), which is none of the chart's files, and is left out") }
        if runner["token"] == nil { notes.append("the token comes from a Secret or from registration, and is left out") }
        if start.hasReleaseNamespace, !knowsNamespace { notes.append("jobs run in the namespace of the release, which is not known here and left out") }
        for name in mounted.missing {
            notes.append("the Secret `\(name)` is read at run time, and what it holds is left out; name its file as a second argument to have it in")
        }
        return notes
    }
}

extension RenderedStart {
    /// Whether the jobs' namespace is a variable that says that of the release.
    fileprivate var hasReleaseNamespace: Bool { variables.contains { $0.name == "KUBERNETES_NAMESPACE" && $0.value == ChartRun.release.namespace } }
}

/// What the Secrets that the pod mounts hold for `register`.
private struct MountedSecrets {
    /// As the scripts export them.
    private(set) var variables: [(name: String, value: String)] = []
    /// Mounted Secrets that are not at hand.
    let missing: [String]

    init(_ start: RenderedStart, _ files: [SecretFile]) {
        let known = (files + start.secretManifests.map { SecretFile([UInt8]($0.utf8)) }).flatMap { file in
            file.secrets.map { (file, $0) }
        }.filter { start.mountedSecrets.contains($0.1.name?.node.string ?? "") }
        let names = known.compactMap { $0.1.name?.node.string }
        missing = start.mountedSecrets.filter { !names.contains($0) }
        var texts: [String: String] = [:]
        for (_, secret) in known {
            for member in secret.stringData + secret.data { texts[member.key] = texts[member.key] ?? secret.exported(member) }
        }
        for export in start.exports where export.guards.allSatisfy({ texts[$0] != nil }) {
            guard let text = texts[export.key] else { continue }
            variables.append((export.variable, text))
        }
    }
}
