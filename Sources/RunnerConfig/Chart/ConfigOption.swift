/// An option of `register` that the manager's environment sets and `runners.config` as well.
struct ConfigOption {
    /// `KUBERNETES_IMAGE`.
    let name: String
    /// What the environment says, as the pod has it.
    let text: String
    /// Where the variable stands, and its key path.
    let place: Range<Int>
    let path: String
    /// The same setting in `runners.config`.
    let setting: Member
    /// The key's declaration.
    let key: KeyDeclaration

    /// Whether it is what the Runner takes for not set.
    var isNothing: Bool { text.isEmpty || text == "0" || ["false", "f"].contains(text.lowercased()) }

    /// Whether the variable decides, and says something else.
    var wins: Bool {
        guard !isNothing, !text.contains("{{"), setting.node.saysSomething, setting.node.isScalar else { return false }
        let written = ValuesFile.variableText(setting.node)
        return written != text && !written.contains("${") && !text.contains("${")
    }
}

extension ValuesFile {
    /// The options that are set twice, in the order of the environment.
    var optionsSetTwice: [ConfigOption] {
        guard member("runners.configOverride") == nil, let runner = config?.runners.first else { return [] }
        return environment.compactMap { variable in
            guard let value = variable.value, let declared = KeyIndex.entry(ofVariable: variable.name),
                let setting = runner.node[path: Array(DottedPath.keys(KeyIndex.withoutIndices(declared.path)).dropFirst())]
            else { return nil }
            return ConfigOption(
                name: variable.name, text: Self.variableText(value.node), place: value.node.range, path: variable.path, setting: setting, key: declared.key)
        }
    }
}
