import GoTemplate

/// Objects that `lookup` finds, as if they were in the cluster; without them it finds nothing.
///
///     var objects = ClusterObjects()
///     try objects.add(manifests)
///     functions.add(objects)
///
/// Source: Helm 4.2.3, pkg/engine/lookup_func.go, and what the client of Kubernetes makes of answers.
public struct ClusterObjects: Sendable {
    private struct Object: Sendable {
        /// Empty for one that belongs to the whole cluster.
        var namespace: String
        var name: String
        var value: TemplateValue
    }

    /// What names a kind: its API and its name.
    private struct Kind: Hashable, Sendable {
        var api: String
        var name: String
    }

    /// Sorted by namespace and name, as a cluster lists them.
    private var objects: [Kind: [Object]] = [:]

    public init() {}

    /// Adds the manifests of a YAML text, those in lists too. Of two with the same name the later one counts.
    public mutating func add(_ bytes: [UInt8]) throws(ValuesProblem) {
        for document in try YAMLValues.documents(bytes) where !document.isNothing { try add(document, as: nil) }
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
        guard case .map(let metadata)? = map["metadata"], let name = Self.text(metadata["name"]) else { throw .notAManifest("it has no `metadata.name`") }
        map["apiVersion"] = .string(api)
        map["kind"] = .string(kind)
        let object = Object(namespace: Self.text(metadata["namespace"]) ?? "", name: name, value: Self.whole(.map(map), 0))
        let isBefore = { (other: Object) in other.namespace == object.namespace ? other.name < object.name : other.namespace < object.namespace }
        var all = objects[Kind(api: api, name: kind)] ?? []
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(all[middle]) { low = middle + 1 } else { high = middle }
        }
        if low < all.count, all[low].namespace == object.namespace, all[low].name == name { all[low] = object } else { all.insert(object, at: low) }
        objects[Kind(api: api, name: kind)] = all
    }

    private static func text(_ value: TemplateValue?) -> String? {
        if case .string(let text)? = value, !text.isEmpty { text } else { nil }
    }

    /// From a cluster, whole numbers come as such.
    private static func whole(_ value: TemplateValue, _ depth: Int) -> TemplateValue {
        guard depth <= TemplateLimits.valueDepth else { return value }
        switch value {
        case .number(let number): return Int64(exactly: number).map(TemplateValue.integer) ?? value
        case .list(let items): return .list(items.map { whole($0, depth + 1) })
        case .map(let map): return .map(TemplateMap(map.sortedPairs.map { ($0.key, whole($0.value, depth + 1)) }))
        case _: return value
        }
    }

    /// What `lookup` gives: an object, an empty map where there is none, or, without a name, a list.
    public func lookup(_ api: String, _ kind: String, _ namespace: String, _ name: String) -> TemplateValue {
        let all = objects[Kind(api: api, name: kind)] ?? []
        // What belongs to the whole cluster is found whatever the namespace.
        guard name.isEmpty else {
            let found = all.first { $0.name == name && ($0.namespace.isEmpty || $0.namespace == namespace) }
            return found?.value.detached() ?? .map(TemplateMap())
        }
        let items = all.filter { $0.namespace.isEmpty || namespace.isEmpty || $0.namespace == namespace }.compactMap { $0.value.detached() }
        return .map(TemplateMap([
            ("apiVersion", .string(api)), ("kind", .string(kind + "List")), ("metadata", .map(TemplateMap([("resourceVersion", .string(""))]))), ("items", .list(items)),
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
