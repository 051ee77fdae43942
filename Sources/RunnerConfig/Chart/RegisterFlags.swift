import GoTemplate

/// The flags that the `register-the-runner` script gives to `register`.
struct RegisterFlags {
    private(set) var flags: [String] = []
    /// Flags that the script drops when it finds an authentication token.
    private(set) var atRunTime: [String] = []

    init(_ values: ChartValues, _ chart: Version, hasAuthenticationToken: Bool) throws(ChartRefusal) {
        if chart.has(.jobValues) { try addPods(values, chart) }
        if chart.reads("runners.name"), try values["runners.name"].isTrue { flags.append("--name=\(Self.quoted(try values["runners.name"]))") }
        if chart.reads("runners.maximumTimeout"), try values["runners.maximumTimeout"].isTrue {
            flags.append("--maximum-timeout=\(Self.quoted(try values["runners.maximumTimeout"]))")
        }
        if chart.reads("runners.env") {
            for (key, value) in try values.entries("runners.env") { flags.append("--env \(Self.quoted(.string(key)))=\(Self.quoted(value))") }
        }
        if chart.has(.flagsWhenRendered) {
            if chart.reads("runners.runUntagged"), !hasAuthenticationToken, try values["runners.runUntagged"].isTrue { flags.append("--run-untagged=true") }
            if chart.reads("runners.protected"), !hasAuthenticationToken, try values["runners.protected"].isTrue { flags.append("--access-level=\"ref_protected\"") }
        } else {
            try addAtRunTime("runners.runUntagged", "--run-untagged=true", values, hasAuthenticationToken)
            try addAtRunTime("runners.protected", "--access-level=ref_protected", values, hasAuthenticationToken)
        }
        if chart.reads("runners.pod_security_context"), try values["runners.pod_security_context"].isTrue {
            for (_, group) in try values.entries("runners.pod_security_context.supplemental_groups") {
                flags.append("--kubernetes-pod-security-context-supplemental-groups \(Self.quoted(group))")
            }
        }
        if chart.reads("runners.config") {
            if try values["runners.config"].isTrue {
                flags.append("--template-config /\(chart.has(.scriptsFolder) ? "scripts" : "configmaps")/config.template.toml")
            } else if chart.reads("runners.configPath"), try values["runners.configPath"].isTrue {
                flags.append("--template-config \(try values["runners.configPath"].text)")
            }
        }
        flags.append("--non-interactive")
    }

    /// From 0.53.2 on these must be real booleans: a quoted "true" ends the rendering.
    private mutating func addAtRunTime(_ path: String, _ flag: String, _ values: ChartValues, _ hasToken: Bool) throws(ChartRefusal) {
        guard try values.has(path) else { return }
        guard case .boolean(let isOn) = try values[path] else {
            throw ChartRefusal("`.Values.\(path)`: wrong type for value; expected bool; got \(try values[path].type)")
        }
        if isOn, !hasToken { atRunTime.append(flag) }
    }

    private mutating func addPods(_ values: ChartValues, _ chart: Version) throws(ChartRefusal) {
        for (_, name) in try values.entries("runners.imagePullSecrets") { flags.append("--kubernetes-image-pull-secrets \(Self.quoted(name))") }
        for (key, value) in try values.entries("runners.nodeSelector") {
            flags.append("--kubernetes-node-selector \(Self.quoted(.string(key))):\(Self.quoted(value))")
        }
        if chart.reads("runners.nodeTolerations") {
            for (_, toleration) in try values.entries("runners.nodeTolerations") {
                let entry = ChartValues(root: TemplateMap([("entry", toleration)]))
                let sign = try entry["entry.operator"]
                let isEqual = !sign.isTrue || sign.text == "Equal"
                let value = try entry["entry.value"]
                let key = try entry["entry.key"].text + (isEqual ? "=" + (value.isTrue ? value.text : "") : "")
                flags.append("--kubernetes-node-tolerations \(key):\(Self.quoted(try entry["entry.effect"]))")
            }
        }
        guard chart.reads("runners.podLabels") else { return }
        for (path, flag) in [("runners.podLabels", "labels"), ("runners.podAnnotations", "annotations")] {
            for (key, value) in try values.entries(path) {
                flags.append("--kubernetes-pod-\(flag) \(Self.quoted(.string(key))):\(Self.quoted(value))")
            }
        }
    }

    /// As the template's `quote` has it: nothing stays nothing.
    private static func quoted(_ value: TemplateValue) -> String { value.isNothing ? "" : GoQuote.quoted(value.text) }
}
