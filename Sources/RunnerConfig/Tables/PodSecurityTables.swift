/// `[runners.kubernetes.pod_security_context]`: security settings of the pod.
public struct PodSecurityContextTable: Table {
    public static let schema = Schema<PodSecurityContextTable>()
    public init() {}

    public let fsGroup = Key<Int64>("fs_group", "Group that owns the volumes", env: "KUBERNETES_POD_SECURITY_CONTEXT_FS_GROUP", flag: "kubernetes-pod-security-context-fs-group", since: "12.0")
    public let runAsGroup = Key<Int64>("run_as_group", "Group of the processes", env: "KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_GROUP", flag: "kubernetes-pod-security-context-run-as-group", since: "12.0")
    public let runAsNonRoot = Key<Bool>("run_as_non_root", "Refuse to run as root", env: "KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_NON_ROOT", flag: "kubernetes-pod-security-context-run-as-non-root", since: "12.0")
    public let runAsUser = Key<Int64>("run_as_user", "User of the processes", env: "KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_USER", flag: "kubernetes-pod-security-context-run-as-user", since: "12.0")
    public let supplementalGroups = Key<[Int64]>("supplemental_groups", "Further groups of the processes", flag: "kubernetes-pod-security-context-supplemental-groups", since: "12.0")
    public let selinuxType = Key<String>("selinux_type", "SELinux type of the pod", flag: "kubernetes-pod-security-context-selinux-type", since: "15.3")
    public let seccompProfile = Key<Section<PodSeccompProfileTable>>("seccomp_profile", "Seccomp profile of the pod", since: "18.11")
    public let appArmorProfile = Key<Section<PodAppArmorProfileTable>>("app_armor_profile", "AppArmor profile of the pod", since: "18.11")
}

public typealias PodSecurityContext = Section<PodSecurityContextTable>

/// Seccomp profile of the pod.
public struct PodSeccompProfileTable: Table {
    public static let schema = Schema<PodSeccompProfileTable>()
    public init() {}

    public let type = Key<String>("type", "Kind of the profile: RuntimeDefault, Unconfined or Localhost", env: "KUBERNETES_POD_SECURITY_CONTEXT_SECCOMP_PROFILE_TYPE", flag: "kubernetes-pod-security-context-seccomp_profile-type", since: "18.11", allowed: ["RuntimeDefault", "Localhost", "Unconfined"], otherwise: .dropped("jobs run without a profile"))
    public let localhostProfile = Key<String>("localhost_profile", "Profile on the node, for Localhost", env: "KUBERNETES_POD_SECURITY_CONTEXT_SECCOMP_PROFILE_LOCALHOST_PROFILE", flag: "kubernetes-pod-security-context-seccomp_profile-localhost-profile", since: "18.11")
}

public typealias PodSeccompProfile = Section<PodSeccompProfileTable>

/// AppArmor profile of the pod.
public struct PodAppArmorProfileTable: Table {
    public static let schema = Schema<PodAppArmorProfileTable>()
    public init() {}

    public let type = Key<String>("type", "Kind of the profile: RuntimeDefault, Unconfined or Localhost", env: "KUBERNETES_POD_SECURITY_CONTEXT_APP_ARMOR_PROFILE_TYPE", flag: "kubernetes-pod-security-context-app_armor_profile-type", since: "18.11", allowed: ["RuntimeDefault", "Localhost", "Unconfined"], otherwise: .dropped("jobs run without a profile"))
    public let localhostProfile = Key<String>("localhost_profile", "Profile on the node, for Localhost", env: "KUBERNETES_POD_SECURITY_CONTEXT_APP_ARMOR_PROFILE_LOCALHOST_PROFILE", flag: "kubernetes-pod-security-context-app_armor_profile-localhost-profile", since: "18.11")
}

public typealias PodAppArmorProfile = Section<PodAppArmorProfileTable>
