import RunnerConfig

/// Findings that comments or a baseline keep silent, one a line.
struct SuppressedList {
    let text: String

    init(_ run: LintRun) {
        let lines = run.suppressedEntries.map { entry in
            let finding = entry.suppressed.finding
            let place = entry.file.place(finding.range.lowerBound)
            return DisplayWidth.safe("suppressed: \(place): \(finding.severity.rawValue)[\(finding.rule)] \(entry.file.mask.sentence(finding.message))\(Self.origin(entry.suppressed.origin, entry.file.mask))")
        }
        text = lines.isEmpty ? "" : lines.map { $0 + "\n" }.joined() + "\n"
    }

    private static func origin(_ origin: SuppressedFinding.Origin, _ mask: Mask) -> String {
        switch origin {
        case .comment(let reason): reason.isEmpty ? "" : " (\(mask.sentence(reason)))"
        case .baseline: " (in the baseline)"
        }
    }
}
