import HelmTemplate
import YAMLLite

/// What the manifests of a rendered chart start the Runner with: the environment of its container, the files of its ConfigMap and
/// the flags that their script gives to `register`.
public struct RenderedStart: Sendable, Equatable {
    /// A variable of the container; of two with one name the later counts.
    public struct Variable: Sendable, Equatable {
        public let name: String
        public let value: String
    }

    /// Those with a text of their own.
    public let variables: [Variable]
    /// Variables that come from a Secret, a field of the pod and the like: their text is not known.
    public let variablesFromElsewhere: [String]
    /// As the script has them, a line each: `--template-config /configmaps/config.template.toml`.
    public let flags: [String]
    /// Whether a script calls `register` at all; charts with `runners.configOverride` may not.
    public let registers: Bool
    /// `config.toml`, to which `register` adds the runner.
    public let config: String?
    /// The file after `--template-config`, when it is one of the chart's.
    public let template: String?
    /// A `--template-config` that is none of the chart's files.
    public let foreignTemplate: String?
    /// The Secrets that the pod mounts.
    public let mountedSecrets: [String]
    /// The Secrets among the manifests.
    public let secretManifests: [String]
    /// What the scripts take from mounted files before they call `register`.
    let exports: [MountedExport]
    /// What Kubernetes refuses in the manifests, in a sentence.
    public let refusal: String?

    /// Nil when none of the manifests starts a Runner.
    init?(_ manifests: Manifests) throws(RenderFailure) {
        let roots = manifests.all.filter { !$0.isHook }.flatMap { manifest in
            YAMLStream(parsing: [UInt8](manifest.text.utf8)).documents.map { YAMLNodes.root(of: $0) }
        }
        let files = roots.filter { $0["kind"]?.node.string == "ConfigMap" }.flatMap { $0["data"]?.node.members ?? [] }
        let isRunner = { (container: Node) in container["env"]?.node.elements.contains { $0["name"]?.node.string == "CI_SERVER_URL" } ?? false }
        let pods = roots.compactMap { $0[path: ["spec", "template", "spec"]]?.node }
        guard let pod = pods.first(where: { $0["containers"]?.node.elements.contains(where: isRunner) ?? false }),
            let container = pod["containers"]?.node.elements.first(where: isRunner)
        else { return nil }
        mountedSecrets = (pod["volumes"]?.node.elements ?? []).flatMap { volume in
            let projected = (volume[path: ["projected", "sources"]]?.node.elements ?? []).compactMap { $0[path: ["secret", "name"]]?.node.string }
            return projected + [volume[path: ["secret", "secretName"]]?.node.string].compactMap { $0 }
        }

        var (variables, elsewhere, refusal): ([Variable], [String], String?) = ([], [], nil)
        for entry in container["env"]?.node.elements ?? [] {
            let name = entry["name"]?.node.string ?? ""
            guard entry["valueFrom"] == nil else {
                elsewhere.append(name)
                continue
            }
            let value = entry["value"]?.node ?? Node(.null)
            // The API takes texts only; null counts as left out.
            if value.string == nil, !value.isNull { refusal = refusal ?? "Kubernetes refuses the variable \(name): its value is no text" }
            variables.append(Variable(name: name, value: ValuesFile.variableText(value)))
        }
        self.variables = variables
        variablesFromElsewhere = elsewhere
        self.refusal = refusal

        secretManifests = manifests.all.filter { $0.kind == "Secret" && !$0.isHook }.map(\.text)
        exports = files.flatMap { $0.node.string.map(MountedExport.all) ?? [] }
        let call = files.lazy.compactMap { $0.node.string.flatMap(RegisterCall.init) }.first
        flags = call?.flags ?? []
        registers = call != nil
        config = files.last { $0.key == "config.toml" }?.node.string
        let path = call?.pairs.last { $0.name == "--template-config" }?.value ?? variables.last { $0.name == "TEMPLATE_CONFIG_FILE" }?.value
        let name = path?.split(separator: "/").last.map(String.init)
        template = name.flatMap { name in files.last { $0.key == name }?.node.string }
        foreignTemplate = template == nil ? path : nil
    }
}
