import Foundation
@testable import runnercfg

/// A run of the command without a process.
struct Session {
    var code: ExitCode
    var output: String
    var errors: String

    /// - Parameters:
    ///   - directory: its path is cut out of what was printed, so that outputs can be compared whole.
    static func run(
        _ arguments: String..., input: String = "", terminal: Bool = false, width: Int? = nil, environment: [String: String] = [:],
        in directory: TemporaryDirectory? = nil
    ) -> Session {
        run(arguments, input: input, terminal: terminal, width: width, environment: environment, in: directory)
    }

    static func run(
        _ arguments: [String], input: String = "", terminal: Bool = false, width: Int? = nil, environment: [String: String] = [:],
        in directory: TemporaryDirectory? = nil
    ) -> Session {
        let output = Collector()
        let errors = Collector()
        let command = Command(
            input: Input { () throws(FileProblem) in [UInt8](input.utf8) },
            output: Output(isTerminal: terminal, width: width) { bytes throws(FileProblem) in output.bytes += bytes },
            errors: Output { bytes throws(FileProblem) in errors.bytes += bytes },
            environment: Environment { environment[$0].map { [UInt8]($0.utf8) } })
        let code = command.run(arguments)
        let relative = { (text: String) in directory.map { text.replacingOccurrences(of: $0.path + "/", with: "") } ?? text }
        return Session(code: code, output: relative(output.text), errors: relative(errors.text))
    }
}

/// Bytes written to a stream.
final class Collector {
    var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A directory that is gone with its owner.
final class TemporaryDirectory {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("runnercfg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with the directories on the way to it.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, bytes: [UInt8](text.utf8))
    }

    @discardableResult
    func write(_ name: String, bytes: [UInt8]) throws -> String {
        let file = path(name)
        try FileManager.default.createDirectory(atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    func mode(_ name: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
}
