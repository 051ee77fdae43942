/// The values name a Secret that is not among the files.
struct SecretNameMismatch: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            "secret-name-mismatch", .error, .secrets,
            summary: "the values name a Secret that is not among the files",
            why: """
                A pod stays in ContainerCreating while one of its Secrets is missing. The rule applies only if you check Secrets \
                for the Runner together with the values.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  cache:
                    secretName: «s3-access»

                """, path: "values.yaml",
                with: [Example.Neighbour("secret.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: s3access}\nstringData: {accesskey: ci-writer, secretkey: lantern-58}\n")]),
            Example(
                .values,
                """
                runners: {secret: «"runner"»}

                """, path: "values.yaml",
                with: [Example.Neighbour("secret.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: runner-token}\nstringData: {runner-token: t, runner-registration-token: r}\n")]),
            Example(
                .values,
                """
                runners:
                  cache:
                    secretName: s3access

                """, path: "values.yaml",
                with: [Example.Neighbour("secret.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: s3access}\nstringData: {accesskey: ci-writer, secretkey: lantern-58}\n")]),
            Example(
                .values,
                """
                runners:
                  secret: runner-token

                """, path: "values.yaml",
                with: [Example.Neighbour("secret.yaml", .secret, "apiVersion: v1\nkind: Secret\nmetadata: {name: s3access}\nstringData: {accesskey: ci-writer, secretkey: lantern-58}\n")]),
        ]
    }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        for group in workspace.neighbourhoods {
            let secrets = group.flatMap { index -> [Secret] in
                if case .secret(let file) = workspace.files[index].subject { file.secrets } else { [] }
            }
            guard secrets.contains(where: { $0.isOurs && $0.name?.node.string != nil }) else { continue }
            let wanted = [
                ("runners.cache.secretName", Self.owners(of: SecretKeys.pairs.dropLast().flatMap { $0 }, in: secrets)),
                ("runners.secret", Self.owners(of: SecretKeys.pairs.last ?? [], in: secrets)),
            ]
            for index in group {
                guard case .values(let values) = workspace.files[index].subject else { continue }
                for (path, known) in wanted { check(values, path, known, &report[file: index]) }
            }
        }
    }

    private func check(_ values: ValuesFile, _ path: String, _ known: Set<String>, _ report: inout Report) {
        guard !known.isEmpty, let member = values.member(path), let name = member.node.string, !name.isEmpty, !name.contains("{{"), !known.contains(name)
        else { return }
        // Hundreds of Secrets are a dump of a cluster, and no choice.
        let near = known.count == 1 ? known.first : known.count > 50 ? nil : Spelling.closest(to: name, among: Array(known)).first
        report.add(
            self, "no Secret named `\(name)` is among the files", at: member.node.range, key: path, label: "the pod stays in ContainerCreating",
            help: near.map { "did you mean `\($0)`?" } ?? "use one of " + known.sorted().prefix(5).map { "`\($0)`" }.joined(separator: ", "))
    }

    /// The names of the Secrets that hold one of some keys.
    private static func owners(of keys: [String], in secrets: [Secret]) -> Set<String> {
        Set(secrets.filter { secret in (secret.keys).contains { keys.contains($0.key) } }.compactMap { $0.name?.node.string })
    }
}
