// # runnercfg: the command
//
// Arguments, files, reports, colours, exit codes, and nothing about GitLab Runner: what a file means, what is wrong with it and
// what it becomes is RunnerConfig's business.
//
//     Arguments     what can be typed: one declaration per option, read by the parser, the help and the completions
//     Files         paths to bytes: directories, patterns, standard input
//     Commands      one file each: read, ask RunnerConfig, show; Command is the value that tests run without a process
//     Reports       findings as text and as JSON; what must not be shown is hidden here
//     Diff          two texts as a patch
//     Messages      every sentence of the command itself
//     Platform      every system call

@main
struct Runnercfg {
    static func main() {
        Platform.takePagesOfVariables()
        Platform.ignoreClosedPipes()
        Platform.exit(Command.process().run(Array(CommandLine.arguments.dropFirst())))
    }
}
