import Foundation
@testable import Reports
import RunnerConfig
import Testing
@testable import runnercfg

/// A fingerprint stays with its finding, whatever happens around it.
@Suite struct FingerprintTests {
    private static let gpu = """
        [[runners]]
          name = "gpu"
          executor = "dokcer"
          [runners.docker]
            volumes = ["/var/run/docker.sock:/var/run/docker.sock", "/run/docker.sock:/var/run/docker.sock"]

        """
    private static let other = "[[runners]]\n  name = \"cpu\"\n  buids_dir = \"/b\"\n"

    private func fingerprints(_ text: String, path: String = "config.toml", folder: String? = nil) -> [String: [String]] {
        let file = InputFile(path: path, bytes: Array(text.utf8), kind: .config)
        let report = Linter(profiles: [.security]).lint([file])[0]
        let prints = Fingerprints(ReportedFile(report), path: LintRun(reports: [], folder: folder).pathInRepository(path)).told
        #expect(Set(prints).count == prints.count, "two findings share one")
        return Dictionary(grouping: zip(report.findings.map(\.rule), prints), by: \.0).mapValues { $0.map(\.1).sorted() }
    }

    @Test func `edits elsewhere, and runners above, change nothing`() {
        let own = fingerprints(Self.gpu)
        #expect(own["host-docker-socket"]?.count == 2)
        for text in ["# a comment\n\nconcurrent = 4\n" + Self.gpu, Self.other + Self.gpu, Self.gpu + Self.other] {
            let now = fingerprints(text)
            for rule in ["unknown-executor", "host-docker-socket"] { #expect(now[rule] == own[rule], "\(rule)") }
        }
    }

    @Test func `the order of runners does not count`() {
        #expect(fingerprints(Self.gpu + Self.other) == fingerprints(Self.other + Self.gpu))
    }

    @Test(arguments: ["config.toml", "./config.toml", ".//config.toml", "a/../config.toml", "/srv/config.toml", "/srv//./config.toml", "../jürgen/../srv/config.toml"])
    func `however the file is named`(_ path: String) {
        #expect(fingerprints(Self.gpu, path: path, folder: "/srv") == fingerprints(Self.gpu))
    }

    @Test func `another value is another finding`() {
        let changed = Self.gpu.replacingOccurrences(of: "dokcer", with: "dokker")
        #expect(fingerprints(changed)["unknown-executor"] != fingerprints(Self.gpu)["unknown-executor"])
    }
}
