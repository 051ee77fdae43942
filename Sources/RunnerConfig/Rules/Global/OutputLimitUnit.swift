/// `output_limit` looks like a number of bytes.
struct OutputLimitUnit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "output-limit-unit", .warning, .global,
            summary: "`output_limit` looks like a number of bytes",
            why: """
                `output_limit` is in KiB: 4096, the default, is 4 MiB, and 4194304 is 4 GiB. With so high a limit a single job may \
                fill the disk with its log. A negative number is not a valid size.
                """,
            isHeuristic: true, sources: ["network/trace.go:463-470"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  output_limit = «4194304»

                """),
            Example(
                .config,
                """
                runners = [{ output_limit = «-1» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  output_limit = 102400

                """),
            Example(
                .config,
                """
                [[runners]]
                  output_limit = 0

                """),
        ]
    }

    var concerns: KeyNames { "output_limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for case let limit? in config.runners.map(\.outputLimit) where limit.value < 0 || limit.value > 1_048_576 {
            report.add(
                self, limit.value < 0 ? "`output_limit` cannot be negative" : "`output_limit` is in KiB, but looks like bytes", at: limit.range, key: limit.path,
                label: limit.value < 0 ? "there is no value for \"no limit\"" : "this is \(limit.value / 1_048_576) GiB",
                help: limit.value < 0 ? "write the maximum log size in KiB" : "for \(limit.value) bytes, write \(limit.value / 1024)")
        }
    }
}
