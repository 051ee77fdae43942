import RunnerConfig
import Testing

/// What fuzzing found: repaired twice must be repaired once.
@Suite struct FixerTests {
    @Test(arguments: [
        // In other letters the inserted header was no parent of the table, and was inserted again.
        (FileKind.config, "    [runnerS.ccahe.s3]\n       ServerAddress = \"s3.example.com\"\n")
    ])
    func `repairing twice is repairing once`(_ kind: FileKind, _ text: String) {
        let once = Fixer(unsafe: true).fix(InputFile(path: "file", bytes: Array(text.utf8), kind: kind))
        let twice = Fixer(unsafe: true).fix(InputFile(path: "file", bytes: once.bytes, kind: kind))
        #expect(once.bytes == twice.bytes && twice.applied.isEmpty, "\(String(decoding: twice.bytes, as: UTF8.self))")
    }

    @Test func `a repair that brings something to light is not safe because another mistake hid that`() {
        let text = """
            concurrent = 4

            [[runners]]
              name = "ci"
              url = "https://gitlab.acme.dev"
              token = "glrt-t3_Xq7VwZ2mKp9LrT4bNcYd"
              request_concurrency = "2"
              executor = " docker"

            """
        let file = InputFile(path: "config.toml", bytes: Array(text.utf8), kind: .config)
        #expect(RepairCheck(file, Target()).exceptions == [])
        let outcome = Fixer().fix(file)
        #expect(String(decoding: outcome.bytes, as: UTF8.self) == text.replacing("\"2\"", with: "2"))
    }
}
