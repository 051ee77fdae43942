/// An option and its value are written as one argument.
struct ArgumentWithBlank: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "option-and-value-in-one-argument", .warning, .executors,
            summary: "an option and its value are written as one argument",
            why: """
                Each element of such a list is handed to the program as one argument; no shell splits it. A program that gets \
                `--concurrency 2` as a single argument does not know the option ("unknown flag", "flag provided but not defined"), and jobs \
                fail.
                """,
            fix: .unsafe, isHeuristic: true, sources: ["executors/custom/command/command.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "custom"
                  [runners.custom]
                    prepare_exec = "/opt/executor"
                    prepare_args = ["prepare", «"--concurrency 2"»]
                    run_exec = "/opt/executor"

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "custom"
                      [runners.custom]
                        prepare_exec = "/opt/executor"
                        prepare_args = ["prepare", "--concurrency", "2"]
                        run_exec = "/opt/executor"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    services = [{ name = "docker:dind", command = [«'--registry-mirror https://mirror.acme.dev'», "--insecure-registry=registry.acme.dev"] }]

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        services = [{ name = "docker:dind", command = ["--registry-mirror", "https://mirror.acme.dev", "--insecure-registry=registry.acme.dev"] }]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "custom"
                  [runners.custom]
                    run_exec = "/opt/executor"
                    run_args = ["run", "--label=ci builder", "--name", "two words", "-x", "{{ .Name }}"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    [[runners.docker.services]]
                      name = "redis:7"
                      command = ["sh", "-c", "--version && redis-server"]

                """),
        ]
    }

    var concerns: KeyNames { "config_args prepare_args run_args cleanup_args command entrypoint" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name.hasSuffix("_args") || ["command", "entrypoint"].contains($0.name) }) {
            let arguments = entry.member.node.elements
            for (index, node) in arguments.enumerated() {
                // After `sh -c` comes a script.
                if arguments[..<index].contains(where: { ["-c", "-Command", "/c"].contains($0.string ?? "") }) { break }
                guard let (option, value) = node.string.flatMap(Self.parts) else { continue }
                let list = arguments.flatMap { argument -> [String?] in argument.range == node.range ? [option, value] : [argument.string] }.compactMap { $0 }
                report.add(
                    self, "this looks like an option and its value in one argument", at: node.range, key: entry.path, label: "no shell splits it",
                    help: "write `\(option)` and its value as two elements",
                    fixes: arguments.count + 1 == list.count
                        ? [Fix("split it into two", .unsafe, config.replacing(entry.member.node, at: entry.path, with: .array(list.map { .string($0) })))] : [])
            }
        }
    }

    /// `--concurrency 2`: an option without `=`, blanks, and one word.
    private static func parts(_ argument: String) -> (option: String, value: String)? {
        let words = argument.split(separator: " ")
        guard words.count == 2, let option = words.first, let value = words.last, argument.hasPrefix("-") else { return nil }
        let name = option.drop { $0 == "-" }
        guard let first = name.first, first.isASCII, first.isLetter, name.utf8.allSatisfy({ TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }) else { return nil }
        // Text that something else fills in.
        guard !value.contains("{{"), !value.contains("${"), !value.contains("<") else { return nil }
        return (String(option), String(value))
    }
}
