/// Looks at a values file key by key.
extension ValuesFile {
    /// A key of the chart's values that no template reads, or that stands where none looks.
    struct StrayKey {
        var member: Member
        var path: String
    }

    /// Every key that is not declared for any chart. Below keys whose content is the user's own nothing is stray.
    var strayKeys: [StrayKey] {
        var stray: [StrayKey] = []
        collect(chart, path: "", into: &stray)
        return stray
    }

    private func collect(_ node: Node, path: String, into stray: inout [StrayKey]) {
        for member in node.members {
            let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
            guard let key = ChartKey.all[inner], !isForgotten(key) else {
                if !isUsersOwn(member.key, path: path) { stray.append(StrayKey(member: member, path: inner)) }
                continue
            }
            if !key.isOpen { collect(member.node, path: inner, into: &stray) }
        }
    }

    /// Keys that came and went outside the blocks whose removal is a story of its own.
    private func isForgotten(_ key: ChartKey) -> Bool {
        guard let removed = key.removed, target.chart >= removed else { return false }
        return !key.path.hasPrefix("runners.") && !key.path.hasPrefix("rbac.")
    }

    /// `global`, and what `runners.config` itself asks for by `{{ .Values.x }}`.
    private func isUsersOwn(_ key: String, path: String) -> Bool {
        guard path.isEmpty else { return false }
        if key == "global" || key == "nameOverride" || key.hasPrefix("x-") { return true }
        return templateTexts.contains { $0.contains(".Values.\(key)") }
    }

    private var templateTexts: [String] {
        let extra = member("extraObjects")?.node
        return ([member("runners.config")?.node.string] + [extra.map { text.text($0.range) }]).compactMap { $0 }
    }

    /// The entries of `envVars` and `extraEnv`.
    var environment: [(name: String, value: Member?, entry: Node, path: String)] {
        let listed = (member("envVars")?.node.elements ?? []).enumerated().compactMap { index, entry -> (String, Member?, Node, String)? in
            guard let name = entry["name"]?.node.string else { return nil }
            return (name, entry["value"], entry, "envVars[\(index)].value")
        }
        let mapped = (member("extraEnv")?.node.members ?? []).map { ($0.key, Optional($0), $0.node, "extraEnv.\($0.key)") }
        return (listed + mapped).map { (name: $0.0, value: $0.1, entry: $0.2, path: $0.3) }
    }

    /// Whether the targeted chart still reads the cache block and its neighbours.
    var readsLegacyKeys: Bool { target.chart < "0.53.0" }

    /// "chart 0.91.0", or "charts from 0.53 on" when the user named none.
    var chartWords: String { target.statedChart.map { "chart \($0)" } ?? (readsLegacyKeys ? "charts before 0.53" : "charts from 0.53 on") }

    /// What `quote` makes of a value: the text of the variable in the pod.
    static func variableText(_ node: Node?) -> String { node.map { ChartContext.value($0).text } ?? "" }
}
