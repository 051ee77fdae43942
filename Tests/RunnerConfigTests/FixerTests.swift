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
}
