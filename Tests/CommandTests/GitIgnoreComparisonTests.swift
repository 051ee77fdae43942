import Foundation
import Testing
@testable import runnercfg

/// What a walk leaves out, beside what `git check-ignore` says: the same files, for the same line of the same file.
@Suite(.enabled(if: InstalledGit.isThere)) struct GitIgnoreComparisonTests {
    private let directory: TemporaryDirectory
    private let files = [
        "a", "b", "x y", "#a", "!a", "a\\b", "\u{E4}", "a ", "7", "*", "d/a", "d/b", "d/ab.t", "d/d/a", "d/d/b.t", "d/d/d/a", "d/e/a", "d/e/7",
        "e/a", "e/b.t", "e/d/a", "e/d/e/ab", "e/e/b", "ab/a", "ab/d/b", "ab/d/x y", "b.t/a", "[a]/a", "f/a", "f/d/a.t", "f/d/e/b", "f/#a", "d/-", "d/]", "d/A",
    ]

    init() throws {
        directory = try TemporaryDirectory()
        _ = try InstalledGit.run(["init", "-q", directory.path])
        for file in files { try directory.write(file, "") }
    }

    @Test func theSameFilesForTheSameReasons() throws {
        var random = SplitMix(state: 20_240_607)
        var (ignored, kept) = (0, 0)
        // RUNNERCFG_IGNORE_SETS=5000 tries more.
        for _ in 0..<(ProcessInfo.processInfo.environment["RUNNERCFG_IGNORE_SETS"].flatMap(Int.init) ?? 160) {
            var patterns: [String: String] = [:]
            for place in [".gitignore", "d/.gitignore", "e/.gitignore", "d/d/.gitignore", ".git/info/exclude"] {
                let text = place == ".gitignore" || random.next(below: 3) == 0 ? Self.lines(&random) : ""
                patterns[place] = text
                try directory.write(place, text)
            }
            let expected = try verdicts()
            let walk = DirectoryWalk(directory.path, ignoring: IgnoreChoice()) { _ in true }
            #expect(walk.problems.isEmpty)
            let own = verdicts(of: walk)
            for (path, reason) in expected.sorted(by: { $0.key < $1.key }) {
                #expect(own[path] == reason, "\(path) with \(patterns)")
                if reason == "" { kept += 1 } else { ignored += 1 }
            }
            #expect(own.count == expected.count)
        }
        // A comparison in which everything is ignored, or nothing, would show little.
        #expect(ignored > 1000 && kept > 1000, "\(ignored) ignored, \(kept) kept")
    }

    /// `source:line` for what git ignores, nothing for what it does not.
    private func verdicts() throws -> [String: String] {
        let paths = DirectoryWalk(directory.path) { _ in true }.files
        let input = paths.map { $0 + "\0" }.joined()
        let output = try #require(try InstalledGit.run(["-C", directory.path, "check-ignore", "--no-index", "-v", "-n", "-z", "--stdin"], input: input))
        let fields = output.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        var verdicts: [String: String] = [:]
        for start in stride(from: 0, to: fields.count - 3, by: 4) {
            let isIgnored = !fields[start].isEmpty && !fields[start + 2].hasPrefix("!")
            verdicts[fields[start + 3]] = isIgnored ? "\(fields[start]):\(fields[start + 1])" : ""
        }
        return verdicts
    }

    private func verdicts(of walk: DirectoryWalk) -> [String: String] {
        var verdicts: [String: String] = [:]
        for path in walk.files { verdicts[path] = "" }
        let all = DirectoryWalk(directory.path) { _ in true }.files
        for (path, reason) in walk.ignored {
            let path = String(path.dropFirst(directory.path.count + 1))
            let reason = reason.hasPrefix(directory.path) ? String(reason.dropFirst(directory.path.count + 1)) : reason
            for file in all where file == path || path.hasSuffix("/") && file.hasPrefix(path) { verdicts[file] = reason }
        }
        return verdicts
    }

    private static let pieces = [
        "a", "a", "b", "ab", "d", "d", "e", "f", ".t", "x y", "7", "*", "*", "*", "**", "**/", "/**", "/", "/", "/", "?", "[ab]", "[!a]", "[^b]", "[a-d]",
        "[[:alpha:]]", "[![:digit:]]", "[]a]", "[\\]-]", "[+--]", "[", "]", "\\", "\\a", "\\*", "\\ ", "\\#", "\\!", "!", "#", " ", "\u{E4}", "-", "[d/]", "A",
    ]

    private static func lines(_ random: inout SplitMix) -> String {
        var text = random.next(below: 8) == 0 ? "\u{FEFF}" : ""
        for _ in 0...random.next(below: 5) {
            if random.next(below: 4) == 0 { text += "!" }
            var pattern = random.next(below: 5) == 0 ? "/" : ""
            for _ in 0...random.next(below: 4) { pattern += pieces[random.next(below: pieces.count)] }
            if random.next(below: 5) == 0 { pattern += "/" }
            if !isMistakenByOlderGit(pattern) { text += pattern }
            text += ["\n", "\n", "\n", "\r\n", " \n", "\n\n"][random.next(below: 6)]
        }
        return text
    }
}

extension GitIgnoreComparisonTests {
    /// Whether a name's plain beginning goes over into `**`: before 2.52 git forgot the beginning, and took `a**/b` for `a` and `**/b`.
    fileprivate static func isMistakenByOlderGit(_ pattern: String) -> Bool {
        let plain = pattern.prefix { !"*?[\\".contains($0) }
        return pattern.dropFirst(plain.count).hasPrefix("**") && !plain.isEmpty && plain.last != "/"
    }
}

/// The git of this machine, without anybody's settings.
enum InstalledGit {
    static let isThere = (try? run(["--version"])) != nil

    /// Nil where git is missing or fails; a path that is not ignored is no failure.
    static func run(_ arguments: [String], input: String = "") throws -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-c", "core.ignorecase=false", "-c", "core.precomposeunicode=false", "-c", "core.excludesFile=/dev/null"] + arguments
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        process.environment = environment
        let (source, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (source, output, FileHandle.nullDevice)
        try process.run()
        source.fileHandleForWriting.write(Data(input.utf8))
        try source.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus > 1 ? nil : String(decoding: data, as: UTF8.self)
    }
}

/// Numbers that look like chance and are the same every time.
private struct SplitMix {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }
}
