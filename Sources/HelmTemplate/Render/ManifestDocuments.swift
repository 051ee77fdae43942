/// Takes a text apart into documents as Helm does, at lines that begin with `---`.
///
/// Source: Helm 4.2.3, `SplitManifests` in pkg/release/v1/util/manifest.go.
enum ManifestDocuments {
    /// The documents that hold something, without the blanks before them and those before the next `---`.
    static func all(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var documents: [ArraySlice<UInt8>] = []
        let beginning = bytes.firstIndex { !isBlank($0) } ?? bytes.count
        // Where the document begins: what a separator took is no part of it, nor a line end before another one.
        var start = beginning
        let keep = { (range: Range<Int>) in
            let trimmed = bytes[range].drop(while: isBlank)
            if !trimmed.isEmpty { documents.append(trimmed) }
        }
        var place = start
        while place < bytes.count {
            let isLineStart = place == beginning || place > start && bytes[place - 1] == 0x0A
            guard bytes[place] == UInt8(ascii: "-"), isLineStart, bytes[place...].starts(with: "---".utf8) else {
                place += 1
                continue
            }
            var end = place
            while end > start, isBlank(bytes[end - 1]) { end -= 1 }
            keep(start..<end)
            place += 3
            while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            start = place
        }
        keep(start..<bytes.count)
        return documents
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
