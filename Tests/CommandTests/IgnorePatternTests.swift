import SourceBytes
import Testing
@testable import runnercfg

/// The patterns of `.gitignore`, one by one.
@Suite struct IgnorePatternTests {
    /// Whether a path is ignored by the lines of a file, by itself or with a folder above it.
    private static func ignores(_ lines: String, _ path: String) -> Bool {
        let patterns = IgnorePatterns(file: Array(lines.utf8))
        let names = path.split(separator: "/", omittingEmptySubsequences: true)
        return (1...max(names.count, 1)).contains { count in
            let part = Wildcards.bytes(names.prefix(count).joined(separator: "/"))
            let isFolder = count < names.count || path.hasSuffix("/")
            return patterns.deciding(part[...], name: Wildcards.lastName(part), isFolder: isFolder).map { !$0.isNegated } ?? false
        }
    }

    @Test(arguments: [
        // Names and folders.
        ("a.toml", "a.toml", true), ("a.toml", "d/e/a.toml", true), ("a.toml", "b.toml", false), ("d", "d/a.toml", true), ("d/", "d/a.toml", true),
        ("d/", "d", false), ("d/", "x/d/a", true), ("d/", "d/", true),
        // Anchors.
        ("/a", "a", true), ("/a", "d/a", false), ("d/a", "d/a", true), ("d/a", "x/d/a", false), ("d/e/", "d/e/a", true), ("/d/", "d/a", true),
        ("/d/", "x/d/a", false), ("/", "a", false), ("//", "a", false),
        // Wildcards stay within a name.
        ("*", "a", true), ("*.toml", "d/a.toml", true), ("d/*", "d/a", true), ("d/*/a", "d/e/a", true), ("d/*/a", "d/e/f/a", false),
        ("d/*.toml", "d/e/a.toml", false), ("?", "a", true), ("?", "ab", false), ("d?a", "d/a", false), ("*/a", "d/a", true), ("*/a", "a", false),
        // Sets.
        ("[a-c]x", "bx", true), ("[a-c]x", "dx", false), ("[!a-c]x", "dx", true), ("[^a-c]x", "bx", false), ("[]]", "]", true), ("[!]]", "]", false),
        ("[a-]", "-", true), ("[-a]", "-", true), ("[\\]]", "]", true), ("[\\a-c]", "b", true), ("[a-c-e]", "d", false), ("[a-c-e]", "-", true),
        ("[[:digit:]]", "7", true), ("[[:digit:]]", "x", false), ("[![:alpha:]_]", "_", false), ("[[:nothing:]]", "a", false), ("[[:a]", ":", true),
        ("[a", "[a", false), ("d[/]a", "d/a", false), ("d[x/]a", "dxa", true), ("[z-a]", "z", true), ("[z-a]", "m", false),
        // Any number of folders.
        ("**/a", "a", true), ("**/a", "d/e/a", true), ("d/**/a", "d/a", true), ("d/**/a", "d/e/f/a", true), ("d/**", "d/e/a", true),
        ("d/**", "d", false), ("**", "a", true), ("x**/a", "xy/a", true), ("x**/a", "xy/z/a", false), ("**a", "d/xa", true), ("d/**a", "d/e/a", false),
        ("d/**/**/a", "d/a", true), ("***/a", "d/e/a", true), ("**\\/a", "d/a", true), ("**\\/a", "a", false), ("/**/a", "a", true), ("d**", "d/a", true),
        // Escapes, comments, blanks.
        ("# a", "# a", false), ("\\# a", "# a", true), ("\\!a", "!a", true), ("\\*", "*", true), ("\\*", "a", false), ("a\\", "a\\", false),
        ("a   ", "a", true), ("a\\ ", "a ", true), ("a\\  ", "a ", true), ("a\\\\ ", "a\\", true), (" a", "a", false), (" a", " a", true), ("a\t", "a", false),
        ("a b", "a b", true), ("a # b", "a", false), ("d\\/", "d/a", false), ("!", "a", false), ("", "a", false),
        // Line ends and marks.
        ("a\r\nb\r\n", "b", true), ("a\r", "a", true), ("\r\n\r\n", "a", false), ("\u{FEFF}a\n", "a", true), ("\u{FEFF}# a\n", "a", false),
        // Order, and what is taken back.
        ("*.toml\n!a.toml", "a.toml", false), ("*.toml\n!a.toml", "b.toml", true), ("!a.toml\n*.toml", "a.toml", true), ("d/\n!d/a", "d/a", true),
        ("d/*\n!d/a", "d/a", false), ("d/*\n!d/a", "d/b", true), ("*\n!*/\n!*.toml", "d/e/a.toml", false), ("*\n!*/\n!*.toml", "d/e/a.txt", true),
        // Git counts in bytes.
        ("\u{E4}", "\u{E4}", true), ("?", "\u{E4}", false), ("??", "\u{E4}", true), ("*\u{E4}", "x\u{E4}", true),
    ])
    func lines(_ lines: String, _ path: String, _ isIgnored: Bool) {
        #expect(Self.ignores(lines, path) == isIgnored)
    }

    @Test(arguments: ["*a", "**/a", "a*/**/", "*[a-a]", "a**"]) func noPatternTakesLong(_ piece: String) {
        #expect(!Self.ignores(String(repeating: piece, count: 60) + "b", String(repeating: "a", count: 2000)))
        #expect(!Self.ignores(String(repeating: piece, count: 60) + "b", String(repeating: "a/", count: 200) + "a"))
    }

    @Test(arguments: [
        ("x", "vendor", "vendor/x", true), ("/x", "vendor", "x", false), ("vendor/x", "vendor", "x", true), ("/vendor/x", "/srv/vendor", "x", true),
        ("./vendor/x", "./vendor/", "x", true), ("vendor/x", "/elsewhere", "vendor/x", false), ("x", "/elsewhere", "x", true), ("/x", "/elsewhere", "x", false),
        ("*/x", "/elsewhere", "a/x", false), ("**/a/x", "/elsewhere", "a/x", true), ("**/elsewhere/x", "/elsewhere", "x", false), ("vendor/x", "..", "srv/vendor/x", true),
        ("/x", "/", "srv/x", true), ("/x", "/", "x", false), ("#x", ".", "#x", true), ("x ", ".", "x ", true), ("x/", ".", "x", false),
        ("vendor/x", "a/../vendor", "x", true), ("", ".", "x", false),
    ])
    func exclusionsHoldFromTheCurrentFolderOn(_ pattern: String, _ walked: String, _ path: String, _ isExcluded: Bool) {
        let exclusions = Exclusions([pattern], walked: walked, resolved: "/nowhere", current: "/srv")
        #expect((exclusions.deciding(path, isFolder: false) != nil) == isExcluded)
    }

    @Test func exclusionsFollowLinks() {
        #expect(Exclusions(["b/x"], walked: "/link/b", resolved: "/srv/b", current: "/srv").deciding("x", isFolder: false) != nil)
        #expect(Exclusions(["x"], walked: ".", resolved: "/srv", current: nil).deciding("d/x", isFolder: false) != nil)
        #expect(Exclusions(["/x"], walked: ".", resolved: "/srv", current: nil).deciding("x", isFolder: false) == nil)
    }
}
