import Testing
@testable import GoTemplate

/// Bytes that are no UTF-8 stay what they are.
@Suite struct GoBytesTests {
    @Test func `any bytes come back`() {
        var state: UInt64 = 7
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                // Half of them continue characters, or begin long ones.
                bytes.append(UInt8(truncatingIfNeeded: state >> 33) | (state >> 60 & 1 == 0 ? 0x80 : 0))
            }
            let text = GoBytes.text(bytes)
            #expect(GoBytes.of(text) == bytes)
            #expect(GoBytes.count(text) == bytes.count)
        }
    }

    @Test func `characters stay characters, but the last of Unicode, which stand for bytes`() {
        #expect(GoBytes.text(Array("aé€😀\u{10FF7F}".utf8)) == "aé€😀\u{10FF7F}")
        let last = Array("\u{10FF80}\u{10FFFF}".utf8)
        #expect(GoBytes.text(last).unicodeScalars.count == 8)
        #expect(GoBytes.of(GoBytes.text(last)) == last)
        #expect(GoBytes.repaired(GoBytes.text([0x61, 0xFF])) == "a\u{FFFD}")
    }

    @Test func `what a template prints has the bytes it was given`() throws {
        let bytes = (0...255).map { UInt8($0) }
        var set = TemplateSet()
        set.add(Template(parsing: Array("{{ . }}|{{ print . | b64enc | b64dec }}|{{ len . }}".utf8), name: "t"))
        #expect(try set.render("t", with: .string(GoBytes.text(bytes))).bytes == bytes + [0x7C] + bytes + Array("|256".utf8))
    }
}
