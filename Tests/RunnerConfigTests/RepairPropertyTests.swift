import Foundation
import Testing
@testable import RunnerConfig

/// What a safe repair promises, held against thousands of files: the corpus, the catalogued cases, and mutations of both.
///
/// `RUNNERCFG_REPAIR_FILES` says how many files are tried; the seed is fixed, so that a failure can be seen again.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct RepairPropertyTests {
    static let count = ProcessInfo.processInfo.environment["RUNNERCFG_REPAIR_FILES"].flatMap(Int.init) ?? 20_000

    @Test func `a safe repair changes what it names, and nothing else`() throws {
        let sources = try RepairSource.all()
        #expect(sources.count > 1000)
        let count = Self.count
        let shares = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let totals = Totals()
        DispatchQueue.concurrentPerform(iterations: shares) { share in
            var random = SplitMix(seed: 20_261_128 &+ UInt64(share))
            for index in stride(from: share, to: count, by: shares) {
                let source = sources[index % sources.count]
                // The first pass takes each file as it is.
                let file = index < sources.count ? source.file : source.mutated(&random)
                let check = RepairCheck(file, source.target)
                totals.add(check)
            }
        }
        for exception in totals.exceptions.prefix(20) { Issue.record("\(exception)") }
        print("repairs: \(totals.files) files, \(totals.repaired) repaired, \(totals.edits) repairs, \(totals.exceptions.count) exceptions")
        #expect(totals.repaired > count / 50)
    }
}

/// Sums of several threads.
private final class Totals: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var files = 0
    private(set) var repaired = 0
    private(set) var edits = 0
    private(set) var exceptions: [String] = []

    func add(_ check: RepairCheck) {
        lock.withLock {
            files += 1
            repaired += check.repairs > 0 ? 1 : 0
            edits += check.repairs
            exceptions += check.exceptions
        }
    }
}

/// One file repaired, and what was wrong with that.
struct RepairCheck {
    private(set) var repairs = 0
    private(set) var exceptions: [String] = []

    init(_ file: InputFile, _ target: Target) {
        let fixer = Fixer(target: target)
        let outcome = fixer.fix(file)
        let original = outcome.original
        repairs = outcome.applied.count
        guard outcome.bytes != file.bytes else {
            if repairs > 0 { fail("repairs without a change", file, outcome) }
            return
        }
        // Every line that came or changed stands under a path that some finding named, as the file reads now.
        let linter = Linter(target: target)
        var kept = file
        kept.kind = original.kind
        var repaired = kept
        repaired.bytes = outcome.bytes
        let before = linter.alone(kept)
        let after = linter.alone(repaired)
        let paths = outcome.applied.flatMap { $0.fixes.flatMap(\.repair.paths) }
        let (old, new) = (Meaning(before.subjects), Meaning(after.subjects))
        if !old.keeps(allBut: paths, in: new) {
            fail("other paths changed: \(old.changes(to: new).filter { path in !paths.contains { DottedPath.isBelow(path, $0) } })", file, outcome)
        }
        let loud = { (findings: [Finding]) in Set(findings.filter { $0.severity >= .warning }.map { "\($0.rule) \($0.keyPath)" }) }
        let brought = loud(after.findings).subtracting(loud(before.findings))
        if !brought.isEmpty { fail("brought forth \(brought.sorted())", file, outcome) }
        if fixer.fix(repaired).bytes != outcome.bytes { fail("twice is not once", file, outcome) }
        // What lint calls safe is made: none is left, unless repairs of one place stand in each other's way for good.
        if outcome.remaining.findings.contains(where: { $0.fixes.contains { $0.safety == .safe } }) { fail("safe repairs are left", file, outcome) }
    }

    private mutating func fail(_ what: String, _ file: InputFile, _ outcome: Fixer.Outcome) {
        let rules = outcome.applied.map { "\($0.rule)@\($0.keyPath)" }.joined(separator: " ")
        exceptions.append("\(file.path): \(what) [\(rules)]\n\(String(decoding: file.bytes, as: UTF8.self))\n-----\n\(String(decoding: outcome.bytes, as: UTF8.self))")
    }
}

/// A file that repairs are tried on.
struct RepairSource: Sendable {
    var file: InputFile
    var target: Target

    static func all() throws -> [RepairSource] {
        var sources: [RepairSource] = []
        for (folder, ending, kind) in [
            ("corpus/toml", ".toml", FileKind.config), ("corpus/docs-toml", ".toml", .config), ("corpus/values", ".yaml", .values),
            ("corpus/docs-values", ".yaml", .values),
        ] {
            for file in try Shared.files(folder, endings: [ending]) {
                sources.append(RepairSource(file: InputFile(path: file.name, bytes: file.bytes, kind: kind), target: Target()))
            }
        }
        for list in ["cases/cases.jsonl", "cases/field.jsonl"] {
            for entry in try Shared.jsonLines(list) {
                guard let text = entry["text"] as? String, let id = entry["id"] as? String, let kind = (entry["kind"] as? String).flatMap(FileKind.init) else { continue }
                let arguments = entry["args"] as? [String] ?? []
                let chart = arguments.firstIndex(of: "--chart-version").map { arguments[$0 + 1] }
                let runner = arguments.firstIndex(of: "--runner-version").map { arguments[$0 + 1] }
                sources.append(RepairSource(
                    file: InputFile(path: id, bytes: Array(text.utf8), kind: kind),
                    target: Target(runner: runner.flatMap(Version.init) ?? .newestRunner, chart: chart.flatMap(Version.init))))
            }
        }
        for rule in RuleSet.all {
            for example in rule.examples where example.language != .template {
                let kind: FileKind = example.language == .config ? .config : example.language == .values ? .values : .secret
                sources.append(RepairSource(
                    file: InputFile(path: rule.documentation.name, bytes: Array(example.text.utf8), kind: kind),
                    target: Target(runner: example.runner ?? .newestRunner, chart: example.chart)))
            }
        }
        return sources
    }

    /// The file with a few slips: of letters, of lines, of quotes, of capitals, of headers, of inline tables.
    func mutated(_ random: inout SplitMix) -> InputFile {
        var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<12, using: &random) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: place)
            case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
            case 3: lines[place] = Self.misspelled(lines[place], &random)
            case 4: lines[place] = lines[place].replacingOccurrences(of: "\"", with: "'")
            case 5: lines[place] = lines[place].replacingOccurrences(of: "\"", with: "")
            case 6: lines[place] = Self.quoted(lines[place])
            case 7: lines[place] = lines[place].replacingOccurrences(of: "[[", with: "[").replacingOccurrences(of: "]]", with: "]")
            case 8: lines[place] = lines[place].uppercased()
            case 9: lines[place] = lines[place].replacingOccurrences(of: "host", with: "https://host").replacingOccurrences(of: "= \"", with: "= \"https://")
            case 10: lines[place] += "  # a comment"
            default: lines[place] = Self.dotted(lines[place])
            }
            if lines.isEmpty { lines = [""] }
        }
        var file = file
        file.bytes = Array(lines.joined(separator: Int.random(in: 0..<8, using: &random) == 0 ? "\r\n" : "\n").utf8)
        return file
    }

    private static func misspelled(_ line: String, _ random: inout SplitMix) -> String {
        var letters = Array(line)
        guard let end = letters.firstIndex(where: { $0 == "=" || $0 == ":" }), end > 2 else { return line }
        let place = Int.random(in: 0..<end - 1, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters.swapAt(place, place + 1)
        default: letters.insert(letters[place], at: place)
        }
        return String(letters)
    }

    /// A bare value in quotes.
    private static func quoted(_ line: String) -> String {
        guard let end = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return line }
        let value = line[line.index(after: end)...].trimmingCharacters(in: .whitespaces)
        guard !value.isEmpty, !value.hasPrefix("\""), !value.hasPrefix("["), !value.hasPrefix("|") else { return line }
        return line[...end] + " \"" + value + "\""
    }

    /// A header as an inline table or a dotted key.
    private static func dotted(_ line: String) -> String {
        let text = line.trimmingCharacters(in: .whitespaces)
        guard text.hasPrefix("[runners.") else { return line }
        let name = text.dropFirst().prefix { $0 != "]" }.dropFirst("runners.".count)
        return "\(name) = {}"
    }
}

/// A small generator of random numbers with a seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
