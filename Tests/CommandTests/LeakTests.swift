import Foundation
import Reports
import Testing
@testable import runnercfg

/// Credentials planted at the strings of real files and catalogued cases: none may come out again, whatever is asked for.
///
/// `RUNNERCFG_LEAK_FILES` says how many planted files are tried; `all` stands for every string and every line of every file.
@Suite(.enabled(if: Planting.shared != nil, "needs ../shared")) struct LeakTests {
    static let wish = ProcessInfo.processInfo.environment["RUNNERCFG_LEAK_FILES"] ?? "800"

    @Test func `what is planted never comes out`() throws {
        let texts = try Planting.texts()
        #expect(texts.count > 1000)
        var random = Planting.Random(state: 7)
        var leaks: [String] = []
        var planted: [Planting.Way: Int] = [:]
        let directory = try TemporaryDirectory()
        if Self.wish == "all" {
            for (name, text) in texts {
                for place in Planting.strings(of: text, isTOML: name.hasSuffix(".toml")) {
                    try leaks += check(Planting.replace(place, in: text, &random), name, in: directory, &planted)
                }
                for line in 0..<text.split(separator: "\n", omittingEmptySubsequences: false).count {
                    let way = random.pick(Planting.Way.allCases)
                    try leaks += check(Planting.plant(way, at: line, of: text, isTOML: name.hasSuffix(".toml"), &random), name, in: directory, &planted)
                }
            }
        } else {
            let count = try #require(Int(Self.wish))
            while planted.values.reduce(0, +) < count {
                let (name, text) = random.pick(texts)
                let isTOML = name.hasSuffix(".toml")
                let line = Int(random.next() % UInt64(text.split(separator: "\n", omittingEmptySubsequences: false).count))
                let way = random.pick(Planting.Way.allCases)
                let places = way == .string ? Planting.strings(of: text, isTOML: isTOML) : []
                let plant = places.isEmpty ? Planting.plant(way, at: line, of: text, isTOML: isTOML, &random) : Planting.replace(random.pick(places), in: text, &random)
                try leaks += check(plant, name, in: directory, &planted)
            }
            #expect(planted.count == Planting.Way.allCases.count)
        }
        print("leaks: \(planted.values.reduce(0, +)) planted, \(leaks.count) leaked", planted.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key) \($0.value)" })
        for leak in leaks.prefix(10) { Issue.record("\(leak)") }
        #expect(leaks.isEmpty)
    }

    /// Every output that shows one of the credentials.
    private func check(_ plant: Planting.Planted?, _ name: String, in directory: TemporaryDirectory, _ planted: inout [Planting.Way: Int]) throws -> [String] {
        guard let plant else { return [] }
        planted[plant.way, default: 0] += 1
        let path = try directory.write(name, plant.file)
        // All reports of one run are read, each from its file.
        let reports = ReportFormats.all.map(\.name)
        let files = reports.map { "\($0)=\(directory.path("report.\($0)"))" }
        let forms = name.hasSuffix(".toml") ? ["json", "tagged-json"] : ["json", "json-1.2", "events"]
        let shows = [["lint", "--profile", "security", path], ["lint", "--format", "json", path], ["fix", "--diff", "--unsafe", path]]
            + forms.map { ["dump", "--as", $0, path] } + [["fix", "--unsafe", path]]
        // What these make holds the credentials on purpose; what they say about it does not.
        let makes = [["convert", path], ["generate", "env", path], ["generate", "secret", path, "--name", "s"]]
        _ = Session.run(["lint"] + files.flatMap { ["--format", $0] } + [path], in: directory)
        let written = try reports.flatMap { name in
            let report = try directory.read("report.\(name)")
            return plant.secrets.filter(report.contains).map { "\(plant.way) in \(name): \($0)\n\(plant.file)" }
        }
        return written + (makes + shows).flatMap { call -> [String] in
            let session = Session.run(call, in: directory)
            let said = makes.contains(call) ? session.errors : session.output + session.errors
            return plant.secrets.filter(said.contains).map { "\(plant.way) \(call.joined(separator: " ")): \($0)\n\(plant.file)" }
        }
    }
}
