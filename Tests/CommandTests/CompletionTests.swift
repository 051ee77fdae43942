import Testing
@testable import runnercfg

/// What shells are offered; `.ci/shells` tries the scripts in the shells themselves.
@Suite struct CompletionTests {
    private func offered(_ line: String) -> (words: [String], takesFiles: Bool) {
        var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let current = words.removeLast()
        let model = CompletionModel(after: words, current: current)
        return (model.words.map(\.word), model.takesFiles)
    }

    @Test(arguments: [
        ("", ["lint", "fix", "convert", "upgrade", "render", "generate", "dump", "explain", "schema", "rules", "init", "man", "completions", "version", "help", "--help", "--version"]),
        ("l", ["lint"]),
        ("generate ", ["config", "values", "secret", "env", "register"]),
        ("generate secret ", ["s3", "gcs", "azure", "token", "certificates", "registry"]),
        ("generate secret --format ", ["data", "string-data", "kubectl", "external-secret", "sealed-secret"]),
        ("help generate ", ["config", "values", "secret", "env", "register"]),
        ("man generate e", ["env"]),
        ("generate config --preset docker", ["docker", "docker-s3", "docker-machine-ec2", "docker-machine-virtualbox"]),
        ("generate values --preset=kubernetes-a", ["--preset=kubernetes-azure", "--preset=kubernetes-alibaba"]),
        ("generate values --preset docker", []),
        ("nothing ", []),
        ("lint --colo", ["--color"]),
        ("lint --color ", ["auto", "always", "never"]),
        ("lint --color=a", ["--color=auto", "--color=always"]),
        ("lint -k t", ["template"]),
        ("lint --format j", ["json", "jsonl", "junit"]),
        ("lint --severity image-late", ["image-latest="]),
        ("lint --severity image-latest=", ["image-latest=error", "image-latest=warning", "image-latest=info"]),
        ("lint --ignore cache,secu", ["cache,security", "cache,secure-with-port-80"]),
        ("lint --runner-version 19.", ["19.4", "19.3", "19.2", "19.1", "19.0"]),
        ("completions ", ["bash", "zsh", "fish", "powershell", "nushell"]),
        ("completions bash ", []),
        ("explain unknown-k", ["unknown-key"]),
        ("version ", []),
    ])
    func `words`(_ line: String, _ wanted: [String]) {
        #expect(offered(line).words == wanted)
    }

    @Test(arguments: [
        ("lint ", true), ("lint --output ", true), ("lint --format sarif=x", true), ("lint --format=sarif=x", true), ("lint --format sar", false), ("lint --color ", false),
        ("lint --stdin-name ", false), ("generate secret ", true), ("render -f ", true), ("rules ", false), ("explain x", false), ("lint -- --x", true),
    ])
    func `files`(_ line: String, _ takesFiles: Bool) {
        #expect(offered(line).takesFiles == takesFiles)
    }

    @Test func `every command offers every option of its own, and what each takes`() {
        for command in Subcommand.allCases {
            #expect(offered("\(command.rawValue) --").words == command.options.map(\.flag))
            for option in command.options where option.takesValue {
                guard case .words(let words) = option.vocabulary else { continue }
                #expect(offered("\(command.rawValue) \(option.flag) ").words == words)
            }
        }
    }

    @Test func `the scripts ask the program, which answers lines`() {
        for shell in Shell.allCases { #expect(Session.run("completions", shell.rawValue).output.contains("complete")) }
        #expect(Session.run("complete", "--current=li", "--").output == "lint\tfind mistakes in config.toml, chart values, templates and Secrets\n")
        #expect(Session.run("complete", "--current=", "--", "dump").output == ":files\n")
    }
}
