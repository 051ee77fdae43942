/// What the process ends with, the same for every format.
enum ExitCode: Int32 {
    /// Nothing at or above `--fail-on`.
    case success = 0
    /// Findings at or above `--fail-on`; files that `--check` would change; a syntax error for `dump`.
    case findings = 1
    /// Wrong flags or arguments.
    case usage = 2
    /// A file could not be read or written.
    case unreadable = 3
}
