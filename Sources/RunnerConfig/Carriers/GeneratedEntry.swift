import SourceBytes

/// A file of which kustomize makes an entry of a ConfigMap or Secret, from which a release may take its values.
public struct GeneratedEntry: Sendable {
    let entry: ReleaseInputs.Entry
    /// As it is written, relative to the file that names it.
    let path: String

    /// What a kustomization.yaml makes of files.
    public static func all(in bytes: [UInt8], path: String) -> [GeneratedEntry] {
        guard ["kustomization.yaml", "kustomization.yml"].contains(path.fileName), bytes.firstOffset(of: "Generator".utf8) != nil else { return [] }
        return YAMLText(bytes).documents.flatMap { document in
            [("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret")].flatMap { list, kind in
                (document[list]?.elements ?? []).flatMap { entries(of: $0, kind) }
            }
        }
    }

    /// `values.yaml`, or `values.yaml=runner/values.yaml` for an entry of another name.
    private static func entries(of generator: YAMLPlace, _ kind: String) -> [GeneratedEntry] {
        guard let name = generator["name"]?.string else { return [] }
        return (generator["files"]?.elements ?? []).compactMap(\.string).map { file in
            let parts = file.split(separator: "=", maxSplits: 1).map(String.init)
            let path = parts.last ?? file
            let key = parts.count == 2 ? parts[0] : String(path.fileName)
            return GeneratedEntry(entry: ReleaseInputs.Entry(kind: kind, name: name, key: key), path: path)
        }
    }
}
