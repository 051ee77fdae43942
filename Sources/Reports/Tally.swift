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

    package init(_ reports: [FileReport]) {
        let findings = reports.flatMap(\.findings)
        let repairable = reports.filter { $0.layer == nil }.flatMap(\.findings)
        files = reports.count { $0.layer?.isFile ?? true }
        errors = findings.count { $0.severity == .error }
        warnings = findings.count { $0.severity == .warning }
        infos = findings.count { $0.severity == .info }
        fixable = repairable.count { $0.safety == .safe }
        unsafelyFixable = repairable.count { $0.safety == .unsafe }
    }

    /// `2 errors, 1 warning in 1 file (2 fixable with ...)`.
    package var sentence: String { counts + repairs }

    /// `2 errors, 1 warning in 1 file`.
    package var counts: String {
        let counts = [(errors, "error"), (warnings, "warning"), (infos, "info")].filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }
        return "\(counts.isEmpty ? "no mistakes" : counts.joined(separator: ", ")) in \(Self.count(files, "file"))"
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
