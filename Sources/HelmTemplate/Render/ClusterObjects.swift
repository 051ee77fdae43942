import GoTemplate

/// Objects that `lookup` finds, as if they were in the cluster; without them it finds nothing.
///
///     var objects = ClusterObjects()
///     try objects.add(manifests)
///     functions.add(objects)
///
/// Source: Helm 4.2.3, pkg/engine/lookup_func.go, and what the client of Kubernetes makes of answers.
public struct ClusterObjects: Sendable {
    /// What names a kind: its API and its name.
    private struct Kind: Hashable, Sendable {
        var api: String
        var name: String
    }

    /// By name, then by namespace, which is empty for what belongs to the whole cluster.
    private var objects: [Kind: [String: [String: TemplateValue]]] = [:]

    public init() {}

    /// Adds the manifests of a YAML text, those in lists too. Of two with the same name the later one counts.
    public mutating func add(_ bytes: [UInt8]) throws(ValuesProblem) {
        for document in try ValuesDocuments.all(of: bytes) {
            let value = try YAMLValues.value(Array(document), at: document.startIndex)
            if !value.isNothing { try add(value, as: nil) }
        }
    }

    private mutating func add(_ value: TemplateValue, as listed: Kind?) throws(ValuesProblem) {
        guard case .map(var map) = value else { throw .notAManifest("it is not a mapping") }
        guard let api = Self.text(map["apiVersion"]) ?? listed?.api else { throw .notAManifest("it has no `apiVersion`") }
        guard let kind = Self.text(map["kind"]) ?? listed?.name else { throw .notAManifest("it has no `kind`") }
        if kind.hasSuffix("List"), listed == nil, case .list(let items)? = map["items"] {
            // The items of a list of one kind need not say what they are.
            let name = String(kind.dropLast("List".count))
            for item in items { try add(item, as: Kind(api: api, name: name)) }
            return
        }
        guard case .map(let metadata)? = map["metadata"], let name = Self.text(metadata["name"]) else {
            throw .notAManifest("it has no `metadata.name`")
        }
        map["apiVersion"] = .string(api)
        map["kind"] = .string(kind)
        objects[Kind(api: api, name: kind), default: [:]][name, default: [:]][Self.text(metadata["namespace"]) ?? ""] = Self.whole(.map(map), 0)
    }

    private static func text(_ value: TemplateValue?) -> String? {
        if case .string(let text)? = value, !text.isEmpty { text } else { nil }
    }

    /// From a cluster, whole numbers come as such.
    private static func whole(_ value: TemplateValue, _ depth: Int) -> TemplateValue {
        guard depth <= TemplateLimits.valueDepth else { return value }
        switch value {
        case .number(let number): return Int64(exactly: number).map(TemplateValue.long) ?? value
        case .list(let items): return .list(items.map { whole($0, depth + 1) })
        case .map(let map): return .map(TemplateMap(map.sortedPairs.map { ($0.key, whole($0.value, depth + 1)) }))
        case _: return value
        }
    }

    /// What `lookup` gives: an object, an empty map where there is none, or, without a name, a list.
    public func lookup(_ api: String, _ kind: String, _ namespace: String, _ name: String) -> TemplateValue {
        let known = objects[Kind(api: api, name: kind)] ?? [:]
        guard name.isEmpty else {
            // What belongs to the whole cluster is found whatever the namespace.
            let found = known[name].flatMap { $0[""] ?? $0[namespace] }
            return found?.detached() ?? .map(TemplateMap())
        }
        var listed: [(namespace: String, name: String, value: TemplateValue)] = []
        for (name, places) in known {
            for (place, value) in places where place.isEmpty || namespace.isEmpty || place == namespace { listed.append((place, name, value)) }
        }
        listed.sort { $0.namespace == $1.namespace ? $0.name < $1.name : $0.namespace < $1.namespace }
        let metadata = TemplateValue.map(TemplateMap([("resourceVersion", .string(""))]))
        return .map(TemplateMap([
            ("apiVersion", .string(api)), ("kind", .string(kind + "List")), ("metadata", metadata), ("items", .list(listed.compactMap { $0.value.detached() })),
        ]))
    }
}

extension TemplateFunctions {
    /// Lets `lookup` find objects.
    public mutating func add(_ objects: ClusterObjects) {
        replace("lookup") { values in
            let texts = values.map(\.text)
            return texts.count == 4 ? objects.lookup(texts[0], texts[1], texts[2], texts[3]) : .map(TemplateMap())
        }
    }
}
