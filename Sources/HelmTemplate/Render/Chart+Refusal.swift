import GoTemplate

extension Chart {
    /// Why Helm does not install the chart, whatever the values say; nil when it does.
    ///
    /// Source: Helm 4.2.3, `checkIfInstallable` in cmd/install.go and `IsCompatibleRange` in chart/common/util.
    public func refusal(by capabilities: Capabilities) -> RenderFailure? {
        guard !metadata.isLibrary else { return RenderFailure("`\(metadata.name)` is a library chart, which has no manifests of its own") }
        let range = metadata.kubeVersion
        guard !range.isEmpty, VersionConstraint(range)?.holds(Capabilities.normalized(capabilities.kubeVersion)) != true else { return nil }
        return RenderFailure("the chart requires kubeVersion \(range), and Kubernetes is \(capabilities.kubeVersion); `--kube-version` gives another version")
    }
}
