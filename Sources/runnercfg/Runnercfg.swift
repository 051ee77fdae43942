/// Hands the process over to ``Command``.
@main
struct Runnercfg {
    static func main() {
        Platform.ignoreBrokenPipes()
        let isTerminal = Platform.isTerminal(1)
        var command = Command(
            readFile: { path throws(FileFailure) in try Platform.read(path) },
            isTerminal: isTerminal, width: isTerminal ? Platform.terminalWidth() : 160, environment: { Platform.environment($0) })
        let code = command.run(Array(CommandLine.arguments.dropFirst()))
        let isWritten = Platform.writeAll(1, command.output.bytes)
        _ = Platform.writeAll(2, command.errors.bytes)
        // A closed pipe ends quietly: whoever listened has heard enough.
        Platform.leave(isWritten ? code.rawValue : min(code.rawValue, ExitCode.findings.rawValue))
    }
}
