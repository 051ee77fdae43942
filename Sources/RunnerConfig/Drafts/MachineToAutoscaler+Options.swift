/// Options of the driver.
extension MachineToAutoscaler {
    private static let plugin = table + ["plugin_config"]
    private static let connector = table + ["connector_config"]

    mutating func convertOptions() {
        let options = MachineOption.all(in: machine)
        var shown: [String] = []
        var isInner = false
        for option in options {
            switch option.name {
            case _ where option.isCredential: tell(option, "is a credential of the account", cloud.credentials)
            case let name where cloud.innerOptions.contains(name): isInner = isInner || option.isOn
            case let name where cloud.settings.contains { $0.option == name } || [cloud.userOption, cloud.keyOption, cloud.portOption].contains(name):
                if option.value.isEmpty || option.value.contains("%s") { tell(option, "has no value that is the same for all instances", nil) }
            case let name where cloud.ofInstance.contains(name):
                tell(option, "describes the machines", "set it in the \(cloud.template)")
                shown.append(option.isShown ? "  \(name) = \(option.value)" : "  \(name)")
            case let name where name.hasPrefix("engine-"):
                guard executor == .dockerAutoscaler else {
                    tell(option, "is for Docker, without which jobs run", nil)
                    continue
                }
                tell(option, "is for Docker on the machines", "set it in /etc/docker/daemon.json of the image")
                if option.title != "the option" { shown.append("  \(name), in /etc/docker/daemon.json of the image") }
            default: tell(option, "has no counterpart in the plugin `\(cloud.plugin)`", "look whether the \(cloud.template) has one")
            }
        }
        for setting in cloud.settings {
            let value = self.value(of: setting.option, in: options)
            draft.set(Self.plugin + [setting.key], .string(value ?? setting.fallback), from: setting.option, value == nil ? setting.meaning : nil)
        }
        if !shown.isEmpty { draft.remark(above: Self.plugin, ["In the \(cloud.template), set what MachineOptions said of the machines:"] + shown) }
        convertConnection(options, isInner)
    }

    private mutating func convertConnection(_ options: [MachineOption], _ isInner: Bool) {
        let user = value(of: cloud.userOption, in: options)
        draft.set(Self.connector + ["username"], .string(user ?? cloud.defaultUser), from: cloud.userOption, user == nil ? "the user to log in as: check that the image has it" : nil)
        let key = value(of: cloud.keyOption, in: options)
        if let key { draft.set(Self.connector + ["key_path"], .string(key), from: cloud.keyOption) }
        if key == nil, cloud.needsKey { draft.set(Self.connector + ["key_path"], .string("<private key>"), "the path of the key whose public part the \(cloud.template) has") }
        if key != nil || cloud.needsKey { draft.set(Self.connector + ["use_static_credentials"], .boolean(true)) }
        if let port = value(of: cloud.portOption, in: options).flatMap({ Int64($0) }) { draft.set(Self.connector + ["protocol_port"], .integer(port), from: cloud.portOption) }
        draft.set(Self.connector + ["use_external_addr"], .boolean(!isInner), isInner ? "the manager uses the inner address" : "the manager uses the public address, as docker-machine does")
    }

    /// What the last option of a name says.
    private func value(of name: String?, in options: [MachineOption]) -> String? {
        options.last { $0.name == name && !$0.value.isEmpty && !$0.value.contains("%s") }?.value
    }

    private mutating func tell(_ option: MachineOption, _ reason: String, _ advice: String?) {
        draft.lose("machine.\(option.key)", at: option.node.range, "\(option.title) \(reason)", advice)
    }
}
