/// A dollar sign names a variable here.
struct DollarInToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dollar-in-token", .warning, .global,
            summary: "a dollar sign names a variable here",
            why: """
                In `token` and `url`, and nowhere else, the Runner puts variables of its own environment in the place of `$NAME`. One \
                that is not set becomes nothing, and `gitlab-runner lint` refuses what is then empty. The next time the Runner \
                writes the file, the value stands there in clear.
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
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries where entry.schema === RunnerTable.schema && (entry.key.name == "url" || entry.key.name == "token") {
            guard let text = entry.member.node.string, let variable = Self.variable(in: text) else { continue }
            let setting = Setting(value: text, path: entry.path, member: entry.member)
            report.add(
                self, "`\(String(decoding: Array(text.utf8)[variable], as: UTF8.self))` is a variable of the Runner's environment",
                at: setting.range(ofBytes: variable), key: entry.path, label: "nothing, where it is not set",
                help: "set it where the Runner runs; the Runner writes its value into this file some day")
        }
    }

    /// The bytes of the first `$NAME`, `${NAME}` or `$1`; a dollar alone stays one.
    private static func variable(in text: String) -> Range<Int>? {
        let bytes = Array(text.utf8)
        guard let dollar = bytes.firstIndex(of: UInt8(ascii: "$")), dollar + 1 < bytes.count else { return nil }
        if bytes[dollar + 1] == UInt8(ascii: "{") {
            return bytes[dollar...].firstIndex(of: UInt8(ascii: "}")).map { dollar..<$0 + 1 }
        }
        let name = bytes[(dollar + 1)...].prefix { byte in
            byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte.lowercasedASCII)
        }
        return name.isEmpty ? nil : dollar..<name.endIndex
    }
}
