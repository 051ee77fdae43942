import RunnerConfig

/// Findings, counted.
package struct Tally: Sendable {
    package let files: Int
    package let errors: Int
    package let warnings: Int
    package let infos: Int
    /// Findings that `runnercfg fix` repairs.
    package let fixable: Int
    /// Findings that only `runnercfg fix --unsafe` repairs.
    package let unsafelyFixable: Int

    /// Findings that comments keep silent.
    package let suppressed: Int
    /// Findings that a baseline keeps silent.
    package let known: Int

    package init(_ reports: [FileReport]) {
        let findings = reports.flatMap(\.findings)
        let repairable = reports.filter { $0.layer == nil }.flatMap(\.findings)
        files = reports.count { $0.layer?.isFile ?? true }
        errors = findings.count { $0.severity == .error }
        warnings = findings.count { $0.severity == .warning }
        infos = findings.count { $0.severity == .info }
        let silent = reports.flatMap(\.suppressed)
        known = silent.count { $0.origin == .baseline }
        suppressed = silent.count - known
        fixable = repairable.count { $0.safety == .safe }
        unsafelyFixable = repairable.count { $0.safety == .unsafe }
    }

    /// `2 errors, 1 warning in 1 file (2 fixable with ...)`.
    package var sentence: String { counts + repairs + silence }

    /// `2 errors, 1 warning in 1 file`.
    package var counts: String {
        let counts = [(errors, "error"), (warnings, "warning"), (infos, "info")].filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }
        return "\(counts.isEmpty ? "no mistakes" : counts.joined(separator: ", ")) in \(Self.count(files, "file"))"
    }

    /// `; 2 suppressed, 30 in the baseline`.
    private var silence: String {
        let parts = [suppressed > 0 ? "\(suppressed) suppressed" : nil, known > 0 ? "\(known) in the baseline" : nil].compactMap { $0 }
        return parts.isEmpty ? "" : "; " + parts.joined(separator: ", ")
    }

    /// `1 file`, `2 files`.
    package static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private var repairs: String {
        if fixable > 0, unsafelyFixable > 0 {
            return " (\(fixable) fixable with `runnercfg fix`, \(unsafelyFixable) more with `--unsafe`)"
        }
        if fixable > 0 { return " (\(fixable) fixable with `runnercfg fix`)" }
        return unsafelyFixable > 0 ? " (\(unsafelyFixable) fixable with `runnercfg fix --unsafe`)" : ""
    }

    /// Whether there is a finding at least this severe.
    package static func reaches(_ severity: Severity?, _ reports: [FileReport]) -> Bool {
        guard let severity else { return false }
        return reports.contains { $0.findings.contains { $0.severity >= severity } }
    }
}

extension Finding {
    /// How safe its best repair is; nil when it has none.
    package var safety: Fix.Safety? {
        fixes.contains { $0.safety == .safe } ? .safe : fixes.isEmpty ? nil : .unsafe
    }
}
