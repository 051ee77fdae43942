import Foundation
import HelmTemplate
@testable import RunnerConfig

/// What `gitlab-runner lint` 19.4 said of a file.
struct RecordedVerdict: Decodable {
    /// Where it stopped: `decode`, `load`, `schema`, `keys`; nil when it had nothing to say.
    var stage: String?
    var ok: Bool
    var error: String
    /// Keys it named as unknown, without indices.
    var undecoded: [String]
    var name: String?
    var file: String?
    private var toml: String?
    private var toml_b64: String?

    /// The text of a probe.
    var bytes: [UInt8] {
        toml.map { [UInt8]($0.utf8) } ?? toml_b64.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) } ?? []
    }

    static func all(in path: String) throws -> [RecordedVerdict] {
        let root = Shared.root ?? URL(fileURLWithPath: "/")
        let data = try Data(contentsOf: root.appendingPathComponent(path))
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(RecordedVerdict.self, from: Data($0)) }
    }
}

/// What we say of the same file.
struct OwnVerdict {
    let config: ConfigFile
    let findings: [Finding]

    init(_ bytes: [UInt8]) {
        config = ConfigFile(bytes)
        findings = Linter().lint([InputFile(path: "config.toml", bytes: bytes, kind: .config)])[0].findings
    }

    var errors: [Finding] { findings.filter { $0.severity == .error } }

    /// Errors that say the Runner does not load the file.
    var refusals: [Finding] {
        let always: Set = ["syntax-error", "quoted-boolean", "bad-duration", "single-bracket-runners", "runners-table-missing", "toml-11-syntax", "label-invalid", "machine-options-without-placeholder"]
        return errors.filter { always.contains($0.rule) || $0.label == "the Runner refuses the file" }
    }

    /// The paths of what we call unknown, or dropped as a whole, in small letters and without indices and quotes.
    var unread: [String] {
        config.schemaProblems.compactMap { problem in
            if case .ignoredValue = problem.kind {} else if !problem.isUnread { return nil }
            let table = KeyIndex.withoutIndices(problem.tablePath)
            return (table.isEmpty ? problem.member.key : "\(table).\(problem.member.key)").lowercased()
        }
    }

    /// Whether an unknown key of the record, or the table it stands in, is among ours.
    func names(_ key: String) -> Bool {
        let path = key.lowercased().filter { $0 != "\"" }
        return unread.contains { path == $0 || path.hasPrefix($0 + ".") || $0.hasPrefix(path + ".") }
    }
}
