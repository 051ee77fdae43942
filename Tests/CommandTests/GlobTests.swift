import Testing
@testable import runnercfg

@Suite struct GlobTests {
    @Test(arguments: [
        ("*.toml", "", "config.toml", true),
        ("*.toml", "", "a/config.toml", false),
        ("a/*.y?ml", "a", "v.yaml", true),
        ("/etc/**/config.toml", "/etc", "config.toml", true),
        ("/etc/**/config.toml", "/etc", "x/y/config.toml", true),
        ("/etc/**/config.toml", "/etc", "x/y/other.toml", false),
        ("**", "", "a/b/c", true),
        ("v[0-9].yaml", "", "v3.yaml", true),
        ("v[!0-9].yaml", "", "v3.yaml", false),
        ("v[abc", "", "v[abc", true),
        ("*a*b*c*", "", "xaybzc", true),
        ("*a*b*c", "", "xaybz", false),
    ])
    func matching(_ pattern: String, _ root: String, _ path: String, _ expected: Bool) throws {
        let glob = try #require(Glob(pattern))
        #expect(glob.root == root)
        #expect(glob.matches(path) == expected)
    }

    @Test func plainPathsAreNoPatterns() { #expect(Glob("a/b.toml") == nil) }

    @Test func noPatternTakesLong() throws {
        let glob = try #require(Glob(String(repeating: "*a", count: 40) + "b"))
        #expect(!glob.matches(String(repeating: "a", count: 5000)))
    }
}
