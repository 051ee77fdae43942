@testable import Reports
import RunnerConfig
import SourceBytes
import Testing
@testable import runnercfg

/// What steers a terminal or is not seen reaches no reader, wherever it stands in a file.
@Suite struct HiddenCharacterTests {
    static let hidden: [UInt32] = [
        0x00, 0x07, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029,
        0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x206F, 0x3164, 0xFDD0, 0xFDEF, 0xFE00, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF,
        0x1FFFE, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0xE01EF, 0x10FFFF,
    ]
    private static let shown = ["a", "ä", "中", "e\u{301}", "👩‍🚀", "👨‍👩‍👧", "❤️", "🏳️‍🌈", "1️⃣", "١", "\u{FFFD}", "␛", "\u{10FFFD}"]

    private func isFree(_ text: String) -> Bool { !text.unicodeScalars.contains { $0 != "\n" && HiddenCharacters.contain($0) } }

    @Test func noneOfThemIsPassedOn() {
        for scalar in Self.hidden.compactMap(Unicode.Scalar.init) {
            // Alone, and hidden in the character before or after.
            for text in ["\(scalar)", "a\(scalar)", "\(scalar)a", "e\u{301}\(scalar)\(scalar)", "👩\(scalar)x", "\u{1F3F4}\(scalar)"] {
                #expect(isFree(DisplayWidth.safe(text)), "U+\(String(scalar.value, radix: 16))")
                #expect(isFree(text.map { DisplayWidth.cell($0).text }.joined()), "U+\(String(scalar.value, radix: 16))")
            }
        }
    }

    @Test(arguments: shown) func whatIsSeenStays(_ text: String) {
        #expect(DisplayWidth.safe("x\(text)y") == "x\(text)y")
    }

    @Test func columnsCountWhatIsShown() {
        #expect(DisplayWidth.cell("a\u{200D}") == ("a\u{FFFD}", 2))
        #expect(DisplayWidth.cell("\u{1B}") == ("\u{241B}", 1))
        #expect(DisplayWidth.cell("中").width == 2)
    }

    @Test func jsonWritesThemOut() {
        for scalar in Self.hidden.compactMap(Unicode.Scalar.init) {
            let text = JSONWriter.text(.string("a\(scalar)b"))
            #expect(isFree(text))
            #expect(text == "\"a\(JSONString.escaped(scalar))b\"\n")
        }
        #expect(JSONString.escaped("\u{9B}") == "\\u009b")
        #expect(JSONString.escaped("\u{E0041}") == "\\udb40\\udc41")
    }

    @Test func noCommandPassesThemOn() throws {
        // Not those that the readers refuse in a name: they are in the sentences above.
        let scalars = Self.hidden.compactMap(Unicode.Scalar.init).filter { $0.value >= 0xAD && $0.value & 0xFFFE != 0xFFFE }
        for name in [scalars.map { "n\($0)" }.joined(), "na\u{202E}me", "na\u{E0041}me", "na\u{2028}me"] {
            let config = "[[runners]]\n  name = \"\(name)\"\n  url = \"htp://\(name)\"\n  token = \"\"\n  executor = \"\(name)\"\n  \"\(name)\" = 1 # \(name)\n  limit = \"\(name)\"\n"
            let values = "gitlabUrl: \"\(name)\"\nrunners:\n  \"\(name)\": 1\n  executor: \(name)\n  config: |\n    [[runners]]\n      executor = \"\(name)\"\n      x = \(name)\n"
            for (file, text) in [("config.toml", config), ("values.yaml", values), ("config.toml", config + "\(name)\n")] {
                for arguments in [["lint"], ["lint", "--format", "json"], ["fix", "--check"], ["fix", "--diff", "--unsafe"], ["dump"]] {
                    let session = Session.run(arguments + ["--stdin-name=\(file)", "-"], input: text, terminal: true)
                    let place = "\(name.unicodeScalars.count) \(arguments) \(file)"
                    let plain = session.output.replacing("\u{1B}[", with: "")
                    #expect(isFree(plain), "\(place)")
                    #expect(isFree(session.errors), "\(place)")
                }
            }
        }
    }

    @Test func dumpsSayTheSame() {
        let text = "a = \"x\\u009b\\u202e\\U000E0041y\"\n"
        #expect(Session.run("dump", "--kind=toml", "-", input: text).output.contains("x\\u009b\\u202e\\udb40\\udc41y"))
    }
}
