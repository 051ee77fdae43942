import SourceBytes

/// A file of values that a release names, and what is stated about it there.
public struct ValuesReference: Sendable, Equatable {
    /// As it is written, relative to the file that names it, or to the root of its repository.
    var path: String
    public var surroundings: Surroundings
    /// The entry of a ConfigMap or Secret that it names instead of a file.
    var entry: ReleaseInputs.Entry?

    /// The references in a file, whatever carries them; none in one that has nothing to do with GitLab Runner.
    public static func all(in bytes: [UInt8], path: String) -> [ValuesReference] {
        // Most files in a folder need not be read any further.
        guard bytes.firstOffset(of: GivenChart.usualName.utf8) != nil else { return [] }
        if TerraformFile().mayCarry(path) { return TerraformFile().references(in: bytes) }
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".gotmpl") else { return [] }
        let filled = FilledText(yaml: bytes, TemplateEngine.usual(for: path, bytes))
        return YAMLText(filled.bytes).documents.flatMap { document in
            Carriers.manifests.lazy.map { $0.references(in: document) }.first { !$0.isEmpty } ?? []
        }
    }

    /// Whether a file is the one that is meant.
    ///
    /// - Parameters:
    ///   - candidate: its path.
    ///   - folder: of the file that names it.
    ///   - generated: what entries are made of, with the folder of the file that says so.
    public func names(_ candidate: String, from folder: String, _ generated: [(made: GeneratedEntry, folder: String)]) -> Bool {
        guard let entry else { return Self.leads(path, to: candidate, from: folder) }
        return generated.contains { $0.made.entry == entry && Self.leads($0.made.path, to: candidate, from: $0.folder) }
    }

    private static func leads(_ path: String, to candidate: String, from folder: String) -> Bool {
        let wanted = path.resolvedSteps
        guard let last = wanted.last, last.contains("."), !wanted.contains(where: { $0.contains("{") }) else { return false }
        let found = candidate.resolvedSteps
        if path.hasPrefix("$") { return found.suffix(wanted.count - 1).elementsEqual(wanted.dropFirst()) && wanted.count > 1 }
        return found == (folder + "/" + path).resolvedSteps
    }
}
