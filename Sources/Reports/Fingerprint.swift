import RunnerConfig
import SourceBytes

/// Tells findings again after files have changed around them.
///
/// Each is known by its rule, its file however that was named, its key path with the name of a runner in the place of its number, and
/// what it points at; equals are told apart by their order. Lines, other findings and other runners do not count.
package struct Fingerprints {
    /// One for each finding that is told, in their order.
    package let told: [String]
    /// One for each that is not.
    package let suppressed: [String]

    /// - Parameter path: of the file, from the root of its repository on.
    package init(_ file: ReportedFile, path: String) {
        let names = RunnerNames(file.report)
        // Equals are counted before anything is taken away, so that what is taken away does not change the others.
        let toldCount = file.report.findings.count
        let all = file.report.findings + file.report.suppressed.map(\.finding)
        let ordered = all.indices.sorted { (all[$0].range.lowerBound, all[$0].range.upperBound, $0) < (all[$1].range.lowerBound, all[$1].range.upperBound, $1) }
        var seen: [UInt64: Int] = [:]
        var texts = [String](repeating: "", count: all.count)
        for index in ordered {
            var hash = FNV1a()
            for part in [all[index].rule, path, names.path(of: all[index])] {
                hash.add(part.utf8)
                hash.add(CollectionOfOne(0))
            }
            hash.add(Self.subject(all[index], in: file))
            let ordinal = seen[hash.value, default: 0]
            seen[hash.value] = ordinal + 1
            hash.add(CollectionOfOne(0))
            hash.add(String(ordinal).utf8)
            texts[index] = hash.text
        }
        told = Array(texts[..<toldCount])
        suppressed = Array(texts[toldCount...])
    }

    /// What the finding points at, without credentials and without the blanks of its place; of what is long, the beginning. For a table
    /// the header says it.
    private static func subject(_ finding: Finding, in file: ReportedFile) -> [UInt8] {
        // Where no key is named the line says what it is.
        let place = finding.keyPath.isEmpty ? file.lines.range(ofLine: file.lines.line(of: finding.range.lowerBound)) : finding.range
        let reach = place.lowerBound..<min(place.upperBound, place.lowerBound + 256)
        return file.mask.shown(reach.clamped(to: 0..<file.bytes.count), of: file.bytes).filter { $0 > 0x20 }
    }
}

/// The names of a file's runners, for key paths that do not change when runners change places.
private struct RunnerNames {
    private let names: [String?]

    init(_ report: FileReport) {
        let all = report.runnerNames
        // A name that two runners share tells neither.
        let counts = Dictionary(all.compactMap { name in name.map { ($0, 1) } }, uniquingKeysWith: +)
        names = all.map { name in name.flatMap { counts[$0] == 1 ? $0 : nil } }
    }

    package func path(of finding: Finding) -> String {
        let path = finding.keyPath
        guard path.hasPrefix("runners["), let close = path.firstIndex(of: "]"), let index = Int(path[path.index(path.startIndex, offsetBy: 8)..<close]),
            names.indices.contains(index), let name = names[index]
        else { return path }
        return "runners[\"\(name)\"]" + path[path.index(after: close)...]
    }
}
