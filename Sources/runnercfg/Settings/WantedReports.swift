import Reports
import RunnerConfig

/// The reports that a command line asks for, and where each goes.
struct WantedReports {
    /// A report, and the file it is written to; nil for standard output.
    struct Wanted {
        var format: any ReportFormat
        var path: String?
    }

    let all: [Wanted]

    /// Refuses to write a report over what it tells of.
    ///
    /// - Parameter sources: paths of the files that the run reads.
    func spare(_ sources: [String]) throws(UsageProblem) {
        for path in all.compactMap(\.path) {
            if let source = sources.first(where: { Platform.areOneFile($0, path) }) { throw .reportOverSource(path, source) }
        }
    }

    /// One for standard output at most, and no file twice.
    ///
    /// - Parameter formats: as `--format` takes them.
    init(_ formats: [Given<String>], output: String? = nil) throws(UsageProblem) {
        var wanted = try formats.map { given throws(UsageProblem) in
            let parts = given.value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let name = parts.first, let format = ReportFormats.named(name) else {
                let known = ReportFormats.all.map(\.name)
                throw .notAChoice(parts.first ?? "", of: given.source.words, allowed: known, suggestion: Spelling.closest(to: parts.first ?? "", among: known).first)
            }
            if parts.count > 1, parts[1].isEmpty { throw .notAPair(of: given.source.words, placeholder: "FORMAT=FILE") }
            return Wanted(format: format, path: parts.count > 1 ? parts[1] : nil)
        }
        if let path = output {
            if wanted.isEmpty { wanted.append(Wanted(format: TextReport(), path: nil)) }
            guard let index = wanted.firstIndex(where: { $0.path == nil }) else { throw .optionsExclude(Option.reportOutput.flag, "\(Option.reportFormat.flag) FORMAT=FILE") }
            wanted[index].path = path
        }
        if wanted.isEmpty { wanted.append(Wanted(format: TextReport(), path: nil)) }
        let places = wanted.map { $0.path ?? "-" }
        for (index, place) in places.enumerated() {
            if let other = places[..<index].first(where: { Platform.areOneFile($0, place) }) {
                throw place == "-" && other == "-" ? .severalReportsOnOutput : .sameFile(other, place)
            }
        }
        all = wanted
    }
}
