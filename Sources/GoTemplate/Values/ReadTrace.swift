/// Which keys of a tree of maps templates have read.
///
///     let trace = ReadTrace()
///     let watched = trace.watch(values)        // hand this to the templates
///     trace.unread(in: values)                 // [["runners", "cache", "s3CacheInsecure"]]
///
/// A key counts as read when a template asks for it, also when it then finds nothing. What is printed, converted or ranged over
/// as a whole is read with everything in it. It belongs to one evaluation and must not be shared between threads.
public final class ReadTrace: @unchecked Sendable {
    private let root = ReadWatch()

    public init() {}

    /// The same value, with every map in it watched.
    public func watch(_ value: TemplateValue) -> TemplateValue { Self.watch(value, root, 0) }

    private static func watch(_ value: TemplateValue, _ watch: ReadWatch, _ depth: Int) -> TemplateValue {
        guard depth <= TemplateLimits.valueDepth, case .map(let map) = value else { return value }
        let pairs = map.pairs.map { pair in (pair.key, Self.watch(pair.value, watch.child(pair.key), depth + 1)) }
        return .map(TemplateMap(map.copy(pairs), watch: watch))
    }

    /// The paths of a value that no template has read, each as short as can be: below an unread key nothing is listed.
    public func unread(in value: TemplateValue) -> [[String]] { Self.unread(value, root, [], 0) }

    private static func unread(_ value: TemplateValue, _ watch: ReadWatch, _ path: [String], _ depth: Int) -> [[String]] {
        guard depth <= TemplateLimits.valueDepth, !watch.isReadWhole, case .map(let map) = value else { return [] }
        return map.pairs.sorted { $0.key < $1.key }.flatMap { pair -> [[String]] in
            guard watch.keys.contains(pair.key) else { return [path + [pair.key]] }
            return unread(pair.value, watch.child(pair.key), path + [pair.key], depth + 1)
        }
    }
}

/// What is known about the reading of one map.
final class ReadWatch: @unchecked Sendable {
    private(set) var keys: Set<String> = []
    private(set) var isReadWhole = false
    private var children: [String: ReadWatch] = [:]

    func child(_ key: String) -> ReadWatch {
        if let child = children[key] { return child }
        let child = ReadWatch()
        children[key] = child
        return child
    }

    func note(_ key: String) { keys.insert(key) }

    /// Everything in it is read, too.
    func noteAll() {
        guard !isReadWhole else { return }
        isReadWhole = true
    }
}
