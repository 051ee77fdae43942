/// What processes in pods and containers may do, and as whom.
extension KubernetesObject {
    static let containerSecurityContext = KubernetesObject("SecurityContext", "the security context of a container", [
        KubernetesField("allowPrivilegeEscalation", .boolean, "Whether a process may gain more privileges than its parent has"),
        KubernetesField("appArmorProfile", .object(appArmorProfile), "AppArmor profile of the container"),
        KubernetesField("capabilities", .object(capabilities), "Linux capabilities of the container"),
        KubernetesField("privileged", .boolean, "Run the container in privileged mode: as root on the node"),
        KubernetesField("procMount", .text, "How `/proc` is mounted", allowed: ["Default", "Unmasked"]),
        KubernetesField("readOnlyRootFilesystem", .boolean, "Make the container's own file system read-only"),
        KubernetesField("runAsGroup", .integer, "Main group of the container's processes", in: .naturals),
        KubernetesField("runAsNonRoot", .boolean, "Refuse to start the container as root"),
        KubernetesField("runAsUser", .integer, "User that the container's processes run as", in: .naturals),
        KubernetesField("seLinuxOptions", .object(seLinuxOptions), "SELinux labels of the container"),
        KubernetesField("seccompProfile", .object(seccompProfile), "System calls that the container may make"),
        KubernetesField("windowsOptions", .object(windowsOptions), "Settings of Windows containers"),
    ])

    static let podSecurityContext = KubernetesObject("PodSecurityContext", "the security context of a pod", [
        KubernetesField("appArmorProfile", .object(appArmorProfile), "AppArmor profile of the pod's containers"),
        KubernetesField("fsGroup", .integer, "Group that owns the pod's volumes", in: .naturals),
        KubernetesField("fsGroupChangePolicy", .text, "When the owner of a volume is changed", allowed: ["Always", "OnRootMismatch"]),
        KubernetesField("runAsGroup", .integer, "Main group of the pod's processes", in: .naturals),
        KubernetesField("runAsNonRoot", .boolean, "Refuse to start containers as root"),
        KubernetesField("runAsUser", .integer, "User that the pod's processes run as", in: .naturals),
        KubernetesField("seLinuxChangePolicy", .text, "How volumes get their SELinux label", allowed: ["MountOption", "Recursive"]),
        KubernetesField("seLinuxOptions", .object(seLinuxOptions), "SELinux labels of the pod's containers"),
        KubernetesField("seccompProfile", .object(seccompProfile), "System calls that the pod's containers may make"),
        KubernetesField("supplementalGroups", .list(.integer), "Further groups of the pod's processes", in: .naturals),
        KubernetesField("supplementalGroupsPolicy", .text, "Whether the groups of the image's `/etc/group` count too", allowed: ["Merge", "Strict"]),
        KubernetesField("sysctls", .list(.object(sysctl)), "Settings of the kernel for the pod"),
        KubernetesField("windowsOptions", .object(windowsOptions), "Settings of Windows containers"),
    ])

    static let appArmorProfile = KubernetesObject("AppArmorProfile", "an AppArmor profile", profile, rules: profileRules)

    static let seccompProfile = KubernetesObject("SeccompProfile", "a seccomp profile", profile, rules: profileRules)

    private static let profile = [
        KubernetesField("type", .text, "Which profile: the container runtime's, one of the node's files, or none", required: true, allowed: ["Localhost", "RuntimeDefault", "Unconfined"]),
        KubernetesField("localhostProfile", .text, "Profile on the node, for the type Localhost"),
    ]

    private static let profileRules: [FieldRule] = [
        .needs("localhostProfile", while: FieldState("type", ["Localhost"])),
        .excludes("localhostProfile", while: FieldState("type", ["RuntimeDefault", "Unconfined"])),
    ]

    static let capabilities = KubernetesObject("Capabilities", "a map with `add` and `drop`", [
        KubernetesField("add", .list(.text), "Capabilities that are given"),
        KubernetesField("drop", .list(.text), "Capabilities that are taken away"),
    ])

    static let seLinuxOptions = KubernetesObject("SELinuxOptions", "SELinux labels", [
        KubernetesField("level", .text, "SELinux level"),
        KubernetesField("role", .text, "SELinux role"),
        KubernetesField("type", .text, "SELinux type"),
        KubernetesField("user", .text, "SELinux user"),
    ])

    static let windowsOptions = KubernetesObject("WindowsSecurityContextOptions", "security settings of Windows containers", [
        KubernetesField("gmsaCredentialSpec", .text, "GMSA credential spec itself"),
        KubernetesField("gmsaCredentialSpecName", .text, "Name of the GMSA credential spec"),
        KubernetesField("hostProcess", .boolean, "Run as a process of the host"),
        KubernetesField("runAsUserName", .text, "User that processes run as"),
    ])

    static let sysctl = KubernetesObject("Sysctl", "a map with `name` and `value`", [
        KubernetesField("name", .text, "Setting of the kernel", required: true),
        KubernetesField("value", .text, "Its value, as text", required: true),
    ])
}
