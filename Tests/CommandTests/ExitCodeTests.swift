import Foundation
import Reports
import Testing
@testable import runnercfg

/// The exit code of `lint` in every situation and every format.
@Suite struct ExitCodeTests {
    enum Situation: String, CaseIterable, Sendable {
        case clean, info, warning, error, badFlag, badSettings, missingFile, unreadableFile, foreignFile, closedPipe, fullDisk, fullDiskOfReport

        var expected: ExitCode {
            switch self {
            case .clean, .info: .success
            case .warning, .error, .closedPipe: .findings
            case .badFlag, .badSettings: .usage
            case .missingFile, .unreadableFile, .foreignFile, .fullDisk, .fullDiskOfReport: .failure
            }
        }
    }

    private static let head = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  executor = \"shell\"\n"
    private static let token = "  token = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb\"\n"

    @Test(arguments: Situation.allCases, ReportFormats.all.map(\.name))
    func `exit codes`(_ situation: Situation, _ format: String) throws {
        let directory = try TemporaryDirectory()
        var arguments = ["lint", "--format", format]
        let file = { (text: String) in try directory.write("config.toml", text) }
        var sink: FileProblem?
        switch situation {
        case .clean: arguments.append(try file(Self.head + Self.token))
        case .info: arguments.append(try file(Self.head + "  token = \"$TOKEN\"\n"))
        case .warning: arguments.append(try file("concurent = 1\n" + Self.head + Self.token))
        case .error: arguments.append(try file("concurrent = \n"))
        case .badFlag: arguments += ["--fromat", try file(Self.head)]
        case .badSettings: arguments += ["--config", try directory.write("bad.toml", "select = 1\n"), try file(Self.head)]
        case .missingFile: arguments += [try file(Self.head + Self.token), directory.path("gone.toml")]
        case .unreadableFile:
            try FileManager.default.createSymbolicLink(atPath: directory.path("loop.toml"), withDestinationPath: "loop.toml")
            arguments.append(directory.path("loop.toml"))
        case .foreignFile: arguments.append(try directory.write("other.toml", "[package]\nname = \"x\"\n"))
        case .closedPipe: (sink, arguments) = (.closedPipe, arguments + [try file("concurrent = \n")])
        case .fullDisk: (sink, arguments) = (.noSpace, arguments + [try file("concurrent = \n")])
        case .fullDiskOfReport: arguments = ["lint", "--format", "\(format)=/dev/full", try file("concurrent = \n")]
        }
        let errors = Collector()
        let command = Command(
            input: Input { () throws(FileProblem) in [] },
            output: Output { _ throws(FileProblem) in if let sink { throw sink } },
            errors: Output { bytes throws(FileProblem) in errors.bytes += bytes },
            environment: Environment { _ in nil })
        #expect(command.run(arguments) == situation.expected, "\(errors.text)")
        switch situation {
        case .clean, .closedPipe: #expect(errors.text == "")
        case .info, .warning, .error: break
        default: #expect(!errors.text.isEmpty)
        }
    }
}
