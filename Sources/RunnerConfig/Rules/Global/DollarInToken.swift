/// A dollar sign is read as a variable.
struct DollarInToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dollar-in-token", .warning, .global, also: [.info],
            summary: "a dollar sign is read as a variable",
            why: """
                In `token` and `url`, and only there, the Runner replaces `$NAME` with a variable from its own environment. A variable \
                that is not set becomes an empty string, and `gitlab-runner lint` rejects an empty `url` or `token`. The next time the \
                Runner saves the file, it writes the value in clear text.
                """,
            yields: [Yield("config-sets-token-or-name", .path)], sources: ["common/config.go:2635-2685"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "«$RUNNER_TOKEN»"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://«${GITLAB_HOST}»/"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = 'Zx4K«$9»Lm2Np7Rt5Vw8Yb' # `$9` becomes nothing
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  name = "build $1"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j$" # a dollar sign at the end stays one
                  executor = "shell"
                  environment = ["CACHE=$CI_PROJECT_DIR/.cache"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "url" || $0.name == "token" }) where entry.schema === RunnerTable.schema {
            guard let text = entry.member.node.string, text.utf8.contains(UInt8(ascii: "$")), let variable = Self.variable(in: Array(text.utf8)) else { continue }
            let setting = Setting(value: text, path: entry.path, member: entry.member)
            // In the middle of a token or a password, what follows the dollar sign is a part of it, and not to be repeated.
            let isSecret = variable.range.count < text.utf8.count && (entry.key.name == "token" || text.contains("@"))
            let name = isSecret ? "$" : String(decoding: Array(text.utf8)[variable.range], as: UTF8.self)
            report.add(
                self, "`\(name)` in `\(entry.key.name)` " + (isSecret ? "starts a variable of" : "is expanded from") + " the Runner's environment", at: setting.range(ofBytes: variable.range),
                key: entry.path, severity: variable.isMeant ? .info : nil, label: "empty if the variable is not set",
                help: variable.isMeant
                    ? "set it in the environment of the Runner, which writes the value into this file the next time it saves it"
                    : "if the dollar sign is part of the value, put the whole value in a variable and write `$NAME` here")
        }
    }

    /// The bytes of a variable, and whether it can be meant: a whole value in `$NAME` or `${NAME}`, or a name in capitals, is what the
    /// Runner's expansion is for; `$$`, `$1`, `$w` in the middle of a password are not. One that cannot be meant goes first. The Runner
    /// leaves a lone dollar sign as it is.
    ///
    /// Source: Go's `os.Expand`, which also knows the shell's one-letter variables.
    private static func variable(in bytes: [UInt8]) -> (range: Range<Int>, isMeant: Bool)? {
        var place = 0
        var meant: Range<Int>?
        while let dollar = bytes[place...].firstIndex(of: UInt8(ascii: "$")), dollar + 1 < bytes.count {
            let next = bytes[dollar + 1]
            if next == UInt8(ascii: "{") {
                guard let end = bytes[dollar...].firstIndex(of: UInt8(ascii: "}")) else { break }
                meant = meant ?? dollar..<end + 1
                place = end + 1
            } else if "*#$@!?-0123456789".utf8.contains(next) {
                return (dollar..<dollar + 2, false)
            } else {
                let name = bytes[(dollar + 1)...].prefix(while: isNameByte)
                let isWhole = dollar == 0 && name.endIndex == bytes.count
                let isCapital = name.count > 2 && name.allSatisfy { !(0x61...0x7A).contains($0) }
                if !name.isEmpty, !isWhole, !isCapital { return (dollar..<name.endIndex, false) }
                if !name.isEmpty { meant = meant ?? dollar..<name.endIndex }
                place = max(name.endIndex, dollar + 1)
            }
        }
        return meant.map { ($0, true) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte.lowercasedASCII)
    }
}
