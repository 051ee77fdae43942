/// The values name a Secret that is not among the Secrets given.
struct SecretNameMismatch: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            "secret-name-mismatch", .error, .secrets,
            summary: "the values name a Secret that is not there",
            why: """
                A pod waits for its Secrets: with one missing it stays in ContainerCreating. The rule speaks only when Secrets of the \
                Runner are checked together with the values.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    // Both files are needed to see the mistake: the whole-command tests show it.
    var examples: [Example] { [] }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        let names = workspace.secrets.flatMap { $0.file.secrets }.filter(\.isOurs).compactMap { $0.name?.node.string }
        guard !names.isEmpty else { return }
        for (index, values) in workspace.values {
            let wantsCache = owners(of: SecretKeys.pairs.dropLast().flatMap { $0 }, in: workspace)
            let wantsToken = owners(of: SecretKeys.pairs.last ?? [], in: workspace)
            for (path, known) in [("runners.cache.secretName", wantsCache), ("runners.secret", wantsToken)] {
                guard !known.isEmpty, let member = values.member(path), let name = member.node.string, !name.isEmpty, !name.contains("{{") else {
                    continue
                }
                guard !known.contains(name) else { continue }
                let near = known.count == 1 ? known[0] : Spelling.closest(to: name, among: known).first
                report[file: index].add(
                    self, "there is no Secret `\(name)` among the files", at: member.node.range, key: path, label: "the pod waits for it",
                    help: near.map { "did you mean `\($0)`?" } ?? "name one of: " + known.joined(separator: ", "))
            }
        }
    }

    /// The Secrets that hold one of some keys.
    private func owners(of keys: [String], in workspace: Workspace) -> [String] {
        workspace.secrets.flatMap { $0.file.secrets }
            .filter { secret in (secret.data + secret.stringData).contains { keys.contains($0.key) } }
            .compactMap { $0.name?.node.string }
    }
}
