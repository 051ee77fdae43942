/// An option begins with a typographic dash.
struct TemplateEnDashOption: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-en-dash-option", .warning, .templates,
            summary: "an option begins with a typographic dash",
            why: """
                `—silent` is no option: the program takes it for a file or an address. It came from a word processor; the \
                chart's own scripts have one too.
                """,
            sources: ["chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .template,
                """
                curl «—-silent» https://example.org

                """),
            Example(
                .template,
                """
                curl --silent https://example.org

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let bytes = file.text.bytes
        var place = 0
        while place + 4 < bytes.count {
            let isDash = bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && (bytes[place + 2] == 0x93 || bytes[place + 2] == 0x94)
            guard isDash, place > 0, bytes[place - 1] == UInt8(ascii: " ") else {
                place += 1
                continue
            }
            var end = place + 3
            while end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let letter = bytes[place + 3] == UInt8(ascii: "-") ? bytes[place + 4] : bytes[place + 3]
            if (letter | 0x20) &- 0x61 < 26 {
                report.add(
                    self, "this option begins with a typographic dash", at: place..<end, key: "", label: "taken for a file or an address",
                    help: "write it with plain `-`")
            }
            place = end
        }
    }
}
