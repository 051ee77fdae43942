import SourceBytes

/// Decides which finding speaks where several tell the same mistake.
///
/// Rules never ask about each other. Each declares whom it yields to, and this is the one place where that is weighed. A finding
/// that says the file is refused is only silent where another refusal speaks. Rules must not yield to each other in a circle: all of
/// them would be silent.
enum Arbiter {
    /// The findings that speak, in order of place.
    static func settled(_ entries: [Report.Entry], _ selection: RuleSelection) -> [Finding] {
        // By index: a finding is copied when it is one that is told.
        let wanted = entries.indices.filter { selection.runs(entries[$0].finding.rule, entries[$0].category) }
        var asked: Set<String> = []
        for index in wanted { for yield in entries[index].yields { asked.insert(yield.rule) } }
        guard !asked.isEmpty else { return told(entries, wanted, selection) }
        var voices: [String: Voice] = [:]
        for index in wanted where asked.contains(entries[index].finding.rule) {
            voices[entries[index].finding.rule, default: Voice()].add(entries[index])
        }
        for rule in voices.keys { voices[rule]?.sort() }
        return told(entries, wanted.filter { index in !entries[index].yields.contains { voices[$0.rule]?.outranks(entries[index], $0.reach) == true } }, selection)
    }

    /// What is left of the findings that speak when those are taken away that nobody wants to hear of.
    private static func told(_ entries: [Report.Entry], _ speaking: [Int], _ selection: RuleSelection) -> [Finding] {
        speaking
            .filter { selection.tells(entries[$0].finding.rule, entries[$0].category) }
            .sorted { Finding.byPlace(entries[$0].finding, entries[$1].finding) }
            .map { index in
                var finding = entries[index].finding
                finding.severity = selection.severity(of: finding, entries[index].category)
                return finding
            }
    }
}

/// Where one rule speaks in a file. Questions take logarithmic time, so that ten thousand findings ask in no time.
private struct Voice {
    private var paths: Set<String> = []
    private var tables: Set<String> = []
    /// The paths and all that they lie below.
    private var above: Set<String> = []
    private var refusingPaths: Set<String> = []
    private var refusingAbove: Set<String> = []
    private var refusingTables: Set<String> = []
    private var ranges: [(range: Range<Int>, isRefusal: Bool)] = []
    /// The furthest end of the ranges up to each, with and without those that refuse nothing.
    private var ends: [Int] = []
    private var refusingEnds: [Int] = []
    private var refuses = false

    mutating func add(_ entry: Report.Entry) {
        let finding = entry.finding
        // What a repair writes is what the finding is about, too: the key that was meant by a misspelt one is not missing.
        for path in finding.fixes.flatMap(\.repair.paths) { paths.insert(path) }
        if !finding.keyPath.isEmpty {
            paths.insert(finding.keyPath)
            above.formUnion(DottedPath.ancestors(finding.keyPath))
            tables.insert(Self.table(finding.keyPath))
            if entry.isRefusal {
                refusingPaths.insert(finding.keyPath)
                refusingAbove.formUnion(DottedPath.ancestors(finding.keyPath))
                refusingTables.insert(Self.table(finding.keyPath))
            }
        }
        ranges.append((finding.range, entry.isRefusal))
        for related in finding.related where related.path == nil { ranges.append((related.range, entry.isRefusal)) }
        refuses = refuses || entry.isRefusal
    }

    mutating func sort() {
        ranges.sort { $0.range.lowerBound < $1.range.lowerBound }
        var end = Int.min
        var refusingEnd = Int.min
        for (range, isRefusal) in ranges {
            end = max(end, range.upperBound)
            if isRefusal { refusingEnd = max(refusingEnd, range.upperBound) }
            ends.append(end)
            refusingEnds.append(refusingEnd)
        }
    }

    /// Whether this rule speaks for an entry's mistake: for a refusal only if it tells of one, too.
    func outranks(_ entry: Report.Entry, _ reach: Yield.Reach) -> Bool {
        let path = entry.finding.keyPath
        let paths = entry.isRefusal ? refusingPaths : self.paths
        let tables = entry.isRefusal ? refusingTables : self.tables
        switch reach {
        case .place: return paths.contains(path) || touches(entry.finding.range, entry.isRefusal ? refusingEnds : ends)
        case .path: return paths.contains(path)
        case .around: return DottedPath.ancestors(path).contains(where: paths.contains)
        case .within: return (entry.isRefusal ? refusingAbove : above).contains(path)
        case .table:
            let table = Self.table(path)
            return tables.contains(table) || DottedPath.ancestors(table).contains(where: paths.contains) || tables.contains(path)
        case .file: return entry.isRefusal ? refuses : true
        }
    }

    private func touches(_ range: Range<Int>, _ ends: [Int]) -> Bool {
        // The ranges that begin before this one ends; the furthest of their ends decides.
        let after = ranges.partitionPoint { $0.range.lowerBound < range.upperBound || $0.range.lowerBound == range.lowerBound }
        guard after > 0 else { return false }
        let end = ends[after - 1]
        return end > range.lowerBound || (range.isEmpty && end == range.lowerBound)
    }

    private static func table(_ path: String) -> String { KeyIndex.parent(of: path) }
}
