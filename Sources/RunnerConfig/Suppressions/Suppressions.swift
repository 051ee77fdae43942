/// The comments of a file that ask for silence, with what each of them speaks of.
struct Suppressions {
    /// One name of one comment.
    struct Entry {
        var directive: Int
        var name: Int
        var rule: String
        var scope: Range<Int>
        /// Whether it kept a finding silent.
        var isUsed = false
    }

    let directives: [Directive]
    private(set) var entries: [Entry] = []

    /// - Parameters:
    ///   - parts: the texts that the bytes are made of, each with a top of its own.
    ///   - isTOML: the file is a config.toml and nothing else.
    init(_ bytes: [UInt8], parts: [Range<Int>], isTOML: Bool) {
        let read = DirectiveReader(bytes).directives()
        guard !read.isEmpty else {
            directives = []
            return
        }
        let scope = SuppressionScope(bytes, isTOML: isTOML)
        let tops = parts.map { FileTop(bytes, $0) }
        directives = read.map { directive in
            guard case .ignore(_, isWholeFile: true, _) = directive.content, !tops.contains(where: { $0.holds(directive) }) else { return directive }
            var directive = directive
            directive.content = .misunderstood(.notAtTop)
            return directive
        }
        for (index, directive) in directives.enumerated() {
            guard case .ignore(let names, let isWholeFile, _) = directive.content else { continue }
            let range = isWholeFile ? Self.part(of: directive, parts) : scope.range(of: directive)
            for (name, written) in names.enumerated() { entries.append(Entry(directive: index, name: name, rule: written.text, scope: range)) }
        }
    }

    var isEmpty: Bool { directives.isEmpty }

    private static func part(of directive: Directive, _ parts: [Range<Int>]) -> Range<Int> {
        let part = parts.first { $0.contains(directive.comment.lowerBound) } ?? 0..<directive.comment.upperBound
        // A file that ends with a line end has a place after it.
        return part.lowerBound..<part.upperBound + 1
    }

    /// Takes away what comments keep silent. Where several speak of a place, the nearest is the one that is used.
    mutating func settle(_ findings: [Finding]) -> (told: [Finding], suppressed: [SuppressedFinding]) {
        guard !entries.isEmpty else { return (findings, []) }
        let wanted = Dictionary(grouping: entries.indices) { entries[$0].rule }
        var told: [Finding] = []
        var suppressed: [SuppressedFinding] = []
        for (rule, found) in Dictionary(grouping: findings, by: \.rule) {
            guard let places = wanted[rule], !RuleSelection.isAlwaysTold(rule) else {
                told += found
                continue
            }
            var around = Around(places, entries)
            for finding in found {
                guard let nearest = around.nearest(to: finding.range.lowerBound, entries) else {
                    told.append(finding)
                    continue
                }
                entries[nearest].isUsed = true
                suppressed.append(SuppressedFinding(finding: finding, by: .comment(reason: reason(of: entries[nearest]))))
            }
        }
        return (told.sorted(by: Finding.byPlace), suppressed.sorted { Finding.byPlace($0.finding, $1.finding) })
    }

    private func reason(of entry: Entry) -> String {
        if case .ignore(_, _, let reason) = directives[entry.directive].content { reason } else { "" }
    }
}

/// What stands in a text before anything but comments: directives of YAML, too.
private struct FileTop {
    private let range: Range<Int>

    init(_ bytes: [UInt8], _ part: Range<Int>) {
        var end = part.lowerBound + CommentLine.start(of: bytes[part])
        while end < part.upperBound {
            let line = CommentLine(bytes, at: end)
            guard line.isBlank || line.isComment || bytes[line.range].starts(with: "%".utf8) else { break }
            end = line.next
        }
        range = part.lowerBound..<max(end, part.lowerBound)
    }

    func holds(_ directive: Directive) -> Bool { directive.isAlone && range.contains(directive.comment.lowerBound) }
}

/// The comments about one rule, walked along with its findings in order of place.
private struct Around {
    private let ordered: [Int]
    private var next = 0
    /// Those that have begun; the last is the nearest, since they lie inside each other.
    private var open: [Int] = []

    init(_ indices: [Int], _ entries: [Suppressions.Entry]) {
        ordered = indices.sorted { (entries[$0].scope.lowerBound, -entries[$0].scope.upperBound) < (entries[$1].scope.lowerBound, -entries[$1].scope.upperBound) }
    }

    mutating func nearest(to place: Int, _ entries: [Suppressions.Entry]) -> Int? {
        while next < ordered.count, entries[ordered[next]].scope.lowerBound <= place {
            open.append(ordered[next])
            next += 1
        }
        // A finding at the very end of a line belongs to it.
        while let last = open.last, !(entries[last].scope.lowerBound...entries[last].scope.upperBound).contains(place) { open.removeLast() }
        return open.last
    }
}
