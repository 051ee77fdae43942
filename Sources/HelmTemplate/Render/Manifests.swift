import GoTemplate
import YAMLLite

/// One document of a rendered chart.
public struct Manifest: Sendable, Equatable {
    /// The template it came from.
    public let path: String
    public let kind: String
    public let text: String
    /// Run at a certain moment by Helm, and no part of the release.
    public let isHook: Bool
}

/// Splits what a chart rendered into manifests, in the order in which Helm installs them.
///
/// Source: measured with the install action of Helm 4.2.3; a document that YAML cannot read ends the rendering, as in Helm.
public struct Manifests: Sendable {
    public let all: [Manifest]

    public init(_ chart: RenderedChart) throws(RenderFailure) {
        var found: [Manifest] = []
        for file in chart.files {
            for text in Self.documents(of: file.rendering.text) { found.append(try Self.manifest(text, file.path)) }
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
    }

    /// The manifests as `helm template` prints them.
    ///
    /// - Parameter paths: templates to print, from the chart's folder on; nil for all.
    public func text(showing paths: [String]? = nil) -> String {
        var text = ""
        for manifest in all where paths?.contains(where: { Self.fits(manifest.path, $0) }) ?? true {
            var words = manifest.text
            while words.last?.isWhitespace == true { words.removeLast() }
            let isLast = paths != nil || manifest == all.last || manifest.isHook
            text += "---\n# Source: \(manifest.path)\n\(isLast ? words : manifest.text)\n"
        }
        return text
    }

    /// Whether a path from the chart's name on is meant by one from its folder on.
    public static func fits(_ path: String, _ wanted: String) -> Bool {
        path == wanted || path.drop { $0 != "/" }.dropFirst() == Substring(wanted)
            || GlobPattern(wanted).matches(String(path.drop { $0 != "/" }.dropFirst()))
    }

    // MARK: Documents

    /// The documents of a text: apart by lines that begin with `---`, with the blanks around those.
    static func documents(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var documents: [String] = []
        var start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
        var place = start
        let keep = { (range: Range<Int>) in
            let trimmed = bytes[range].drop(while: isBlank)
            if !trimmed.isEmpty { documents.append(String(decoding: trimmed, as: UTF8.self)) }
        }
        while place < bytes.count {
            let isLineStart = place == start && documents.isEmpty || place > 0 && bytes[place - 1] == 0x0A
            guard isLineStart, bytes[place...].starts(with: "---".utf8) else {
                place += 1
                continue
            }
            var end = place
            while end > start, isBlank(bytes[end - 1]) { end -= 1 }
            keep(start..<end)
            place += 3
            while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            start = place
            // A mark right after this one belongs to the next document.
            if bytes[place...].starts(with: "---".utf8) { place += 3 }
        }
        keep(start..<bytes.count)
        return documents
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    /// Why Helm cannot read the head of a manifest, by which it sorts; nil when it can.
    ///
    /// Source: Helm 4.2.3, `SimpleHead` in pkg/release/v1/util/manifest.go.
    private static func misfit(_ root: YAMLNode?) -> String? {
        guard let root, !root.isNothing else { return nil }
        guard case .mapping = root.content else { return "a manifest is a mapping" }
        for key in ["apiVersion", "kind"] where root[key]?.value.target().isCollection == true { return "`\(key)` is a text" }
        guard let metadata = root["metadata"]?.value.target(), !metadata.isNothing else { return nil }
        guard case .mapping = metadata.content else { return "`metadata` is a mapping" }
        if metadata["name"]?.value.target().isCollection == true { return "`metadata.name` is a text" }
        guard let annotations = metadata["annotations"]?.value.target(), !annotations.isNothing else { return nil }
        guard case .mapping(let entries) = annotations.content else { return "`metadata.annotations` is a mapping" }
        return entries.contains { $0.value.target().isCollection } ? "an annotation is a text" : nil
    }

    private static func manifest(_ text: String, _ path: String) throws(RenderFailure) -> Manifest {
        let bytes = [UInt8](text.utf8)
        let stream = YAMLStream(parsing: bytes)
        if let problem = stream.problems.first(where: { $0.isError && !$0.isReadByHelm }) {
            let line = 1 + bytes.prefix(problem.range.lowerBound).count { $0 == 0x0A }
            throw RenderFailure("YAML parse error: line \(line) of the manifest: \(problem.message)", path: path)
        }
        let root = stream.documents.first?.root?.target()
        if let misfit = Self.misfit(root) { throw RenderFailure("YAML parse error: \(misfit)", path: path) }
        let annotations = root?["metadata"]?.value.target()["annotations"]?.value.target()
        let kind = root?["kind"]?.value.target().text ?? ""
        return Manifest(path: path, kind: kind, text: text, isHook: annotations?["helm.sh/hook"] != nil)
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

extension YAMLNode {
    /// Whether it is null, written or not.
    fileprivate var isNothing: Bool { if case .null = helmScalar, !isCollection { true } else { false } }

    fileprivate var isCollection: Bool {
        switch content {
        case .sequence, .mapping: true
        case .scalar, .alias: false
        }
    }
}
