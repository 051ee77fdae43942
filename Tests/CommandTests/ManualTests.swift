import Testing
@testable import runnercfg

/// Pages of the manual, and every way to ask for help; `.ci/shells` has mandoc and groff read the pages.
@Suite struct ManualTests {
    @Test func `a page`() {
        #expect(Session.run("man", "completions").output == """
            .TH "RUNNERCFG-COMPLETIONS" "1" "2026-11-29" "runnercfg 0.1.0" "User Commands"
            .SH "NAME"
            runnercfg\\-completions \\- print a completion script for a shell
            .SH "SYNOPSIS"
            \\fBrunnercfg completions\\fR [\\fIOPTION\\fR]... bash|zsh|fish|powershell|nushell
            .SH "DESCRIPTION"
            For bash: \\fBsource <(runnercfg completions bash)\\fR. docs/completions.md says where the script goes in each shell.
            .SH "OPTIONS"
            .TP
            \\fB\\-h\\fR, \\fB\\-\\-help\\fR
            Print this text.
            .SH "EXAMPLES"
            Complete commands in the current bash.
            .PP
            .RS "4"
            .EX
            source <(runnercfg completions bash)
            .EE
            .RE
            .SH "SEE ALSO"
            \\fBrunnercfg\\fR(1), \\fBrunnercfg\\-help\\fR(1)

            """)
    }

    @Test func `no text is taken for a macro`() {
        var page = Roff()
        page.line(".gitignore and `'x'` and a\\b -")
        #expect(page.text == "\\&.gitignore and \\fB\\(aqx\\(aq\\fR and a\\eb \\-\n")
    }

    @Test func `all pages are written`() throws {
        let directory = try TemporaryDirectory()
        #expect(Session.run("man", "--output-dir", directory.path).code == .success)
        for command in Subcommand.allCases { #expect(try directory.read(ManualPage(command).file).hasPrefix(".TH ")) }
        #expect(try directory.read("runnercfg.1").contains("\\fBrunnercfg\\-generate\\-secret\\fR(1)"))
        #expect(Session.run("man", "--output-dir", directory.path("new")).code == .success, "the folder is made")
        #expect(Session.run("man", "--output-dir", directory.path("no/parent")).code == .failure)
        #expect(Session.run("man", "--output-dir", directory.path, "lint").code == .usage)
        #expect(Session.run("man", "lnit").code == .usage)
    }

    @Test(arguments: [
        ["generate", "--help"], ["generate", "-h"], ["help", "generate"], ["--help", "generate"], ["-h", "generate"],
    ])
    func `the help of a family`(_ words: [String]) {
        let session = Session.run(words)
        #expect(session.code == .success && session.output.hasPrefix("usage: runnercfg generate config|values|secret|env|register [OPTION]...\n"), "\(session.errors)")
    }

    @Test(arguments: [
        ["generate", "secret", "--help"], ["generate", "secret", "-h"], ["help", "generate", "secret"], ["--help", "generate", "secret"], ["generate", "secret", "s3", "--help"],
        ["generate", "secret", "--help", "s3", "a", "b", "c"],
    ])
    func `the help of a command`(_ words: [String]) {
        let session = Session.run(words)
        #expect(session.code == .success && session.output.hasPrefix("create the Secret of a cache, a token, certificates or a registry\n"), "\(session.errors)")
    }

    @Test(arguments: [
        (["help", "generate", "secrt"], "`generate secrt` is not a command; did you mean `generate secret`?"), (["help", "lnit"], "`lnit` is not a command; did you mean `lint`?"),
        (["--help", "lnit"], "did you mean `lint`?"), (["lint", "--help", "--bad"], "`--bad` is not an option of `runnercfg lint`"), (["generate"], "needs another word"),
        (["help", "lint", "fix"], "one argument too many"),
    ])
    func `help for what is not there`(_ words: [String], _ sentence: String) {
        let session = Session.run(words)
        #expect(session.code == .usage && session.errors.contains(sentence), "\(session.errors)")
    }

    @Test func `nothing asked for`() {
        let session = Session.run([])
        #expect(session.code == .usage && session.output == "" && session.errors.contains("usage: runnercfg COMMAND"))
    }

    @Test func `every example of the manual is a command line that is understood`() throws {
        for command in Subcommand.allCases {
            for (line, _) in command.examples where line.hasPrefix("runnercfg ") {
                let words = line.split(separator: "|")[0].split(separator: ">")[0].split(separator: " ").dropFirst().map { String($0).replacing("\"", with: "") }
                let (named, count) = try ArgumentParser.command(in: Array(words))
                #expect(named == command, "\(line)")
                if !line.contains("\"") { _ = try ArgumentParser(command: named).parse(Array(words.dropFirst(count))) }
            }
        }
    }
}
