import Testing
@testable import RunnerConfig

/// One slip, one finding.
@Suite struct SyntaxCascadeTests {
    @Test(arguments: [
        ("concurrent = {{ x }}\n[[runners]]\n  name = \"a\"\n", 1),
        ("[[runners]]\n  name = \"a\"\n  pre_build_script = \"'''\n  echo one\n  echo \"two\"\n  export A=b\n  '''\n  executor = \"shell\"\n", 1),
        ("concurrent = 1\n(...)\n[[runners]]\n(...)\n  name = \"a\"\n(...)\n", 1),
        ("concurrent = \n[[runners]]\n  name = a\n  limit = b\n", 3),
        ("concurrent = 1\n[[runners]]\n  name = \"a\n  limit = b\n", 2),
    ])
    func `the errors of a text are its slips`(_ text: String, _ count: Int) {
        #expect(lint(config: text).count { $0.contains("error") } == count, "\(lint(config: text))")
    }
}
