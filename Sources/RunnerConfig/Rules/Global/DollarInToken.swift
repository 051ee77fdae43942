/// A `$` in `token` or `url` starts a variable.
struct DollarInToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dollar-in-token", .warning, .global, also: [.info],
            summary: "a `$` in `token` or `url` starts a variable",
            why: """
                In `token` and `url`, and in no other key, the Runner replaces `$NAME` with a variable of its own environment. A variable \
                that is not set becomes empty text, and `gitlab-runner lint` refuses an empty `token` or `url`. When the Runner next saves \
                the file, it writes the value in plain text.
                """,
            sources: ["common/config.go:2635-2685"])
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
                  url = "https://gitlab.acme.dev"
                  token = "Xq7V«$wZ2mKp9LrT4bNcYd»"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://«${GITLAB_HOST}»/"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"
                  environment = ["PATH=$HOME/bin"]

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "Xq7VwZ2mKp9LrT4bNcY$"
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries where entry.schema === RunnerTable.schema && (entry.key.name == "url" || entry.key.name == "token") {
            guard let text = entry.member.node.string, let variable = Self.variable(in: Array(text.utf8)) else { continue }
            let setting = Setting(value: text, path: entry.path, member: entry.member)
            let name = String(decoding: Array(text.utf8)[variable.range], as: UTF8.self)
            report.add(
                self, "`\(name)` in `\(entry.key.name)` is replaced from the Runner's environment", at: setting.range(ofBytes: variable.range),
                key: entry.path, severity: variable.isMeant ? .info : nil, label: "empty if the variable is not set",
                help: variable.isMeant
                    ? "set the variable for the Runner process; when the Runner saves this file, it writes the value into it"
                    : "if the `$` is part of the value, put the whole value in a variable and write `$NAME` here")
        }
    }

    /// The bytes of a variable, and whether it can be meant: a whole value in `$NAME` or `${NAME}`, or a name in capitals, is what the
    /// Runner's expansion is for; `$$`, `$1`, `$w` in the middle of a password are not. One that cannot be meant goes first. A dollar
    /// alone stays one.
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
