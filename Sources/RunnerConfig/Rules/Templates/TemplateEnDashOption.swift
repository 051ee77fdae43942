/// An option starts with a typographic dash.
struct TemplateEnDashOption: TemplateRule {
    var documentation: Documentation {
        Documentation(
            "template-en-dash-option", .warning, .templates,
            summary: "an option starts with a typographic dash",
            why: """
                `—silent` is not an option: the program treats it as a file or an address. Word processors insert such dashes; the \
                official chart's scripts contain one too.
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
                entrypoint: |
                  exec gitlab-runner run «–user=gitlab-runner»

                """),
            Example(
                .template,
                """
                curl --silent https://example.org

                """),
            Example(
                .template,
                """
                # the entrypoint —see below
                title: one — two

                """),
        ]
    }

    func check(_ file: ChartTemplate, _ report: inout Report) {
        let bytes = file.text.bytes
        var place = 0
        // In a comment such a dash is one.
        var isComment = false
        var isBlank = true
        while place + 4 < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\n"): (isComment, isBlank) = (false, true)
            case UInt8(ascii: "#") where isBlank: isComment = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: isBlank = false
            }
            let isDash = bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && (bytes[place + 2] == 0x93 || bytes[place + 2] == 0x94)
            guard isDash, !isComment, place > 0, bytes[place - 1] == UInt8(ascii: " ") else {
                place += 1
                continue
            }
            var end = place + 3
            while end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let letter = bytes[place + 3] == UInt8(ascii: "-") ? bytes[place + 4] : bytes[place + 3]
            if (letter | 0x20) &- 0x61 < 26 {
                report.add(
                    self, "this option starts with a typographic dash", at: place..<end, key: "", label: "treated as a file or an address",
                    help: "use plain hyphens: `--`")
            }
            place = end
        }
    }
}
