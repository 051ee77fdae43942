/// Names and addresses.
extension DockerToKubernetes {
    /// Docker asks these servers only, which a pod does with the policy `none`.
    mutating func convertNameServers(_ member: Member) {
        let servers = member.node.elements.filter { IPAddress.isValid($0.string ?? "") }
        if servers.count < member.node.elements.count { lose(member, "only IP addresses can be name servers", as: servers.isEmpty ? .leftOut : .changed) }
        guard !servers.isEmpty else { return }
        if servers.count > 3 { lose(member, "a pod has at most three name servers", "choose three", as: .changed) }
        draft.set(["kubernetes", "dns_policy"], .string("none"), "as in Docker, only the name servers below; names of the cluster are not found")
        draft.set(["kubernetes", "dns_config", "nameservers"], .array(Array(servers.prefix(3))), from: "dns")
    }

    mutating func convertHosts(_ member: Member) {
        var aliases: [(address: String, names: [String])] = []
        for node in member.node.elements {
            let text = node.string ?? ""
            let colon = text.firstIndex(of: ":") ?? text.endIndex
            let (name, address) = (String(text[..<colon]), text[colon...].dropFirst().filter { $0 != " " })
            guard !name.isEmpty, IPAddress.isValid(address) else {
                let isGateway = address == "host-gateway"
                draft.lose(
                    "docker.extra_hosts", at: node.range, isGateway ? "in a pod, `host-gateway` stands for nothing" : "the entry is not `name:address`",
                    isGateway ? "add `[[runners.kubernetes.host_aliases]]` with an address" : nil)
                continue
            }
            if let index = aliases.firstIndex(where: { $0.address == address }) { aliases[index].names.append(name) } else { aliases.append((address, [name])) }
        }
        for alias in aliases {
            draft.append(["kubernetes", "host_aliases"], [("ip", .string(alias.address)), ("hostnames", .array(alias.names.map { Node(.string($0)) }))], from: "extra_hosts")
        }
    }

    /// Labels of containers become labels of the pod, where Kubernetes takes them.
    mutating func convertLabels(_ member: Member) {
        for label in member.node.members {
            let isReserved = label.key.lowercased().contains("runner.gitlab.com")
            if let text = label.node.string, !isReserved, TextFormat.labelKey.takes(label.key), TextFormat.labelValue.takes(text) {
                draft.set(["kubernetes", "pod_labels", label.key], label.node.value)
            } else {
                let reason = isReserved ? "labels in this domain are the Runner's own" : "it is not a valid label of a pod"
                draft.lose("docker.container_labels.\(DottedPath.step(label.key))", at: label.keyRange, reason, isReserved ? nil : "`pod_annotations` takes any value")
            }
        }
    }
}
