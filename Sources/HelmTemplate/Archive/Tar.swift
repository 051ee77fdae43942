/// Reads tar archives: POSIX ustar with the long names of pax and GNU.
enum Tar {
    private static let block = 512

    /// The regular files, in the order of the archive.
    static func files(in bytes: [UInt8]) throws(ArchiveProblem) -> [ChartFile] {
        var files: [ChartFile] = []
        var place = 0
        /// The name that a pax or GNU header has announced for the next entry.
        var announced: String?
        while bytes.count - place >= block {
            let header = bytes[place..<place + block]
            if header.allSatisfy({ $0 == 0 }) { break }
            guard hasRightChecksum(header), let size = number(header, 124, 12) else { throw .badTarHeader(offset: place) }
            let start = place + block
            guard size >= 0, size <= bytes.count - start else { throw .damaged }
            let content = bytes[start..<start + size]
            switch header[place + 156] {
            case UInt8(ascii: "x"): announced = paxPath(content) ?? announced
            case UInt8(ascii: "L"): announced = text(content)
            case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
                files.append(ChartFile(path: try path(announced ?? name(header)), bytes: Array(content)))
                announced = nil
            // Directories, links, devices, global headers: charts do not need them.
            case _: announced = nil
            }
            place = start + (size + block - 1) / block * block
        }
        return files
    }

    private static func name(_ header: ArraySlice<UInt8>) -> String {
        let start = header.startIndex
        let name = text(header[start..<start + 100])
        guard header[start + 257..<start + 262].elementsEqual("ustar".utf8) else { return name }
        let prefix = text(header[start + 345..<start + 500])
        return prefix.isEmpty ? name : prefix + "/" + name
    }

    /// A path without `.` and empty parts; one that leads out is refused.
    private static func path(_ name: String) throws(ArchiveProblem) -> String {
        let parts = name.split(separator: "/").filter { $0 != "." }
        guard !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\\") else { throw .unsafePath(name) }
        return parts.joined(separator: "/")
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The `path` of a pax header, whose records are `LENGTH KEY=VALUE\n`.
    private static func paxPath(_ content: ArraySlice<UInt8>) -> String? {
        var rest = content
        var found: String?
        while let blank = rest.firstIndex(of: UInt8(ascii: " ")) {
            guard let length = Int(String(decoding: rest[..<blank], as: UTF8.self)), length > 0, length <= rest.count,
                rest.startIndex + length > blank + 1
            else { return found }
            let record = String(decoding: rest[(blank + 1)..<(rest.startIndex + length - 1)], as: UTF8.self)
            if record.hasPrefix("path=") { found = String(record.dropFirst(5)) }
            rest = rest.dropFirst(length)
        }
        return found
    }

    /// Octal digits, or a binary number marked by its first bit.
    private static func number(_ header: ArraySlice<UInt8>, _ offset: Int, _ width: Int) -> Int? {
        let field = header[(header.startIndex + offset)..<(header.startIndex + offset + width)]
        guard let first = field.first else { return nil }
        if first & 0x80 != 0 {
            guard first == 0x80, field.dropFirst().prefix(4).allSatisfy({ $0 == 0 }) else { return nil }
            return Int(exactly: field.dropFirst(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
        let digits = String(decoding: field.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }, as: UTF8.self)
        return digits.isEmpty ? 0 : Int(digits, radix: 8)
    }

    /// The sum of the header's bytes with blanks for the sum itself.
    private static func hasRightChecksum(_ header: ArraySlice<UInt8>) -> Bool {
        let field = header.startIndex + 148..<header.startIndex + 156
        let sum = header.indices.reduce(0) { $0 + (field.contains($1) ? 32 : Int(header[$1])) }
        return number(header, 148, 8) == sum
    }
}
