/// Unpacks gzip files (RFC 1952).
enum Gzip {
    static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// The content of all members, one after the other.
    ///
    /// - Parameter limit: of the content, in bytes.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(ArchiveProblem) -> [UInt8] {
        guard isGzip(bytes) else { throw .notGzip }
        var content: [UInt8] = []
        var place = 0
        // What does not begin like a member is padding.
        while place == 0 || bytes[place...].starts(with: [0x1F, 0x8B]) {
            let data = try header(bytes, at: place)
            let member: [UInt8]
            do throws(ArchiveProblem) {
                (member, place) = try Inflate.unpack(bytes, in: data..<bytes.count, limit: limit - content.count)
            } catch {
                if case .tooLarge = error { throw .tooLarge(limit: limit) }
                throw error
            }
            guard bytes.count - place >= 8 else { throw .damaged }
            guard word(bytes, place) == CRC32.checksum(of: member), word(bytes, place + 4) == UInt32(truncatingIfNeeded: member.count) else {
                throw .wrongChecksum
            }
            content += member
            place += 8
            if place >= bytes.count { break }
        }
        return content
    }

    /// Where the compressed data of a member begins.
    private static func header(_ bytes: [UInt8], at start: Int) throws(ArchiveProblem) -> Int {
        guard bytes.count - start >= 18, bytes[start + 2] == 8 else { throw .damaged }
        let flags = bytes[start + 3]
        guard flags & 0xE0 == 0 else { throw .damaged }
        var place = start + 10
        if flags & 4 != 0 { place += 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8 }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else { throw .damaged }
            place = end + 1
        }
        if flags & 2 != 0 { place += 2 }
        guard place < bytes.count else { throw .damaged }
        return place
    }

    private static func word(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// The checksum of gzip: polynomial 0x04C11DB7, bits reflected.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { checksum, byte in checksum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] }
    }
}
