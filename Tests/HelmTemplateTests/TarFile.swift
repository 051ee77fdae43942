@testable import HelmTemplate

/// Archives for tests, as simple as they can be.
enum TarFile {
    static let end = [UInt8](repeating: 0, count: 1024)

    /// A file with its header, filled up to whole blocks.
    static func entry(_ name: String, _ content: [UInt8]) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        header.replaceSubrange(0..<name.utf8.count, with: name.utf8)
        let size = String(content.count, radix: 8)
        header.replaceSubrange(124..<124 + size.utf8.count, with: size.utf8)
        header[156] = UInt8(ascii: "0")
        header.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        header.replaceSubrange(148..<148 + sum.utf8.count, with: sum.utf8)
        header[148 + sum.utf8.count] = 0
        return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    /// The bytes in gzip's format, stored as they are.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(0xFFFF)
            let size = UInt16(block.count)
            result += [rest.isEmpty ? 1 : 0, UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)] + block
        } while !rest.isEmpty
        for word in [CRC32.checksum(of: bytes), UInt32(bytes.count)] { result += (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
        return result
    }
}
