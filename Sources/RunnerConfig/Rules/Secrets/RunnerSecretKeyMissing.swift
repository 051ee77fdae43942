/// The Secret of the runner has none of the keys that the chart mounts.
struct RunnerSecretKeyMissing: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            "runner-secret-key-missing", .error, .secrets,
            summary: "the Secret of the runner has none of the keys that the chart mounts",
            why: """
                The chart mounts `runner-token` and `runner-registration-token` from the Secret in `runners.secret`, \
                and both must be there, even if one is empty. Otherwise the pod stays in ContainerCreating: \
                `references non-existent secret key: runner-token`.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: «gitlab-runner»
                stringData:
                  token: glrt-x

                """,
                path: "secret.yaml",
                with: [Example.Neighbour("values.yaml", .values, "gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: gitlab-runner}\n")]),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: «ci»}
                data: {accesskey: Y2ktd3JpdGVy, secretkey: TGFudGVybi01OC1tZWFkb3c=}

                """,
                path: "secret.yaml",
                with: [Example.Neighbour("values.yaml", .values, "gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: ci}\n")]),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: gitlab-runner
                stringData:
                  runner-token: glrt-x
                  runner-registration-token: ""

                """,
                path: "secret.yaml",
                with: [Example.Neighbour("values.yaml", .values, "gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: gitlab-runner}\n")]),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: registry
                stringData:
                  token: x

                """,
                path: "secret.yaml",
                with: [Example.Neighbour("values.yaml", .values, "gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: gitlab-runner}\n")]),
        ]
    }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        for group in workspace.neighbourhoods {
            let wanted = Set(
                group.compactMap { index -> String? in
                    if case .values(let values) = workspace.files[index].subject { values.member("runners.secret")?.node.string } else { nil }
                }
                .filter { !$0.isEmpty && !$0.contains("{{") })
            for index in group where !wanted.isEmpty {
                guard case .secret(let file) = workspace.files[index].subject else { continue }
                for secret in file.secrets where secret.hidden.isEmpty && !secret.keys.isEmpty {
                    guard let name = secret.name, let text = name.node.string, wanted.contains(text) else { continue }
                    // One key without the other, and a name that is nearly right, have rules of their own.
                    let tokens = SecretKeys.pairs.last ?? []
                    guard !secret.keys.contains(where: { tokens.contains($0.key) || tokens.contains(SecretKeys.meant(by: $0.key) ?? "") }) else { continue }
                    report[file: index].add(
                        self, "the Secret `\(text)` has neither `runner-token` nor `runner-registration-token`", at: name.node.range, key: "metadata.name",
                        label: "`runners.secret` uses it, so the pod does not start", help: "store the token under `runner-token`, and add `runner-registration-token: \"\"`")
                }
            }
        }
    }
}
