/// `[runners.docker]` as `[runners.kubernetes]`: what a pod can do the same way, and what it cannot.
struct DockerToKubernetes {
    var draft: RunnerDraft
    let docker: Node
    let system: DockerVolume.System
    /// The folders that volumes are mounted at.
    var mounted: Set<String> = []
    var volumeNames: Set<String> = []

    /// - Parameter namespace: of the jobs' pods.
    init(_ draft: RunnerDraft, namespace: String) {
        self.draft = draft
        docker = draft.source["docker"]?.node ?? Node(.table([]))
        system = draft.executor == "docker-windows" ? .windows : .linux
        let remark = "the namespace of the jobs' pods: create it, and let the manager create pods and secrets in it"
        self.draft.set(["kubernetes", "namespace"], .string(namespace), remark)
        self.draft.remark(above: ["kubernetes"], ["Draft: made of [runners.docker]."])
        if system == .windows { selectWindowsNodes() }
        for member in docker.members where Self.isSet(member) { convert(member) }
        tellOtherTables()
    }

    /// Where zero and false differ from nothing.
    private static func isSet(_ member: Member) -> Bool {
        ["services_limit", "privileged", "services_privileged"].contains(member.key) || member.node.saysSomething
    }

    private mutating func convert(_ member: Member) {
        let node = member.node
        switch member.key {
        case let key where DockerKeys.same.contains(key): draft.set(["kubernetes", key], node.value)
        case "services": node.elements.forEach { convertService($0) }
        case "memory", "memory_reservation", "service_memory", "service_memory_reservation", "cpus", "service_cpus": convertAmount(member)
        case "services_privileged": draft.set(["kubernetes", "service_container_security_context", "privileged"], node.value, from: "services_privileged")
        case "dns": convertNameServers(member)
        case "dns_search": draft.set(["kubernetes", "dns_config", "searches"], node.value, from: "dns_search")
        case "extra_hosts": convertHosts(member)
        case "user": convertUser(member)
        case "allowed_users": convertNumbers(member, to: ["kubernetes", "allowed_users"]) { .string(String($0)) }
        case "group_add": convertNumbers(member, to: ["kubernetes", "pod_security_context", "supplemental_groups"]) { .integer($0) }
        case "cap_add": convertCapabilities(member, "add")
        case "cap_drop": convertCapabilities(member, "drop")
        case "security_opt": convertSecurityOptions(member, "build_container_security_context")
        case "services_security_opt": convertSecurityOptions(member, "service_container_security_context")
        case "container_labels": convertLabels(member)
        case "volumes": node.elements.forEach { convertVolume($0) }
        case "shm_size": convertSharedMemory(member)
        case "tmpfs": node.members.forEach { convertMemoryFolder($0) }
        default:
            let words = DockerKeys.leftOut.first { $0.key == member.key }
            lose(member, words?.reason ?? (DockerTable.schema.key(member.key) == nil ? "GitLab Runner has no such key" : "the kubernetes executor has no such key"), words?.advice)
        }
    }

    /// Services are the same tables for both; they were names once.
    private mutating func convertService(_ service: Node) {
        guard service.isTable else { return draft.append(["kubernetes", "services"], [("name", service.value)]) }
        let known = service.members.filter { KubernetesServiceTable.schema.key($0.key) != nil }
        for member in service.members where KubernetesServiceTable.schema.key(member.key) == nil {
            draft.lose("docker.services.\(DottedPath.step(member.key))", at: member.keyRange, "GitLab Runner has no such key")
        }
        draft.append(["kubernetes", "services"], known.map { ($0.key, $0.node.value) })
    }

    /// Tells that a key of `[runners.docker]` is not carried over as it is.
    mutating func lose(_ member: Member, _ reason: String, _ advice: String? = nil, as kind: ConversionLoss.Kind = .leftOut) {
        draft.lose("docker.\(member.key)", at: member.keyRange, reason, advice, as: kind)
    }

    private mutating func selectWindowsNodes() {
        let selector = { (key: String) in ["kubernetes", "node_selector", key] }
        draft.set(selector("kubernetes.io/arch"), .string("amd64"))
        draft.set(selector("kubernetes.io/os"), .string("windows"))
        draft.set(selector("node.kubernetes.io/windows-build"), .string("10.0.20348"), "the build of Windows on your nodes; this is Windows Server 2022")
    }

    /// The tables beside `[runners.docker]`, and the local cache.
    private mutating func tellOtherTables() {
        let noEffect = "with the executor `\(draft.executor)` it had no effect"
        draft.loseAll(of: "kubernetes") { _ in (noEffect + ", and the draft has a table of its own", nil) }
        let isScaled = draft.executor.contains("+") || draft.executor.contains("autoscaler")
        for name in ["machine", "autoscaler"] {
            draft.loseAll(of: name) { key in
                guard isScaled else { return (noEffect, nil) }
                let isPolicy = ["IdleCount", "autoscaling", "policy"].contains(key)
                return ("the cluster scales its nodes itself", isPolicy ? "`[runners.kubernetes.autoscaler]` can keep room for jobs to come" : nil)
            }
        }
        let cache = draft.source["cache"]?.node
        guard docker["disable_cache"]?.node.boolean != true, cache?["Type"]?.node.saysSomething != true else { return }
        draft.note("pods keep no local cache: \(draft.title) needs a `[runners.cache]` with object storage to have caches")
    }
}
