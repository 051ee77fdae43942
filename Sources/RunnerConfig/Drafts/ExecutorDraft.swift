extension Converter {
    /// A draft of a config.toml whose runners have another executor. Comments say what is left to fill in, and where values come from.
    ///
    /// Runners that cannot be rewritten for the executor stay as they are, which is among the notes.
    ///
    /// - Parameters:
    ///   - index: the only `[[runners]]` to rewrite, from 0; nil for all.
    ///   - namespace: of the jobs' pods in Kubernetes.
    public static func draft(of config: ConfigFile, for executor: DraftExecutor, runner index: Int? = nil, namespace: String? = nil) throws(ConversionFailure) -> Conversion {
        guard config.syntaxProblems.isEmpty else { throw ConversionFailure(message: "the file is not TOML; `runnercfg lint` shows where") }
        let runners = config.runners
        guard !runners.isEmpty else { throw ConversionFailure(message: "the file has no `[[runners]]`") }
        guard !config.schemaProblems.contains(where: \.isRefused) else { throw ConversionFailure(message: "GitLab Runner cannot read the file; `runnercfg lint` shows why") }
        var drafts: [RunnerDraft] = []
        var refusals: [String] = []
        for runner in runners.indices where index == nil || index == runner {
            do throws(ConversionFailure) {
                drafts.append(try RunnerDraft(runners, runner).made(for: executor, config, namespace: namespace ?? GivenChart.usualName))
            } catch {
                refusals.append(error.message)
            }
        }
        guard !drafts.isEmpty else { throw ConversionFailure(message: refusals.first ?? "") }
        let text = DraftText(config, drafts, executor)
        let machines = GlobalMachineDraft(config, drafts, executor)
        return Conversion(
            text: text.text, notes: refusals.map { "\($0); it stays as it is" } + drafts.flatMap(\.notes) + newerKeys(in: text.text, config.target, executor),
            losses: machines.losses + drafts.flatMap(\.losses) + text.losses)
    }

    /// Tells which keys the Runner of a file does not know yet.
    private static func newerKeys(in text: String, _ target: Target, _ executor: DraftExecutor) -> [String] {
        let table = executor == .kubernetes ? ".kubernetes" : ".autoscaler"
        var told: Set<String> = []
        return ConfigFile([UInt8](text.utf8), target: target).schemaProblems.compactMap { problem in
            guard case .tooNew(let key) = problem.kind, problem.path.contains(table), told.insert(key.name).inserted else { return nil }
            return "the draft sets `\(KeyIndex.withoutIndices(problem.path))`, which GitLab Runner \(target.runner) does not know yet"
        }
    }
}

extension RunnerDraft {
    fileprivate func made(for executor: DraftExecutor, _ config: ConfigFile, namespace: String) throws(ConversionFailure) -> RunnerDraft {
        let name = self.executor
        guard name != executor.rawValue else { throw ConversionFailure(message: "\(title) has the executor `\(name)` already") }
        guard executor.sources.contains(name) else {
            let sources = executor.sources.map { "`\($0)`" }.joined(separator: ", ")
            throw ConversionFailure(message: "\(title) has \(name.isEmpty ? "no executor" : "the executor `\(name)`"); a draft for `\(executor.rawValue)` is made from \(sources)")
        }
        guard executor == .kubernetes else { return try MachineToAutoscaler(self, executor, config).draft }
        return DockerToKubernetes(self, namespace: namespace).draft
    }
}
