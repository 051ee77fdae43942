import GoTemplate
import HelmTemplate

/// A key of a values file that no template of a chart asks for.
public struct UnreadKey: Sendable {
    /// `runners.cache.s3CacheInsecure`.
    public let path: String
    let member: Member
    /// What was probably meant: a key that templates read at the same place.
    public let suggestion: String?

    /// The key in the file.
    public var range: Range<Int> { member.keyRange }
}

/// Finds keys that do nothing with a given chart: while it was rendered nobody read them, and no template names them in a branch
/// that was not taken.
public enum UnreadKeys {
    /// - Parameter values: what Helm hands to the chart, with its places in the file.
    public static func all(in values: Node, chart: Chart, rendered: RenderedChart) -> [UnreadKey] {
        let names = NamedValues(chart)
        let unread = rendered.trace.unread(in: ChartContext.value(values))
        guard !unread.isEmpty else { return [] }
        let templates = StrayKey.texts(of: values)
        var homes: [[String]: Home] = [:]
        var keys: [UnreadKey] = []
        for path in unread {
            guard let last = path.last, !names.mentions(path), !isOfHelm(path, chart), !isHome(path) else { continue }
            let name = ".Values." + path.joined(separator: ".")
            guard !templates.contains(where: { $0.contains(name) }) else { continue }
            let parent = Array(path.dropLast())
            let home = homes[parent] ?? Home(parent, values, names.children(of: parent).union(children(of: parent[...], in: chart.defaults)))
            homes[parent] = home
            guard let member = home.members[last] else { continue }
            let near = Spelling.closest(to: last, among: home.read.filter { $0 != last }).first
            keys.append(UnreadKey(path: path.joined(separator: "."), member: member, suggestion: near))
        }
        return keys.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What stands below one path, and what templates read there.
    private struct Home {
        /// Of two with one name the last, as in Helm.
        let members: [String: Member]
        let read: [String]

        init(_ path: [String], _ values: Node, _ read: Set<String>) {
            let node = path.isEmpty ? values : values[path: path]?.node
            members = Dictionary((node?.members ?? []).map { ($0.key, $0) }) { $1 }
            self.read = read.sorted()
        }
    }

    /// Keys that Helm reads itself: those of sub-charts and what switches them on and off.
    private static func isOfHelm(_ path: [String], _ chart: Chart) -> Bool {
        guard let first = path.first else { return true }
        if first == "global" || first == "tags" && !chart.metadata.dependencies.isEmpty { return true }
        return chart.subcharts.contains { $0.metadata.name == first } || chart.metadata.dependencies.contains { $0.alias == first || $0.name == first }
    }

    /// A place at the top where people keep what anchors refer to.
    private static func isHome(_ path: [String]) -> Bool {
        path.count == 1 && ["x-", ".", "_"].contains { path[0].hasPrefix($0) }
    }

    private static func children(of path: ArraySlice<String>, in map: TemplateMap) -> Set<String> {
        guard let first = path.first else { return Set(map.sortedKeys) }
        guard case .map(let inner)? = map[first] else { return [] }
        return children(of: path.dropFirst(), in: inner)
    }
}

/// The values that the templates of a chart name, whether or not they are run.
struct NamedValues: Sendable {
    /// `.Values.a.b` without the `Values`, and whether what stands there is used with everything in it.
    private var paths: [(path: [String], isWhole: Bool)] = []
    /// The first names of chains that begin at an unknown dot.
    private var loose: Set<String> = []

    /// Functions that look at a value and not into it.
    private static let shallow: Set<String> = [
        "hasKey", "kindIs", "kindOf", "typeIs", "typeOf", "empty", "not", "and", "or", "eq", "ne", "default", "len", "required", "coalesce", "ternary",
    ]

    init(_ chart: Chart) {
        for file in chart.templates {
            for reference in Template(parsing: file.bytes, name: file.path).fieldReferences {
                guard reference.path.first == "Values" else {
                    if let name = reference.path.first { loose.insert(name) }
                    continue
                }
                let isLooking = reference.role == .condition || reference.function.map(Self.shallow.contains) == true
                paths.append((Array(reference.path.dropFirst()), !isLooking))
            }
        }
    }

    /// Whether some template names the path, something below it, or uses what stands above it whole.
    func mentions(_ path: [String]) -> Bool {
        if let last = path.last, loose.contains(last) { return true }
        return paths.contains { known in
            known.path.starts(with: path) || known.isWhole && !known.path.isEmpty && path.starts(with: known.path)
        }
    }

    /// The keys named right below a path.
    func children(of path: [String]) -> Set<String> {
        Set(paths.compactMap { $0.path.count > path.count && $0.path.starts(with: path) ? $0.path[path.count] : nil })
    }
}
