/// What values tell of the chart they were written for, where nothing states its version: chart 0.53 stopped reading many keys.
struct ChartEra {
    /// The last chart that read them.
    static let lastOld: Version = "0.52.0"

    /// A key that only charts before 0.53 read.
    struct OldKey {
        /// `runners.cache.s3BucketName`.
        var path: String
        var member: Member

        /// Whether something is lost where it is not read: what is empty, false, or what old charts had by default, is not.
        var isLost: Bool { member.node.saysSomething && !isDefault }

        /// Whether it is a block with nothing below it.
        var isEmptyBlock: Bool { ChartValue.named(path)?.kind == .block && !member.node.isScalar && !member.node.saysSomething }

        private var isDefault: Bool {
            // What changed its kind is refused, default or not.
            guard let value = ChartValue.named(path), value.former == nil else { return false }
            return value.wasDefault(member.node)
        }
    }

    /// In order of place.
    let old: [OldKey]
    /// A key that charts before 0.53 do not know is there.
    let hasNew: Bool

    init(_ chart: Node) {
        var search = Search()
        search.collect(chart, path: "")
        if let image = chart["image"], image.node.string != nil { search.old.append(OldKey(path: "image", member: image)) }
        old = search.old.sorted { $0.member.keyRange.lowerBound < $1.member.keyRange.lowerBound }
        hasNew = search.hasNew
    }

    /// Whether all that is written fits charts before 0.53, and something fits no other.
    ///
    /// - Parameter runner: the version of the Runner that is stated; from 16.0 on it comes with newer charts.
    func isOld(runner: Version?) -> Bool {
        guard !hasNew, runner.map({ $0 < "16.0" }) ?? true else { return false }
        return !old.isEmpty || runner != nil
    }

    private struct Search {
        var old: [OldKey] = []
        var hasNew = false

        mutating func collect(_ node: Node, path: String) {
            for member in node.members {
                let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
                guard let key = ChartValue.named(inner) else { continue }
                if let since = key.since, since > ChartEra.lastOld { hasNew = true }
                if key.removed == "0.53.0" {
                    old.append(OldKey(path: inner, member: member))
                } else if !key.kind.isOpen {
                    collect(member.node, path: inner)
                }
            }
        }
    }
}
