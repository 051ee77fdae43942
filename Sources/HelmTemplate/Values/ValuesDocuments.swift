import SourceBytes

/// Takes a values file apart into documents as Helm 4 does: at lines that hold `---` and nothing else but a comment.
///
/// What such a document holds after its own `---` or `...` counts for nothing. Source: Helm 4.2.3, `LoadValues` in
/// pkg/chart/v2/loader/load.go, with Kubernetes' `YAMLReader`.
enum ValuesDocuments {
    /// Each document with the line end that the last one may lack; places are those of the file.
    static func all(of bytes: [UInt8]) throws(ValuesProblem) -> [ArraySlice<UInt8>] {
        let bytes = bytes.last == 0x0A || bytes.isEmpty ? bytes : bytes + [0x0A]
        var documents: [ArraySlice<UInt8>] = []
        var (start, place) = (0, 0)
        while place < bytes.count {
            let end = bytes.lineEnd(from: place)
            if bytes[place..<end].starts(with: "---".utf8) {
                let rest = bytes[place + 3..<end].drop { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
                guard rest.isEmpty || rest.first == UInt8(ascii: "#") else { throw .notYAML("nothing but a comment may follow `---` on its line, for Helm", place..<end) }
                if place > start {
                    documents.append(bytes[start..<place])
                    start = end
                }
            }
            place = end
        }
        if start < bytes.count { documents.append(bytes[start...]) }
        return documents
    }
}
