/// `[runners.kubernetes.helper_container_security_context]`: security settings of the helper container.
public struct HelperSecurityContextTable: Table {
    public static let schema = Schema<HelperSecurityContextTable>()
    public init() {}

    public let capabilities = Key<Section<HelperCapabilitiesTable>>("capabilities", "Linux capabilities, instead of those of the pod", since: "14.5")
    public let privileged = Key<Bool>("privileged", "Run in privileged mode", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_PRIVILEGED", flag: "kubernetes-helper_container_security_context-privileged", since: "14.5")
    public let runAsUser = Key<Int64>("run_as_user", "User of the processes", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_RUN_AS_USER", flag: "kubernetes-helper_container_security_context-run-as-user", since: "14.5")
    public let runAsGroup = Key<Int64>("run_as_group", "Group of the processes", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_RUN_AS_GROUP", flag: "kubernetes-helper_container_security_context-run-as-group", since: "14.5")
    public let runAsNonRoot = Key<Bool>("run_as_non_root", "Refuse to run as root", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_RUN_AS_NON_ROOT", flag: "kubernetes-helper_container_security_context-run-as-non-root", since: "14.5")
    public let readOnlyRootFilesystem = Key<Bool>("read_only_root_filesystem", "Make the container's own files read-only", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_READ_ONLY_ROOT_FILESYSTEM", flag: "kubernetes-helper_container_security_context-read-only-root-filesystem", since: "14.5")
    public let allowPrivilegeEscalation = Key<Bool>("allow_privilege_escalation", "Let processes gain more rights than their parent has", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_ALLOW_PRIVILEGE_ESCALATION", flag: "kubernetes-helper_container_security_context-allow-privilege-escalation", since: "14.5")
    public let selinuxType = Key<String>("selinux_type", "SELinux type of the container", flag: "kubernetes-helper_container_security_context-selinux-type", since: "15.3")
    public let procMount = Key<String>("proc_mount", "How /proc is mounted: Default or Unmasked", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_PROC_MOUNT", flag: "kubernetes-helper_container_security_context-proc-mount", since: "15.9", allowed: ["default", "unmasked"], otherwise: .dropped("`/proc` is mounted as usual", ignoresCase: true))
    public let seccompProfile = Key<Section<HelperSeccompProfileTable>>("seccomp_profile", "Seccomp profile of the container", since: "18.11")
    public let appArmorProfile = Key<Section<HelperAppArmorProfileTable>>("app_armor_profile", "AppArmor profile of the container", since: "18.11")
}

public typealias HelperSecurityContext = Section<HelperSecurityContextTable>

/// Linux capabilities of the helper container.
public struct HelperCapabilitiesTable: Table {
    public static let schema = Schema<HelperCapabilitiesTable>()
    public init() {}

    public let add = Key<[String]>("add", "Capabilities added", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_CAPABILITIES_ADD", flag: "kubernetes-helper_container_security_context-capabilities-add", since: "14.5")
    public let drop = Key<[String]>("drop", "Capabilities taken away", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_CAPABILITIES_DROP", flag: "kubernetes-helper_container_security_context-capabilities-drop", since: "14.5")
}

public typealias HelperCapabilities = Section<HelperCapabilitiesTable>

/// Seccomp profile of the helper container.
public struct HelperSeccompProfileTable: Table {
    public static let schema = Schema<HelperSeccompProfileTable>()
    public init() {}

    public let type = Key<String>("type", "Kind of the profile: RuntimeDefault, Unconfined or Localhost", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_SECCOMP_PROFILE_TYPE", flag: "kubernetes-helper_container_security_context-seccomp_profile-type", since: "18.11", allowed: ["RuntimeDefault", "Localhost", "Unconfined"], otherwise: .dropped("jobs run without a profile"))
    public let localhostProfile = Key<String>("localhost_profile", "Profile on the node, for Localhost", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_SECCOMP_PROFILE_LOCALHOST_PROFILE", flag: "kubernetes-helper_container_security_context-seccomp_profile-localhost-profile", since: "18.11")
}

public typealias HelperSeccompProfile = Section<HelperSeccompProfileTable>

/// AppArmor profile of the helper container.
public struct HelperAppArmorProfileTable: Table {
    public static let schema = Schema<HelperAppArmorProfileTable>()
    public init() {}

    public let type = Key<String>("type", "Kind of the profile: RuntimeDefault, Unconfined or Localhost", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_APP_ARMOR_PROFILE_TYPE", flag: "kubernetes-helper_container_security_context-app_armor_profile-type", since: "18.11", allowed: ["RuntimeDefault", "Localhost", "Unconfined"], otherwise: .dropped("jobs run without a profile"))
    public let localhostProfile = Key<String>("localhost_profile", "Profile on the node, for Localhost", env: "KUBERNETES_HELPER_CONTAINER_SECURITY_CONTEXT_APP_ARMOR_PROFILE_LOCALHOST_PROFILE", flag: "kubernetes-helper_container_security_context-app_armor_profile-localhost-profile", since: "18.11")
}

public typealias HelperAppArmorProfile = Section<HelperAppArmorProfileTable>
