/// What becomes of the keys of `[runners.docker]` that are taken over as they are, or not at all.
enum DockerKeys {
    static let same: Set<String> = [
        "image", "privileged", "allowed_images", "allowed_pull_policies", "allowed_services", "pull_policy", "helper_image", "helper_image_flavor",
    ]

    private static let noHost = "pods run in a cluster, not on a Docker host"
    private static let patch = "with a patch in `[[runners.kubernetes.pod_spec]]`"
    private static let network = "the cluster decides on the network of pods"
    private static let device = "pods get devices from a device plugin of the node"
    private static let cgroup = "the kubelet of the node decides on cgroups"
    private static let processors = "the kubelet of the node assigns processors"

    static let leftOut: [(key: String, reason: String, advice: String?)] = [
        ("host", noHost, "`host` in `[runners.kubernetes]` is the address of an API server"),
        ("tls_cert_path", noHost, nil),
        ("tls_verify", noHost, nil),
        ("hostname", "pods have names of their own", "set `hostname` \(patch)"),
        ("runtime", "pods choose a RuntimeClass of the cluster", "set `runtime_class_name` to one"),
        ("memory_swap", "containers in pods have no limit for swap", nil),
        ("service_memory_swap", "containers in pods have no limit for swap", nil),
        ("cgroup_parent", cgroup, nil),
        ("service_cgroup_parent", cgroup, nil),
        ("service_slot_cgroup_template", cgroup, nil),
        ("cpuset_cpus", processors, "set `cpu_limit`"),
        ("cpuset_mems", processors, nil),
        ("service_cpuset_cpus", processors, "set `service_cpu_limit`"),
        ("cpu_shares", "in a pod, the CPU request is the weight", "set `cpu_request`"),
        ("service_cpu_shares", "in a pod, the CPU request is the weight", "set `service_cpu_request`"),
        ("userns_mode", "a pod itself says whether it has a user namespace", "set `hostUsers` \(patch)"),
        ("oom_kill_disable", "the kubelet decides by the requests and limits of the pod", nil),
        ("oom_score_adjust", "the kubelet decides by the requests and limits of the pod", nil),
        ("devices", device, "request the resource of that plugin \(patch)"),
        ("services_devices", device, "request the resource of that plugin \(patch)"),
        ("device_cgroup_rules", device, nil),
        ("gpus", device, "request a resource such as `nvidia.com/gpu` \(patch)"),
        ("service_gpus", device, "request a resource such as `nvidia.com/gpu` \(patch)"),
        ("disable_cache", "pods have no volumes for the local cache", nil),
        ("cache_dir", "pods have no volumes for the local cache", "store caches with `[runners.cache]`"),
        ("volume_keep", "volumes of pods go with them", "use `[[runners.kubernetes.volumes.pvc]]` for what has to stay"),
        ("volume_driver", "pods do not use Docker's volume drivers", "use `[[runners.kubernetes.volumes.csi]]` or a persistent volume claim"),
        ("volume_driver_ops", "pods do not use Docker's volume drivers", nil),
        ("volumes_from", "pods do not mount volumes of other containers", "add what is needed to `[runners.kubernetes.volumes]`"),
        ("network_mode", network, "for the network of the node, set `hostNetwork` \(patch)"),
        ("enable_ipv6", network, nil),
        ("network_mtu", network, nil),
        ("mac_address", network, nil),
        ("pid_mode", "a pod itself says which processes it sees", "set `hostPID` or `shareProcessNamespace` \(patch)"),
        ("ipcmode", "the containers of a pod share their IPC namespace", "for that of the node, set `hostIPC` \(patch)"),
        ("links", "pods cannot link containers", "reach services by their alias"),
        ("services_limit", "the kubernetes executor does not limit the number of services", "`allowed_services` limits which services a job can use"),
        ("allowed_privileged_images", "in pods, `privileged` counts for all images", "use a separate runner for jobs that need `privileged`"),
        ("allowed_privileged_services", "in pods, `privileged` counts for all services", "use a separate runner for jobs that need `privileged`"),
        ("isolation", "the container runtime of the node decides on the isolation", nil),
        ("sysctls", "the kubernetes executor has no such key", "set `securityContext.sysctls` \(patch)"),
        ("services_tmpfs", "all containers of a pod mount the same volumes", "add `[[runners.kubernetes.volumes.empty_dir]]` if the job may see the folder"),
        ("ulimit", "the container runtime of the node sets these limits", nil),
        ("log_options", "the node keeps the logs of containers", nil),
    ]
}
