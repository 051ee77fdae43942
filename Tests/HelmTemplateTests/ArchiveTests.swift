import Testing
@testable import HelmTemplate

@Suite struct ArchiveTests {

    private static func packed() throws -> [UInt8] { try Beside.bytes("Charts/umbrella/charts/packed-2.0.0.tgz") }

    @Test func `a packed chart is loaded`() throws {
        let chart = try Chart(archive: try Self.packed())
        #expect(chart.metadata.name == "packed" && chart.metadata.version == "2.0.0")
        #expect(chart.templates.map(\.path) == ["templates/p.yaml"])
        #expect(json(chart.defaults) == #"{"key":"value","other":{"x":1}}"#)
    }

    @Test func `stored, fixed and dynamic blocks are unpacked`() throws {
        let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]
        #expect(try Inflate.unpack(stored, in: 0..<stored.count, limit: 10).output == Array("abc".utf8))
        let fixed: [UInt8] = [0x4B, 0x4C, 0x4A, 0x06, 0x00]
        #expect(try Inflate.unpack(fixed, in: 0..<fixed.count, limit: 10).output == Array("abc".utf8))
        let tar = try Gzip.unpack(try Self.packed(), limit: 1 << 20)
        #expect(tar.count % 512 == 0 && !tar.isEmpty)
    }

    @Test func `a wrong checksum, a wrong length and a cut file are seen`() throws {
        var bytes = try Self.packed()
        bytes[bytes.count - 5] ^= 1
        #expect(throws: ArchiveProblem.wrongChecksum) { try Gzip.unpack(bytes, limit: 1 << 20) }
        bytes = try Self.packed()
        bytes[bytes.count - 1] ^= 1
        #expect(throws: ArchiveProblem.wrongChecksum) { try Gzip.unpack(bytes, limit: 1 << 20) }
        for count in 0..<bytes.count - 1 {
            #expect(throws: ArchiveProblem.self) { try Gzip.unpack(Array(bytes.prefix(count)), limit: 1 << 20) }
        }
        #expect(throws: ArchiveProblem.notGzip) { try Gzip.unpack(Array("PK".utf8), limit: 10) }
    }

    @Test func `no damage traps`() throws {
        let bytes = try Self.packed()
        for place in bytes.indices.dropFirst(10) {
            for flip: UInt8 in [0x01, 0x10, 0x80, 0xFF] {
                var broken = bytes
                broken[place] ^= flip
                // Damage in the padding of a tar, caught by the checksum, or a problem: never a trap.
                _ = try? Chart(archive: broken)
            }
        }
        #expect(throws: ChartProblem.self) { try Chart(archive: []) }
    }

    @Test func `what unpacks to too much is refused`() throws {
        #expect(throws: ArchiveProblem.tooLarge(limit: 100)) { try Gzip.unpack(try Self.packed(), limit: 100) }
        // A bomb: one literal and then runs of 258 copies of it, in the fixed code.
        var bits = BitWriter()
        bits.write(1, 1)
        bits.write(1, 2)
        bits.writeReversed(0x30 + 0x61, 8)
        for _ in 0..<5000 {
            bits.writeReversed(0xC0 + 285 - 280, 8)
            bits.write(0, 5)
        }
        bits.writeReversed(0, 7)
        let bytes = bits.bytes
        #expect(throws: ArchiveProblem.tooLarge(limit: 100_000)) { try Inflate.unpack(bytes, in: 0..<bytes.count, limit: 100_000) }
        #expect(try Inflate.unpack(bytes, in: 0..<bytes.count, limit: 2_000_000).output.count == 1 + 5000 * 258)
    }

    @Test func `files that would land outside are refused`() throws {
        for name in ["../x", "/etc/x", "a/../../x"] {
            #expect(throws: ArchiveProblem.unsafePath(name)) { try Tar.files(in: tar(name, "content")) }
        }
        #expect(try Tar.files(in: tar("a/./b", "content")).map(\.path) == ["a/b"])
        var broken = tar("a/b", "content")
        broken[0] ^= 1
        #expect(throws: ArchiveProblem.badTarHeader(offset: 0)) { try Tar.files(in: broken) }
        #expect(throws: ArchiveProblem.damaged) { try Tar.files(in: Array(tar("a/b", String(repeating: "x", count: 2000)).prefix(1024))) }
    }

    /// An archive of one file.
    private func tar(_ name: String, _ content: String) -> [UInt8] { TarFile.entry(name, Array(content.utf8)) + TarFile.end }
}

/// Writes bits as Deflate wants them.
private struct BitWriter {
    var bytes: [UInt8] = []
    private var count = 0

    mutating func write(_ value: Int, _ width: Int) {
        for bit in 0..<width {
            if count % 8 == 0 { bytes.append(0) }
            bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(count % 8)
            count += 1
        }
    }

    /// A word of a prefix code: its first bit first.
    mutating func writeReversed(_ value: Int, _ width: Int) {
        for bit in stride(from: width - 1, through: 0, by: -1) { write(value >> bit & 1, 1) }
    }
}
