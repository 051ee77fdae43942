/// Something in which configurations are written: a Flux HelmRelease, a Terraform file, a ConfigMap.
///
/// A new carrier is one type here and one line in ``Carriers``: it says how it is recognized and where in it configurations stand. All else
/// - rules, repairs, conversion, reports - looks at configurations and never asks what carried them.
protocol Carrier: Sendable {
    /// As people call it: "Flux HelmRelease".
    var name: String { get }
    /// Where in it the configuration stands, in a sentence for docs/carriers.md.
    var summary: String { get }
    /// A small file with one mistake: «marked», as in ``Example``.
    var example: CarrierExample { get }
}

/// A carrier that is a YAML document.
protocol ManifestCarrier: Carrier {
    /// The configurations in a document; nil when it is not of this kind.
    func carried(by document: YAMLPlace) -> [Carried]?
    /// The files of values that a document names.
    func references(in document: YAMLPlace) -> [ValuesReference]
}

extension ManifestCarrier {
    func references(in document: YAMLPlace) -> [ValuesReference] { [] }
}

/// A carrier that is a text in another language.
protocol TextCarrier: Carrier {
    /// Whether a file is of this kind by its name.
    func mayCarry(_ name: String) -> Bool
    /// Whether a text without a name is certainly of this kind.
    func seems(_ bytes: [UInt8]) -> Bool
    /// The configurations in a file.
    ///
    /// - Parameter engines: those that fill the file in before anybody reads it.
    func carried(by bytes: [UInt8], filledInBy engines: [TemplateEngine]) -> [Carried]
}

/// A small file of a carrier for its page: a mistake that is found at its marks, by the rule that is named.
struct CarrierExample: Sendable {
    var path: String
    var marked: String
    var rule: String

    init(_ path: String, _ rule: String, _ marked: String) {
        self.path = path
        self.rule = rule
        self.marked = marked
    }
}

/// Every carrier that is known.
enum Carriers {
    static let manifests: [any ManifestCarrier] = [
        HelmRelease(), ArgoApplication(), ArgoApplicationSet(), HelmChartResource(), HelmChartConfig(), Kustomization(), Helmfile(), AnsibleTasks(), AnsibleRole(),
        ConfigMapCarrier(), SecretCarrier(), ExternalSecret(), SealedSecret(), RunnerResource(), CloudInit(), ComposeFile(),
    ]
    static let texts: [any TextCarrier] = [TerraformFile(), ShellScript()]
    static var all: [any Carrier] { manifests + texts }
}
