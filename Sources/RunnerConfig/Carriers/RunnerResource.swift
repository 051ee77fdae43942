import SourceBytes

/// A Runner as the GitLab Runner Operator installs it.
struct RunnerResource: ManifestCarrier {
    let name = "GitLab Runner Operator"
    let summary = "the `config.toml` of the ConfigMap in the same file that `spec.config` of a `Runner` names: what its `register` gets as a template; the Runner's version from `spec.runnerImage`"
    let example = CarrierExample(
        "runner.yaml", "bad-pull-policy",
        """
        apiVersion: apps.gitlab.com/v1beta2
        kind: Runner
        metadata:
          name: gitlab-runner
          namespace: ci
        spec:
          gitlabUrl: https://gitlab.acme.dev
          token: runner-token
          runnerImage: registry.gitlab.com/gitlab-org/gitlab-runner:alpine-v17.5.0
          config: runner-config
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: runner-config
          namespace: ci
        data:
          config.toml: |
            [[runners]]
              [runners.kubernetes]
                pull_policy = «"sometimes"»

        """)

    private static let group = "apps.gitlab.com"
    /// The entry of the ConfigMap that the operator mounts.
    static let entry = "config.toml"

    private func isRunner(_ document: YAMLPlace) -> Bool { document.kind == "Runner" && document.group == Self.group }

    /// Nothing of its own is a configuration.
    func carried(by document: YAMLPlace) -> [Carried]? { isRunner(document) ? [] : nil }

    /// Whether a file holds one and can be read: nothing that mentions the Runner in it is left to guess at.
    static func stands(in bytes: [UInt8]) -> Bool {
        guard bytes.firstOffset(of: "\(group)/".utf8) != nil else { return false }
        let yaml = YAMLText(bytes)
        return !yaml.stream.problems.contains(where: \.isError) && yaml.documents.contains(where: RunnerResource().isRunner)
    }

    /// A ConfigMap that a Runner names, and what the Runner states about it.
    struct Template {
        var configMap: String
        var surroundings: Surroundings
    }

    /// What the Runners among some documents name.
    func templates(in documents: [YAMLPlace]) -> [Template] {
        documents.filter(isRunner).compactMap { document in
            guard let configMap = document["spec", "config"]?.string else { return nil }
            var surroundings = Surroundings(carrier: name)
            surroundings.release = document["metadata", "name"]?.string
            surroundings.namespace = document["metadata", "namespace"]?.string
            if let image = document["spec", "runnerImage"]?.string { surroundings.stateRunner(image: image, by: "`spec.runnerImage`") }
            return Template(configMap: configMap, surroundings: surroundings)
        }
    }

    /// The Secrets that the Runners of a file take their tokens from.
    static func tokenSecrets(in bytes: [UInt8]) -> [String] {
        guard bytes.firstOffset(of: "\(group)/".utf8) != nil else { return [] }
        return tokenSecrets(in: YAMLText(bytes).documents)
    }

    static func tokenSecrets(in documents: [YAMLPlace]) -> [String] {
        documents.filter(RunnerResource().isRunner).compactMap { $0["spec", "token"]?.string }
    }

    /// The configuration in a ConfigMap, with what the Runners that name it agree on; nil when none does.
    static func carried(by document: YAMLPlace, _ templates: [Template]) -> Carried? {
        guard document.kind == "ConfigMap", let name = document["metadata", "name"]?.string, let text = document["data", entry] else { return nil }
        let namespace = document["metadata", "namespace"]?.string
        let naming = templates.filter { $0.configMap == name && (namespace == nil || $0.surroundings.namespace == nil || $0.surroundings.namespace == namespace) }
        guard var surroundings = naming.first?.surroundings else { return nil }
        if naming.contains(where: { $0.surroundings.runner != surroundings.runner }) { surroundings.runner = nil }
        if naming.count > 1 { surroundings.release = nil }
        // `register` brings in address, token and executor.
        var carried = Carried.config(within: text, isCertain: true, surroundings)?.leaving(Gaps(isPartial: true))
        carried?.entry = entry
        return carried
    }
}
