import GoTemplate

/// What the cluster can do, as far as templates may ask.
public struct Capabilities: Sendable {
    /// `v1.36.0`.
    public let kubeVersion: String
    public let apiVersions: [String]

    /// What Helm 4.2 assumes without a cluster.
    ///
    /// - Parameter kubeVersion: `1.29`, `v1.29.3`; nil for the default. The result is nil when it is no version.
    public init?(kubeVersion: String? = nil, apiVersions more: [String] = []) {
        apiVersions = Self.known + more
        guard let kubeVersion, !kubeVersion.isEmpty else {
            self.kubeVersion = Self.newest
            return
        }
        let numbers = Self.normalized(kubeVersion).dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count >= 2, numbers.allSatisfy({ UInt($0) != nil && ($0.count == 1 || $0.first != "0") }) else { return nil }
        self.kubeVersion = kubeVersion.hasPrefix("v") ? kubeVersion : "v" + kubeVersion
    }

    /// Without a cluster.
    public static let standard = Capabilities(newest: ())

    private init(newest: Void) {
        kubeVersion = Self.newest
        apiVersions = Self.known
    }

    private static let newest = "v1.36.0"

    /// `.Capabilities`, as templates see it.
    public var value: TemplateValue {
        let normalized = Self.normalized(kubeVersion)
        let parts = normalized.dropFirst().split(separator: ".").prefix(2).map(String.init)
        let (major, minor) = (parts.first ?? "", parts.dropFirst().first ?? "")
        let kube = Self.structure(
            "common.KubeVersion", text: normalized,
            [
                ("Version", "Version", kubeVersion), ("normalizedVersion", nil, normalized), ("Major", "Major", major),
                ("Minor", "Minor", minor),
            ],
            methods: ["String": normalized, "GitVersion": kubeVersion])
        let helm = Self.structure(
            "version.BuildInfo",
            [
                ("Version", "version", "v4.2.3"), ("GitCommit", "git_commit", "43e8b7feece8beb0fcba47059ec9b522fd929a64"),
                ("GitTreeState", "git_tree_state", "clean"), ("GoVersion", "go_version", "go1.26.5"), ("KubeClientVersion", "kube_client_version", "v1.36"),
            ])
        let versions = TemplateValue.typed(.list(apiVersions.map(TemplateValue.string)), .versions)
        var traits = TemplateTraits(type: "*common.Capabilities", kind: "ptr")
        traits.members = [("KubeVersion", "KubeVersion"), ("APIVersions", "APIVersions"), ("HelmVersion", "HelmVersion")]
        return .map(TemplateMap([("KubeVersion", kube), ("APIVersions", versions), ("HelmVersion", helm)], traits: traits))
    }

    /// A struct of texts.
    private static func structure(
        _ type: String, text: String? = nil, _ fields: [(String, String?, String)], methods: [String: String] = [:]
    ) -> TemplateValue {
        var traits = TemplateTraits(type: type, kind: "struct", text: text)
        traits.isTextForActions = text != nil
        traits.members = fields.map { ($0.0, $0.1) }
        for (name, text) in methods { traits.methods[name] = TemplateTraits.constant(.string(text)) }
        return .map(TemplateMap(fields.map { ($0.0, .string($0.2)) }, traits: traits))
    }

    /// `v1.30`, `1.30.1-gke.100` and the like as `v1.30.0` and `v1.30.1`: what charts are held against.
    ///
    /// Source: Helm 4.2.3, `ParseKubeVersion` in pkg/chart/common/capabilities.go.
    static func normalized(_ version: String) -> String {
        let numbers = version.drop { $0 == "v" }.prefix { $0 != "-" && $0 != "+" }
        return "v" + numbers + (numbers.count { $0 == "." } == 1 ? ".0" : "")
    }

    private static let known: [String] = {
        let groups: [(String, [String])] = [
            ("", ["v1"]), ("admissionregistration.k8s.io", ["v1", "v1alpha1", "v1beta1"]), ("internal.apiserver.k8s.io", ["v1alpha1"]),
            ("apps", ["v1", "v1beta1", "v1beta2"]), ("authentication.k8s.io", ["v1", "v1alpha1", "v1beta1"]),
            ("authorization.k8s.io", ["v1", "v1beta1"]), ("autoscaling", ["v1", "v2"]), ("batch", ["v1", "v1beta1"]),
            ("certificates.k8s.io", ["v1", "v1beta1", "v1alpha1"]), ("coordination.k8s.io", ["v1alpha2", "v1beta1", "v1"]),
            ("discovery.k8s.io", ["v1", "v1beta1"]), ("events.k8s.io", ["v1", "v1beta1"]), ("extensions", ["v1beta1"]),
            ("flowcontrol.apiserver.k8s.io", ["v1", "v1beta1", "v1beta2", "v1beta3"]), ("networking.k8s.io", ["v1", "v1beta1"]),
            ("node.k8s.io", ["v1", "v1alpha1", "v1beta1"]), ("policy", ["v1", "v1beta1"]),
            ("rbac.authorization.k8s.io", ["v1", "v1beta1", "v1alpha1"]), ("resource.k8s.io", ["v1", "v1beta2", "v1beta1", "v1alpha3"]),
            ("scheduling.k8s.io", ["v1alpha2", "v1beta1", "v1"]), ("storage.k8s.io", ["v1beta1", "v1", "v1alpha1"]),
            ("storagemigration.k8s.io", ["v1beta1"]), ("apiextensions.k8s.io", ["v1beta1", "v1"]),
        ]
        return groups.flatMap { group, versions in versions.map { group.isEmpty ? $0 : "\(group)/\($0)" } }
    }()
}
