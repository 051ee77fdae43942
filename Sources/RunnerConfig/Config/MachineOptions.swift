/// The options of docker-machine, wherever they were written: in `[runners.machine]`, or at the top of an excerpt.
struct MachineOptions {
    var values: [Node]
    var path: String

    static func all(in config: ConfigFile) -> [MachineOptions] {
        var found = config.runners.compactMap { runner -> MachineOptions? in
            guard let machine = runner.machine?.value, let member = machine.member("MachineOptions") else { return nil }
            return MachineOptions(values: member.node.elements, path: machine.keyPath + ".MachineOptions")
        }
        if let member = config.root.members.last(where: { $0.key == "MachineOptions" }) {
            found.append(MachineOptions(values: member.node.elements, path: "MachineOptions"))
        }
        return found
    }

    /// The name of an option whose value is a secret; nil for all others and for empty values.
    static func credentialName(_ option: String) -> String? {
        guard let equals = option.firstIndex(of: "="), option.index(after: equals) < option.endIndex else { return nil }
        let name = option[..<equals]
        let value = option[option.index(after: equals)...]
        guard !Placeholders.contains(String(value)), !Placeholders.isVariable(value.utf8) else { return nil }
        let endings = ["secret-key", "access-token", "api-token", "password", "session-token", "client-secret", "api-key"]
        return endings.contains { name.hasSuffix($0) } ? String(name) : nil
    }
}
