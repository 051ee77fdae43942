import SourceBytes
import Threads

/// What a chart rendered as manifests, in the order in which Helm installs them.
///
/// Source: measured with the install action of Helm 4.2.3; a document that YAML cannot read ends the rendering, as in Helm.
public struct Manifests: Sendable {
    /// The parts of the release, then the hooks.
    public let all: [Manifest]
    let definitions: [ChartFile]

    public init(_ chart: RenderedChart) throws(RenderFailure) {
        let documents = chart.files.flatMap { file in ManifestDocuments.all(of: file.rendering.bytes).map { (file: file, text: $0) } }
        let heads = Cores.map(documents.count, threads: documents.count < Self.fewDocuments ? 1 : nil) { index in
            Result { () throws(ManifestProblem) in try ManifestHead(documents[index].text) }
        }
        var found: [Manifest] = []
        for ((file, text), head) in zip(documents, heads) {
            let head = try head.mapError { chart.failure($0, of: file) }.get()
            if !head.isDropped { found.append(Manifest(path: file.path, kind: head.kind, text: String(decoding: text, as: UTF8.self), hooks: head.hooks ?? [])) }
        }
        let order = found.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.isHook != second.isHook { return second.isHook }
            let (place, other) = (Self.places[first.kind] ?? .max, Self.places[second.kind] ?? .max)
            if place != other { return place < other }
            if place == .max, first.kind != second.kind { return first.kind < second.kind }
            return left.offset < right.offset
        }
        all = order.map(\.element)
        definitions = chart.definitions
    }

    /// Fewer than that are read before another thread has started.
    private static let fewDocuments = 8

    /// What `helm template` prints.
    public struct Selection: Sendable {
        /// The files of `crds` folders, before everything else.
        public var includesDefinitions = false
        public var includesHooks = true
        /// Hooks that `helm test` runs.
        public var includesTests = true

        public init() {}

        /// Whether a manifest is printed.
        func includes(_ manifest: Manifest) -> Bool { !manifest.isHook || includesHooks && (includesTests || !manifest.hooks.contains(.test)) }
    }

    /// The manifests as `helm template` prints them.
    public func text(_ selection: Selection = Selection()) -> String {
        var bytes: [UInt8] = []
        if selection.includesDefinitions { for file in definitions { bytes += Self.document(file.path, file.bytes) } }
        for manifest in all where !manifest.isHook { bytes += Self.document(manifest.path, manifest.text.utf8) }
        // Of the release the end is cut; of hooks it is not.
        while let last = bytes.last, last == 0x20 || last >= 0x09 && last <= 0x0D { bytes.removeLast() }
        bytes.append(0x0A)
        for manifest in all where manifest.isHook && selection.includes(manifest) { bytes += Self.document(manifest.path, manifest.text.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What Helm prints of one template.
    static func document(_ path: String, _ text: some Sequence<UInt8>) -> [UInt8] {
        Array("---\n# Source: \(path)\n".utf8) + text + [0x0A]
    }

    /// Those documents of the text that come from certain templates, in the order of the paths.
    ///
    /// - Parameter paths: from the chart's folder on, `templates/secret.yaml`, with wildcards as Go's `filepath.Match` has them.
    /// - Returns: the first path that nothing comes from, or what Helm prints.
    public static func showing(_ paths: [String], of text: String) -> Shown {
        let documents = ManifestDocuments.all(of: Array(text.utf8)).map { (text: $0, path: source(of: Array($0))) }
        var shown = ""
        for path in paths {
            let pattern = Wildcards(goPath: path)
            let fitting = documents.filter { document in document.path.map { pattern?.matches(Wildcards.scalars($0)[...]) ?? false } ?? false }
            if fitting.isEmpty { return .nothing(path) }
            for document in fitting { shown += "---\n\(String(decoding: document.text, as: UTF8.self))\n" }
        }
        return .text(shown)
    }

    public enum Shown: Sendable, Equatable {
        case text(String)
        case nothing(String)
    }

    /// The path after `# Source: ` and the chart's name; nil when there is none.
    private static func source(of bytes: [UInt8]) -> String? {
        let mark = Array("# Source: ".utf8)
        guard let place = bytes.firstOffset(of: mark) else { return nil }
        let rest = bytes[(place + mark.count)...].prefix { $0 != 0x0A }
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")), slash > rest.startIndex, slash + 1 < rest.endIndex else { return nil }
        return String(decoding: rest[(slash + 1)...], as: UTF8.self)
    }

    private static let places: [String: Int] = {
        let kinds = """
            PriorityClass Namespace NetworkPolicy ResourceQuota LimitRange PodSecurityPolicy PodDisruptionBudget ServiceAccount Secret SecretList ConfigMap \
            StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole ClusterRoleList ClusterRoleBinding \
            ClusterRoleBindingList Role RoleList RoleBinding RoleBindingList Service DaemonSet Pod ReplicationController ReplicaSet Deployment \
            HorizontalPodAutoscaler StatefulSet Job CronJob IngressClass Ingress APIService MutatingWebhookConfiguration \
            ValidatingWebhookConfiguration
            """
        return Dictionary(uniqueKeysWithValues: kinds.split(separator: " ").enumerated().map { (String($0.element), $0.offset) })
    }()
}
