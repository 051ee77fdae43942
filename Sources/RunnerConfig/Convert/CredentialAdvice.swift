/// What to do about a credential of a config.toml for which the chart has no Secret of its own.
struct CredentialAdvice {
    private let runner: Node
    private let secret: String
    private let chart: Version

    /// - Parameters:
    ///   - runner: with keys as they are declared.
    ///   - secret: a name that those of other Secrets begin with.
    init(_ runner: Node, _ secret: String, _ chart: Version) { (self.runner, self.secret, self.chart) = (runner, secret, chart) }

    /// - Parameters:
    ///   - path: `runners.kubernetes.bearer_token`.
    ///   - range: where the credential stands.
    func words(for path: String, at range: Range<Int>) -> String? {
        guard path.hasPrefix("runners.") else { return nil }
        if let other = missingHalf(of: path) { return "the chart takes it from a Secret only together with `\(other)`, which is not set" }
        switch path {
        case "runners.environment": return environment(range)
        case "runners.machine.MachineOptions", "runners.machine.MachineOptionsWithName":
            return "give the pod an identity in the cloud that needs no credential" + (template.map { ", or " + $0 } ?? "")
        case "runners.cache.s3.SessionToken": return "it expires soon: use `AuthenticationType = \"iam\"`" + (variable(of: path).map { ", or " + $0 } ?? "")
        default: return variable(of: path) ?? template
        }
    }

    /// The other key of a pair that the chart hands over together.
    private func missingHalf(of path: String) -> String? {
        for (_, _, keys) in RunnerSecrets.cachePairs {
            let paths = keys.map { "runners." + $0.joined(separator: ".") }
            guard let index = paths.firstIndex(of: path), let other = keys.indices.first(where: { $0 != index }) else { continue }
            return runner[path: keys[other]]?.node.string?.isEmpty ?? true ? paths[other] : nil
        }
        return nil
    }

    /// Jobs see it as well as the Runner, and a job's own `DOCKER_AUTH_CONFIG` takes its place, which `image_pull_secrets` would outlast: nothing
    /// is moved.
    ///
    /// Source: common/build.go `GetDockerAuthConfig`, executors/kubernetes/kubernetes.go `setupCredentials`.
    private func environment(_ range: Range<Int>) -> String? {
        let entry = runner["environment"]?.node.elements.first { $0.range.overlaps(range) }?.string ?? ""
        guard entry.hasPrefix("DOCKER_AUTH_CONFIG="), runner["executor"]?.node.string == "kubernetes" else { return "set it as a masked CI/CD variable in GitLab instead" }
        let name = secret + "-registry"
        return "if only images are pulled with it, `runnercfg generate secret registry --name \(name)` with `--from-file .dockerconfigjson=FILE` makes a Secret of it: set `image_pull_secrets = [\"\(name)\"]` in `[runners.kubernetes]` and remove the entry"
    }

    /// `register` reads a variable for the key, and the pod can take that from a Secret.
    private func variable(of path: String) -> String? {
        guard chart.reads("extraEnvFrom"), let key = KeyIndex.all.first(where: { $0.path == path })?.key, let name = key.environment, case .string = key.kind else { return nil }
        return "remove it, and let `extraEnvFrom.\(name).secretKeyRef` take it from a Secret of yours"
    }

    /// The whole template can come from a Secret.
    private var template: String? {
        chart.reads("runners.configPath") ? "keep the text of `runners.config` in a Secret that `volumes` and `volumeMounts` mount, and name its path in `runners.configPath`" : nil
    }
}
