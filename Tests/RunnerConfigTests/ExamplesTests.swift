import Foundation
import Testing
@testable import RunnerConfig

/// The systems in Examples/: each as its tutorial has it and as it should be, with the findings beside it.
@Suite struct ExamplesTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples")

    static let systems = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
        .filter { FileManager.default.fileExists(atPath: root.appendingPathComponent($0).appendingPathComponent("corrected").path) }
        .sorted()

    @Test func `there are the five systems`() {
        #expect(Self.systems == ["docker-machine", "kubernetes-serverless", "minio-in-docker", "minio-in-kubernetes", "minio-on-gke"])
    }

    @Test(arguments: systems)
    func `the tutorial's mistakes are found where they are`(_ system: String) throws {
        let expected = try String(contentsOf: Self.root.appendingPathComponent("\(system)/tutorial/findings.txt"), encoding: .utf8)
        #expect(try Self.findings(system, "tutorial").joined(separator: "\n") + "\n" == expected)
    }

    @Test(arguments: systems)
    func `the corrected system has neither errors nor warnings`(_ system: String) throws {
        #expect(try Self.findings(system, "corrected").filter { !$0.contains(" info ") } == [])
    }

    @Test(arguments: ["minio-in-docker", "minio-in-kubernetes", "minio-on-gke"])
    func `corrected values become config.toml and values again without loss`(_ system: String) throws {
        let secrets = try Self.secrets(system)
        let config = try Converter.config(from: ValuesFile(try Self.bytes("\(system)/corrected/values.yaml")), secrets: secrets)
        let values = try Converter.values(from: ConfigFile([UInt8](config.text.utf8)), secretName: "runner", namespace: nil)
        let made = values.secret.map { [SecretFile([UInt8]($0.utf8))] } ?? []
        let again = try Converter.config(from: ValuesFile([UInt8](values.text.utf8)), secrets: made)
        #expect(again.text == config.text)
        #expect(config.text.contains("Insecure = true") && config.text.contains("AccessKey = "))
    }

    @Test(arguments: ["docker-machine/corrected/virtualbox.toml", "docker-machine/corrected/ec2.toml", "kubernetes-serverless/corrected/config.toml"])
    func `corrected config.toml becomes values and config.toml again without loss`(_ path: String) throws {
        let config = ConfigFile(try Self.bytes(path))
        let values = try Converter.values(from: config, secretName: "runner", namespace: "ci")
        let made = values.secret.map { [SecretFile([UInt8]($0.utf8))] } ?? []
        let again = ConfigFile([UInt8](try Converter.config(from: ValuesFile([UInt8](values.text.utf8)), secrets: made).text.utf8))
        #expect(again.runners == config.runners.map(\.withCacheVolume))
        #expect(again.global.concurrent?.value == config.global.concurrent?.value)
        #expect(!values.text.contains("glrt-"), "the token is in the Secret")
    }

    @Test(arguments: [
        // The chart of 2020: a real false sets nothing, and the Runner speaks https.
        ("minio-in-kubernetes", Version("0.16.0"), Version("12.10"), false), ("minio-in-docker", Version("0.19.2"), Version("13.2"), false),
        // The chart of 2018 asks whether the text is empty; Runners from 12.0 on no longer know the variable it sets.
        ("minio-on-gke", Version("0.2.0"), Version("11.8"), true), ("minio-on-gke", Version("0.2.0"), Version("12.0"), false),
        ("minio-on-gke", Version("0.42.1"), Version("15.1"), true),
    ])
    func `a tutorial's values become what its chart made of them`(_ system: String, _ chart: Version?, _ runner: Version, _ insecure: Bool) throws {
        let target = Target(runner: runner, chart: chart)
        let text = try Converter.config(from: ValuesFile(try Self.bytes("\(system)/tutorial/values.yaml"), target: target)).text
        // The variable that one tutorial sets by hand says what holds anyway.
        let cache = try #require(ConfigFile([UInt8](text.utf8)).runners.first?.cache?.value)
        #expect(cache.type?.value == "s3" && cache.shared?.value == true)
        #expect((cache.s3?.value.insecure?.value ?? false) == insecure)
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }

    private static func secrets(_ system: String) throws -> [SecretFile] {
        let folder = root.appendingPathComponent("\(system)/corrected").path
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0 != "values.yaml" && $0.hasSuffix(".yaml") }
            .map { SecretFile(try bytes("\(system)/corrected/\($0)")) }
    }

    /// `values.yaml:12:5 error legacy-cache-value`, in order of path and place.
    static func findings(_ system: String, _ state: String) throws -> [String] {
        let folder = root.appendingPathComponent("\(system)/\(state)")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
        let inputs = try paths.filter { $0.hasSuffix(".toml") || $0.hasSuffix(".yaml") || $0.hasSuffix(".tpl") }
            .map { InputFile(path: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
        return Linter().lint(inputs).flatMap { report in
            report.findings.map { finding in
                let before = report.bytes[..<finding.range.lowerBound]
                let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
                let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
                return "\(report.path):\(line):\(column) \(finding.severity.rawValue) \(finding.rule)"
            }
        }
    }
}
