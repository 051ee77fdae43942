/// The Secret is in another namespace than the release.
struct SecretNamespaceMismatch: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            "secret-namespace-mismatch", .warning, .secrets,
            summary: "the Secret is in another namespace than the release",
            why: """
                A pod can mount only Secrets of its own namespace. The Runner's pod stays in ContainerCreating, and its events say \
                `MountVolume.SetUp failed for volume ... secret "s3access" not found`.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    private static let values = """
        namespace: ci
        runners:
          secret: runner-token

        """

    private static func secret(_ namespace: String) -> String {
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: runner-token\n  namespace: \(namespace)\nstringData:\n  runner-token: $TOKEN\n  runner-registration-token: \"\"\n"
    }

    var examples: [Example] {
        [
            Example(.secret, Self.secret("«gitlab»"), path: "secret.yaml", with: [Example.Neighbour("values.yaml", .values, Self.values)]),
            Example(
                .secret, Self.secret("«\"default\"»"), path: "secret.yaml",
                with: [
                    Example.Neighbour(
                        "release.yaml", .values,
                        """
                        apiVersion: helm.toolkit.fluxcd.io/v2
                        kind: HelmRelease
                        metadata: {name: runner, namespace: ci}
                        spec:
                          chart: {spec: {chart: gitlab-runner, version: 0.86.0}}
                          values:
                            gitlabUrl: https://gitlab.acme.dev
                            runners: {secret: runner-token}

                        """)
                ]),
            Example(.secret, Self.secret("ci"), path: "secret.yaml", with: [Example.Neighbour("values.yaml", .values, Self.values)]),
            Example(
                .secret, Self.secret("gitlab") + "---\n" + Self.secret("ci"), path: "secret.yaml",
                with: [Example.Neighbour("values.yaml", .values, Self.values)]),
            Example(
                .secret, Self.secret("gitlab"), path: "secret.yaml",
                with: [Example.Neighbour("values.yaml", .values, "runners:\n  secret: runner-token\n")]),
        ]
    }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        for group in workspace.neighbourhoods {
            let needs = group.flatMap { index -> [Need] in
                if case .values(let values) = workspace.files[index].subject { Need.all(in: values) } else { [] }
            }
            guard !needs.isEmpty else { continue }
            let secrets = group.flatMap { index -> [(Int, Secret)] in
                if case .secret(let file) = workspace.files[index].subject { file.secrets.map { (index, $0) } } else { [] }
            }
            for (index, secret) in secrets { check(secret, needs, among: secrets.map(\.1), &report[file: index]) }
        }
    }

    private func check(_ secret: Secret, _ needs: [Need], among secrets: [Secret], _ report: inout Report) {
        guard let name = secret.name?.node.string, let member = secret.namespace, let namespace = member.node.string, !TextFormat.isFilledInLater(namespace) else { return }
        let users = needs.filter { $0.secret == name }
        // A second release may be meant, or a copy of the Secret is where it belongs.
        guard let user = users.first, !users.contains(where: { $0.namespace == namespace }) else { return }
        let isCopied = secrets.contains { $0.name?.node.string == name && ($0.namespace == nil || $0.namespace?.node.string == user.namespace) }
        guard !isCopied else { return }
        report.add(
            self, "the release is in `\(user.namespace)`, and its pod cannot mount a Secret in `\(namespace)`", at: member.node.range,
            key: "metadata.namespace", label: "the pod stays in ContainerCreating", help: "create the Secret in `\(user.namespace)`")
    }
}

/// A Secret that a release mounts, and where it has to be.
private struct Need {
    let secret: String
    let namespace: String

    static func all(in values: ValuesFile) -> [Need] {
        let own = values.target.chart.reads("namespace") ? values.member("namespace")?.node.string : nil
        guard let namespace = own.flatMap({ $0.isEmpty ? nil : $0 }) ?? values.surroundings.namespace, !TextFormat.isFilledInLater(namespace) else { return [] }
        return ["runners.secret", "runners.cache.secretName", "certsSecretName"].compactMap { path in
            values.member(path)?.node.string.map { Need(secret: $0, namespace: namespace) }
        }
    }
}
