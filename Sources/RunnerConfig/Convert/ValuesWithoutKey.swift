/// Values of the chart for which a config.toml has no key: they are told when one is made of them.
struct ValuesWithoutKey {
    private let values: ValuesFile
    private let registered: RegisteredConfig

    init(_ values: ValuesFile, _ registered: RegisteredConfig) { (self.values, self.registered) = (values, registered) }

    var losses: [ConversionLoss] { keptByServer + shellWords + missingValues + foreignTables + ofThePod + podVariables + unread }

    /// `register` sends these to GitLab, which keeps them.
    private var keptByServer: [ConversionLoss] {
        ServerSideSettings.effective(in: values).map { path, member in
            ConversionLoss(.leftOut, path, at: member.node.range, "GitLab keeps it for the runner", advice: "set it on the runner's page, or when you create the runner")
        }
    }

    /// What the shell of the pod fills in before `register` sees it.
    private var shellWords: [ConversionLoss] {
        let path = "runners.name"
        guard let member = values.member(path), let text = member.node.string, text.contains("$") || text.contains("`") else { return [] }
        return [ConversionLoss(.changed, path, at: member.node.range, "the shell in the pod evaluates the text when the pod starts", advice: "write down what it comes to")]
    }

    /// What a template wrote where it had no value.
    private var missingValues: [ConversionLoss] {
        ConfigDifference.all(Node(.table([])), registered.registration.runner).compactMap { setting in
            guard let text = setting.new?.string, text.contains("(<nil>)") || text.contains("<no value>") else { return nil }
            return ConversionLoss(.changed, "runners." + setting.path, "the template in `runners.config` prints a value that is not set", advice: "set the value")
        }
    }

    /// Tables of `runners.config` that `register` passes over.
    private var foreignTables: [ConversionLoss] {
        guard let template = registered.template, let runner = template.runners.first?.node.canonical(RunnerTable.schema) else { return [] }
        return runner.members.compactMap { member in
            guard member.node.isTable, !member.node.isUnset, registered.registration.runner.last(member.key) == nil, RunnerTable.schema.key(member.key) != nil else { return nil }
            let reason = member.key == "referees" ? "`register` takes no referees over" : "`register` takes over only the tables of the executor, which is `\(registered.registration.executor)`"
            return ConversionLoss(.leftOut, "runners.config: [runners.\(member.key)]", reason)
        }
    }

    /// What is about the pod, its rights and its services, and not about the Runner's configuration.
    private var ofThePod: [ConversionLoss] {
        values.chart.members.compactMap { member in
            guard member.node.saysSomething, !Self.carried.contains(member.key), let value = ChartValue.named(member.key), value.isRead(by: values.target.chart),
                value.configKey == nil, !value.wasDefault(member.node)
            else { return nil }
            return ConversionLoss(.leftOut, member.key, at: member.keyRange, "it is about the Runner's pod, for which a config.toml has no keys")
        }
    }

    /// Variables of the pod that `register` does not read: the Runner and what it calls do.
    private var podVariables: [ConversionLoss] {
        values.environment.compactMap { variable in
            guard RegisterOption.key(variable.name) == nil, !variable.name.hasPrefix("REGISTER_"), !Self.registered.contains(variable.name) else { return nil }
            return ConversionLoss(.leftOut, variable.path, at: variable.value?.node.range, "`\(variable.name)` is a variable of the Runner's pod", advice: "set it for the Runner's process")
        }
    }

    private static let registered: Set<String> = ["RUNNER_NAME", "RUNNER_EXECUTOR", "RUNNER_TAG_LIST", "CI_SERVER_TOKEN"]

    /// What no chart reads.
    private var unread: [ConversionLoss] {
        values.strayKeys.map { ConversionLoss(.leftOut, $0.path, at: $0.member.keyRange, "the chart does not read it") }
    }

    /// Blocks whose content ends up in the file, or is told by itself.
    private static let carried: Set<String> = ["runners", "gitlabUrl", "runnerToken", "runnerRegistrationToken", "envVars", "extraEnv", "metrics", "sessionServer", "global"]
}
