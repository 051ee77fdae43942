import SourceBytes

/// A map with text keys. It is a value: a copy does not change with the original.
public struct TemplateMap: Sendable {
    /// What a map and its copies share until one of them changes.
    ///
    /// Templates share maps by reference (`set $map "key" 1` is seen by everyone who holds the map), so the evaluator changes the
    /// storage itself, ``setShared(_:_:)``. It does so only with maps of its own evaluation, which no other thread can reach.
    private final class Storage: @unchecked Sendable {
        private var known: [String: TemplateValue]
        /// Makes the values when they are first asked for; nil for most.
        private var make: (@Sendable () -> [String: TemplateValue])?
        /// Who wants to know which keys are read; nil for most.
        let watch: ReadWatch?
        /// Of all that is in it, as far as maps in it have not changed since.
        private(set) var extent: ValueExtent

        init(_ values: [String: TemplateValue], watch: ReadWatch? = nil) {
            known = values
            self.watch = watch
            extent = ValueExtent.around(values.values)
        }

        init(texts count: Int, _ make: @escaping @Sendable () -> [String: TemplateValue]) {
            known = [:]
            self.make = make
            watch = nil
            extent = ValueExtent.around(texts: count)
        }

        var values: [String: TemplateValue] {
            if make != nil { fill() }
            return known
        }

        private func fill() {
            known = make?() ?? known
            make = nil
        }

        func set(_ key: String, _ value: TemplateValue?) {
            if make != nil { fill() }
            known[key] = value
            if let value { extent.widen(to: value.extent) }
        }

        /// Chains of maps that templates link can be of any length: they are let go one after the other, not each within the one before.
        deinit {
            guard extent.levels > 1 else { return }
            var pending: [TemplateValue] = []
            giveUp(to: &pending)
            while var value = pending.popLast()?.plain {
                switch value {
                case .map(var map):
                    value = .null
                    // Now only `map` holds it, unless somebody else does.
                    if isKnownUniquelyReferenced(&map.storage) { map.storage.giveUp(to: &pending) }
                case .list(let items): for item in items where item.isCollection { pending.append(item) }
                case .null, .missing, .boolean, .integer, .number, .string, .typed: continue
                }
            }
        }

        /// Hands over the collections in it.
        private func giveUp(to pending: inout [TemplateValue]) {
            for value in values.values where value.isCollection { pending.append(value) }
            known = [:]
        }
    }

    private final class Object: Sendable {
        let traits: TemplateTraits

        init(_ traits: TemplateTraits) { self.traits = traits }
    }

    private var storage: Storage
    /// What makes it more than a map; nil for most.
    private var object: Object?

    /// A map of these pairs; of equal keys the last counts.
    public init(_ pairs: [(String, TemplateValue)] = []) {
        storage = Storage(Dictionary(pairs, uniquingKeysWith: { $1 }))
    }

    /// A map that templates see as one of Helm's objects.
    public init(_ pairs: [(String, TemplateValue)], traits: TemplateTraits) {
        storage = Storage(Dictionary(pairs, uniquingKeysWith: { $1 }))
        object = Object(traits)
    }

    /// An object of texts that are made when the first of them is asked for.
    package init(texts count: Int, traits: TemplateTraits, _ make: @escaping @Sendable () -> [String: TemplateValue]) {
        storage = Storage(texts: count, make)
        object = Object(traits)
    }

    /// The same map with its keys watched.
    init(_ map: TemplateMap, watch: ReadWatch?) {
        storage = Storage(map.storage.values, watch: watch)
        object = map.object
    }

    public var traits: TemplateTraits? { object?.traits }

    /// The same map as a plain one: what is set in one is seen in the other.
    public var plain: TemplateMap {
        var map = self
        map.object = nil
        return map
    }

    /// The same map as an object: what is set in one is seen in the other.
    public func with(_ traits: TemplateTraits) -> TemplateMap {
        var map = self
        map.object = Object(traits)
        return map
    }

    var watch: ReadWatch? { storage.watch }

    public var isEmpty: Bool { storage.values.isEmpty }

    public var count: Int { storage.values.count }

    /// The value of a key; nil when the map does not have it.
    public subscript(key: String) -> TemplateValue? {
        get {
            storage.watch?.note(key)
            return storage.values[key]
        }
        set {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.values, watch: storage.watch) }
            storage.set(key, newValue)
        }
    }

    /// Keys in the order of their bytes, as Go's `range` visits them.
    public var sortedKeys: [String] {
        storage.watch?.noteAll()
        return storage.values.keys.sorted { $0.precedes($1) }
    }

    /// Keys and values in the order of ``sortedKeys``.
    public var sortedPairs: [(key: String, value: TemplateValue)] {
        storage.watch?.noteAll()
        return pairs.sorted { $0.key.precedes($1.key) }
    }

    /// Keys and values in no order, without telling who watches.
    package var pairs: [(key: String, value: TemplateValue)] { storage.values.map { ($0.key, $0.value) } }

    /// Keys and values as JSON has them: the fields of a struct in their order.
    public var jsonPairs: [(key: String, value: TemplateValue)] {
        guard let members = traits?.members else { return sortedPairs }
        return members.compactMap { member in member.json.flatMap { name in self[member.name].map { (name, $0) } } }
    }

    /// Keys and values as Go names them: the fields of a struct in their order, but those that are private.
    public var fieldPairs: [(key: String, value: TemplateValue)] {
        guard let members = traits?.members else { return sortedPairs }
        return members.compactMap { member in member.json == nil ? nil : self[member.name].map { (member.name, $0) } }
    }

    /// A map of other pairs that is watched, and seen by templates, as this one.
    func copy(_ pairs: [(String, TemplateValue)]) -> TemplateMap {
        var copy = self
        copy.storage = Storage(Dictionary(pairs, uniquingKeysWith: { $1 }), watch: storage.watch)
        return copy
    }

    /// Whether it is the very same map, not one like it.
    func isSame(as other: TemplateMap) -> Bool { storage === other.storage }

    /// Sets or removes a key for all who hold this map.
    package func setShared(_ key: String, _ value: TemplateValue?) { storage.set(key, value) }

    /// How deep and how large it is, as far as maps in it have not changed since.
    var extent: ValueExtent { storage.extent }
}

extension TemplateValue {
    /// A copy that shares no map with the original; nil when it is nested too deep.
    public func detached() -> TemplateValue? {
        var budget = TemplateLimits.steps
        return detached(0, &budget)
    }

    private func detached(_ depth: Int, _ budget: inout Int) -> TemplateValue? {
        budget -= 1
        guard depth <= TemplateLimits.valueDepth, budget > 0 else { return nil }
        switch self {
        case .null, .missing, .boolean, .integer, .number, .string: return self
        case .typed(let value, let type): return value.detached(depth, &budget).map { .typed($0, type) }
        case .list(let items):
            var copies: [TemplateValue] = []
            copies.reserveCapacity(items.count)
            for item in items {
                guard let copy = item.detached(depth + 1, &budget) else { return nil }
                copies.append(copy)
            }
            return .list(copies)
        case .map(let map):
            var copies: [(String, TemplateValue)] = []
            for (key, value) in map.pairs {
                guard let value = value.detached(depth + 1, &budget) else { return nil }
                copies.append((key, value))
            }
            return .map(map.copy(copies))
        }
    }

    /// Counts the values inside, down from a budget; false when that runs out or they are nested too deep.
    func fits(_ budget: inout Int, depth: Int = 0) -> Bool {
        budget -= 1
        guard budget > 0, depth <= TemplateLimits.valueDepth else { return false }
        switch self {
        case .null, .missing, .boolean, .integer, .number, .string: return true
        case .typed(let value, _): return value.fits(&budget, depth: depth)
        case .list(let items):
            for item in items where !item.fits(&budget, depth: depth + 1) { return false }
            return true
        case .map(let map):
            for pair in map.pairs where !pair.value.fits(&budget, depth: depth + 1) { return false }
            return true
        }
    }
}
