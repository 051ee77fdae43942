/// A key of the chart's values that no template reads, or that stands where none looks.
struct StrayKey: Sendable {
    var member: Member
    /// `runners.cache.Insecure`.
    var path: String

    /// Every key that is not declared for any chart. Below keys whose content is the user's own nothing is stray.
    static func all(in chart: Node, target: Target) -> [StrayKey] {
        let texts = texts(of: chart[path: ["runners", "config"]]?.node) + texts(of: chart["extraObjects"]?.node)
        var search = Search(target: target, templates: texts)
        search.collect(chart, path: "")
        return search.stray
    }

    /// Texts of values that a chart may evaluate: what they ask for is read.
    static func texts(of node: Node?) -> [String] {
        node?.texts.filter { $0.contains("{{") } ?? []
    }

    private struct Search {
        let target: Target
        let templates: [String]
        var stray: [StrayKey] = []

        mutating func collect(_ node: Node, path: String) {
            for member in node.members {
                let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
                guard let key = ChartValue.named(inner), !isForgotten(key) else {
                    if !isUsersOwn(member.key, path) { stray.append(StrayKey(member: member, path: inner)) }
                    continue
                }
                if !key.kind.isOpen { collect(member.node, path: inner) }
            }
        }

        /// Keys that came and went outside the blocks whose removal is a story of its own.
        private func isForgotten(_ key: ChartValue) -> Bool {
            guard let removed = key.removed, target.chart >= removed else { return false }
            return !key.path.hasPrefix("runners.") && !key.path.hasPrefix("rbac.")
        }

        /// `global`, anchors' homes, and what a text asks for by `{{ .Values.x }}`.
        private func isUsersOwn(_ key: String, _ path: String) -> Bool {
            let inner = path.isEmpty ? key : "\(path).\(key)"
            if templates.contains(where: { $0.contains(".Values.\(inner)") }) { return true }
            guard path.isEmpty else { return false }
            return key == "global" || key == "nameOverride" || key.hasPrefix("x-")
        }
    }
}

extension ValuesFile {
    /// Whether everything here is meant for the Runner's chart: a carrier says so, they stand below its name in the values of another
    /// one, or in a file of their own in which most keys are the chart's.
    var isCertain: Bool {
        if !isOutermost || surroundings.isForRunner { return true }
        guard standsAlone, chart["global"] == nil else { return false }
        return strayKeysAtTop * 2 <= chart.members.count
    }
}

extension ChartRun {
    /// The keys of the values that no template of the given chart reads.
    /// A path of the file as the chart sees it: without the keys that lead to its values.
    func pathInChart(_ path: String) -> String {
        let steps = path.split(separator: ".").map(String.init)
        return steps.starts(with: prefix) ? steps.dropFirst(prefix.count).joined(separator: ".") : path
    }

    var strayKeys: [StrayKey] {
        unread.compactMap { key in
            let path = key.path.split(separator: ".").map(String.init)
            guard path.starts(with: prefix) else { return nil }
            return StrayKey(member: key.member, path: path.dropFirst(prefix.count).joined(separator: "."))
        }
    }
}
