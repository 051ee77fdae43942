import SourceBytes

/// Users, groups, capabilities and security options.
extension DockerToKubernetes {
    private static let build = ["kubernetes", "build_container_security_context"]

    mutating func convertUser(_ member: Member) {
        let parts = (member.node.string ?? "").split(separator: ":", omittingEmptySubsequences: false).map { $0 == "root" ? "0" : String($0) }
        let numbers = parts.compactMap(Self.number)
        guard numbers.count == parts.count, numbers.count <= 2, let user = numbers.first else {
            return lose(member, "a pod takes numbers of users, not names", "set `run_as_user` in `[runners.kubernetes.build_container_security_context]`")
        }
        draft.set(Self.build + ["run_as_user"], .integer(user), from: "user")
        if numbers.count == 2 { draft.set(Self.build + ["run_as_group"], .integer(numbers[1])) }
    }

    /// Users or groups, of which a pod takes numbers.
    mutating func convertNumbers(_ member: Member, to path: [String], _ value: (Int64) -> Node.Value) {
        let texts = member.node.elements.compactMap(\.string)
        let numbers = texts.compactMap { Self.number($0 == "root" ? "0" : $0) }
        if numbers.count < member.node.elements.count { lose(member, "a pod takes numbers, not names", "add the numbers to `\(path.last ?? "")`", as: numbers.isEmpty ? .leftOut : .changed) }
        if !numbers.isEmpty { draft.set(path, .array(numbers.map { Node(value($0)) }), from: path.last == member.key ? nil : member.key) }
    }

    private static func number(_ text: String) -> Int64? {
        text.isEmpty || !text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? nil : Int64(text)
    }

    /// Services have Docker's usual capabilities, so this is for the container of the job alone.
    mutating func convertCapabilities(_ member: Member, _ list: String) {
        let names = member.node.elements.compactMap { $0.string?.uppercased() }.map { $0.hasPrefix("CAP_") ? String($0.dropFirst(4)) : $0 }
        draft.set(Self.build + ["capabilities", list], .array(names.map { Node(.string($0)) }), from: member.key)
    }

    mutating func convertSecurityOptions(_ member: Member, _ context: String) {
        let ofServices = context.hasPrefix("service") ? docker["services_privileged"]?.node.boolean : nil
        let isPrivileged = ofServices ?? docker["privileged"]?.node.boolean ?? false
        for node in member.node.elements {
            let option = node.string ?? ""
            let mark = option.firstIndex { $0 == "=" || $0 == ":" } ?? option.endIndex
            let (name, value) = (String(option[..<mark]), String(option[mark...].dropFirst()))
            let path = ["kubernetes", context]
            switch (name, value) {
            case ("no-new-privileges", ""), ("no-new-privileges", "true"):
                guard !isPrivileged else {
                    draft.lose("docker.\(member.key)", at: node.range, "Kubernetes refuses `allow_privilege_escalation = false` for privileged containers")
                    continue
                }
                draft.set(path + ["allow_privilege_escalation"], .boolean(false), from: member.key)
            case ("seccomp", "unconfined"): draft.set(path + ["seccomp_profile", "type"], .string("Unconfined"), from: member.key)
            case ("apparmor", "unconfined"): draft.set(path + ["app_armor_profile", "type"], .string("Unconfined"), from: member.key)
            case ("apparmor", _) where !value.isEmpty:
                draft.set(path + ["app_armor_profile", "type"], .string("Localhost"))
                draft.set(path + ["app_armor_profile", "localhost_profile"], .string(value), "load this profile on the nodes")
            case ("label", _) where value.hasPrefix("type:"): draft.set(path + ["selinux_type"], .string(String(value.dropFirst(5))), from: member.key)
            default:
                let advice = name == "seccomp" ? "put the profile on the nodes, and set `seccomp_profile` in `[runners.kubernetes.\(context)]`" : "look at `[runners.kubernetes.\(context)]`"
                draft.lose("docker.\(member.key)", at: node.range, "the option `\(name)` has no counterpart", advice)
            }
        }
    }
}
