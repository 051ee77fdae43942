/// A backslash in a Windows path is read as an escape.
struct WindowsBackslash: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "windows-backslash-in-basic-string", .warning, .executors,
            summary: "a backslash in a Windows path is read as an escape",
            why: """
                In double quotes, `\\b` is a backspace, `\\t` a tab and `\\n` a line break: the file loads, but with a different \
                path. In single quotes, a backslash has no special meaning.
                """,
            fix: .unsafe, isHeuristic: true, sources: ["toml.io/en/v1.0.0: String"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  builds_dir = «"C:\\builds"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "shell"
                      builds_dir = "C:\\\\builds"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"
                  docker = { image = "acme/build", volumes = ["c:\\\\cache", «"d:\\tools:c:\\tools:ro"»] }

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker-windows"
                      docker = { image = "acme/build", volumes = ["c:\\\\cache", "d:\\\\tools:c:\\\\tools:ro"] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  builds_dir = 'C:\\builds'

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  builds_dir = "C:\\\\builds"
                  cache_dir = "C:/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  pre_build_script = "echo D:\\techo"
                  environment = ["TEXT=a:\\tb"]

                """),
        ]
    }

    var concerns: KeyNames {
        """
        builds_dir cache_dir volumes tls-ca-file tls-cert-file tls-key-file identity_file known_hosts_file tls_cert_path config_exec prepare_exec \
        run_exec cleanup_exec CredentialsFile
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(named: concerns) {
            for node in entry.member.node.string == nil ? entry.member.node.elements : [entry.member.node] {
                guard let text = node.string, let meant = Self.meant(text) else { continue }
                let escape = text.unicodeScalars.lazy.compactMap { scalar in Self.letters[scalar.value] }.first ?? "b"
                report.add(
                    self, "`\\\(escape)` in this path is \(Self.words[escape] ?? "a control character")", at: node.range, key: entry.path, label: "the path contains a control character",
                    help: "put the path in single quotes, or double every backslash",
                    fixes: [Fix("double every backslash", .unsafe, config.replacing(node, at: entry.path, with: .string(meant)))])
            }
        }
    }

    /// The path with the backslashes that became control characters; nil where none did after a drive.
    private static func meant(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 < 0x20 && letters[UInt32($0)] != nil }) else { return nil }
        var meant = ""
        for scalar in text.unicodeScalars {
            if let letter = letters[scalar.value] {
                meant += "\\\(letter)"
            } else {
                meant.unicodeScalars.append(scalar)
            }
        }
        let places = Array(meant)
        let hasDrive = places.indices.contains { place in
            place + 2 < places.count && places[place].isASCII && places[place].isLetter && places[place + 1] == ":" && places[place + 2] == "\\"
                && (place == 0 || !places[place - 1].isLetter)
        }
        return hasDrive ? meant : nil
    }

    private static let words = ["b": "a backspace", "t": "a tab", "n": "a line break", "f": "a form feed", "r": "a carriage return", "e": "an escape character"]

    private static let letters: [UInt32: String] = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r", 27: "e"]
}
