/// Which keys of charts before 0.53 have a successor in `runners.config`, and whether it is there.
enum MovedKeys {
    /// The successors in the runner's table, by key below `runners`.
    private static let successors = [
        "image": "kubernetes.image", "namespace": "kubernetes.namespace", "privileged": "kubernetes.privileged", "imagePullPolicy": "kubernetes.pull_policy",
        "imagePullSecrets": "kubernetes.image_pull_secrets", "serviceAccountName": "kubernetes.service_account", "pollTimeout": "kubernetes.poll_timeout",
        "nodeSelector": "kubernetes.node_selector", "nodeTolerations": "kubernetes.node_tolerations", "podLabels": "kubernetes.pod_labels",
        "podAnnotations": "kubernetes.pod_annotations", "pod_security_context": "kubernetes.pod_security_context", "env": "environment",
        "outputLimit": "output_limit", "requestConcurrency": "request_concurrency", "cloneUrl": "clone_url", "helpers.image": "kubernetes.helper_image",
    ]
    private static let prefixes = ["builds": "", "services": "service_", "helpers": "helper_"]
    private static let limits = ["cpuLimit": "cpu_limit", "memoryLimit": "memory_limit", "cpuRequests": "cpu_request", "memoryRequests": "memory_request"]

    /// Whether `runners.config` sets all that a key below `runners` says, so that nothing is lost with it.
    static func isSet(_ member: Member, in config: ConfigFile?) -> Bool {
        guard let runner = config?.root["runners"]?.node.elements.first else { return false }
        let isThere = { (path: String) in runner[path: path.split(separator: ".").map(String.init)] != nil }
        if let successor = successors[member.key] { return isThere(successor) }
        guard let prefix = prefixes[member.key], member.node.isTable else { return false }
        return member.node.members.filter(\.node.saysSomething).allSatisfy { inner in
            (successors["\(member.key).\(inner.key)"] ?? limits[inner.key].map { "kubernetes.\(prefix)\($0)" }).map(isThere) ?? false
        }
    }
}
