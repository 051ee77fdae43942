/// What the process says to its caller; the same for every command and every format.
enum ExitCode: Int32, Sendable {
    /// Done, and nothing found at or above `--fail-on`.
    case success = 0
    /// Findings at or above `--fail-on`, or something that would change under `--check`.
    case findings = 1
    /// Wrong usage.
    case usage = 2
    /// A file could not be read or written, or runnercfg itself failed.
    case failure = 3

    /// The worse of two outcomes.
    func and(_ other: ExitCode) -> ExitCode { rawValue >= other.rawValue ? self : other }
}
