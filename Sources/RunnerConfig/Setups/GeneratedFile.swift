/// What is made of a setup.
public struct GeneratedFile: Sendable {
    public var text: String
    /// Manifests of the Secrets whose credentials are known.
    public var secret: String?
    /// The Secrets that are still to be made, as calls of `runnercfg generate secret`.
    public var missingSecrets: [String] = []
    /// What the chart or `register` do not take over.
    public var losses: [ConversionLoss] = []
    public var notes: [String] = []

    /// What `lint` finds in it, errors and warnings.
    public func findings(as kind: FileKind, for target: Target) -> [Finding] {
        Linter(target: target).lint([InputFile(path: "", bytes: [UInt8](text.utf8), kind: kind)]).flatMap(\.findings).filter { $0.severity != .info }
    }

    /// Takes out the comments that suppress what is not there: the user set the key to something else, or the chart has other rules.
    mutating func removeUnusedSuppressions(as kind: FileKind, for target: Target) {
        guard text.contains("# runnercfg:") else { return }
        let input = InputFile(path: "", bytes: [UInt8](text.utf8), kind: kind)
        let findings = Linter(target: target, profiles: Set(Profile.allCases)).lint([input]).flatMap(\.findings)
        let edits = findings.filter { $0.rule == "suppression-unused" }.compactMap(\.fixes.first).flatMap(\.edits)
        text = String(decoding: Edit.apply(edits, to: input.bytes), as: UTF8.self)
    }
}

extension Setup {
    /// The setup as a config.toml.
    ///
    /// - Parameter explained: a comment above each key says where it comes from and why.
    public func config(explained: Bool) -> GeneratedFile {
        var file = GeneratedFile(text: head("config") + "\n" + text { _ in explained })
        file.removeUnusedSuppressions(as: .config, for: target)
        return file
    }

    func head(_ form: String) -> String { "# Made by `runnercfg generate \(form)\(preset.map { " --preset \($0.name)" } ?? "")`.\n" }

    /// - Parameter explained: which keys get a comment.
    func text(explained: (String) -> Bool) -> String {
        let reasons = reasons.filter { explained($0.key) }.mapValues { ["# " + $0] }
        return ConfigWriter.text(root, comments: suppressions.mapValues { [$0] }.merging(reasons) { $0 + $1 })
    }
}
