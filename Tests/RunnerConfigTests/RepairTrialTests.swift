import Testing
@testable import RunnerConfig

/// Repairs that break their promise must not spoil those beside them, however many there are.
@Suite struct RepairTrialTests {
    private static func runner(_ index: Int, _ lines: String = "", cache: String = "minio:9000") -> String {
        """
        [[runners]]
          name = "r\(index)"
          url = "https://gitlab.acme.dev"
          token = "glrt-a1b2c3d4e5f6g7h8i9\(100 + index)"
          executor = "docker"
        \(lines)  [runners.docker]
            image = "ruby:3.4"
          [runners.cache]
            Type = "s3"
            [runners.cache.s3]
              ServerAddress = "\(cache)"
              BucketName = "ci-\(index)"
              AuthenticationType = "iam"
              Insecure = true

        """
    }

    private static func findings(_ text: String) -> [Finding] {
        Linter().lint([InputFile(path: "config.toml", bytes: Array(text.utf8), kind: .config)])[0].findings
    }

    private static func safeties(_ text: String, _ rule: String) -> [Fix.Safety?] {
        findings(text).filter { $0.rule == rule }.map { $0.fixes.first?.safety }
    }

    /// Without its scheme, the address is one of plain http, which another rule warns of: that repair breaks its promise.
    private static let broken = runner(0, cache: "https://minio:9000").replacing("      Insecure = true\n", with: "")

    @Test(arguments: [1, 2, 9, 150]) func `what holds in every runner is safe in every runner`(_ count: Int) {
        let text = (0..<count).map { Self.broken.replacing("r0", with: "r\($0)").replacing("i9100", with: "i9\(100 + $0)").replacing("  [runners.docker]", with: "  output_limmit = 8192\n  [runners.docker]") }.joined()
        #expect(Self.safeties(text, "unknown-key") == Array(repeating: .safe, count: count))
        #expect(Self.safeties(text, "scheme-in-server-address") == Array(repeating: .unsafe, count: count))
    }

    @Test func `each of many is told by itself`() {
        let text = (0..<120).map { index in
            let lines = index % 2 == 0 ? "  output_limmit = 8192\n" : ""
            let runner = index % 3 == 0 ? Self.broken.replacing("  [runners.docker]", with: lines + "  [runners.docker]") : Self.runner(index, lines, cache: index % 5 == 0 ? "http://minio:9000" : "minio:9000")
            return runner.replacing("r0", with: "r\(index)").replacing("i9100", with: "i9\(100 + index)")
        }.joined()
        #expect(Set(Self.safeties(text, "unknown-key")) == [.safe])
        let told = Self.findings(text).filter { $0.rule == "scheme-in-server-address" }
        let alone = told.map { finding -> Fix.Safety? in
            let index = finding.keyPath.dropFirst("runners[".count).prefix { $0.isNumber }
            return Self.safeties(text.runner(Int(index) ?? 0), "scheme-in-server-address").first ?? nil
        }
        #expect(told.map { $0.fixes.first?.safety } == alone)
        #expect(Set(alone).count == 2)
    }

    @Test func `a group falls into what is clear and what is not`() {
        let group = (0..<20).map { "runners[\($0)].limit" }
        let parts = { (places: [String], group: [String]) in RepairTrouble.parts(of: group, at: places) { [$0] } }
        #expect(parts(["runners[3].x", "runners[7]"], group).map(\.count) == [18, 2])
        #expect(parts(["runners[30].x"], group).map(\.count) == [10, 10])
        #expect(parts(["concurrent"], group).map(\.count) == [10, 10])
        #expect(parts(group, group).isEmpty)
        #expect(parts(group, group + group).map(\.count) == [20, 20])
        #expect(parts(group, group + ["concurrent"]).map(\.count) == [20, 1])
        let policies = (0..<20).map { "runners[0].autoscaler.policy[\($0)].timezone" }
        #expect(parts(["runners[0].autoscaler.policy[4].periods[0]"], policies).map(\.count) == [19, 1])
        #expect(parts(["runners[0].limit"], policies).map(\.count) == [10, 10])
        #expect(parts(["runners[1]"], Array(group.prefix(4))).map(\.count) == [2, 2])
    }
}

extension String {
    /// The text of a runner, by its number.
    fileprivate func runner(_ index: Int) -> String { "[[runners]]" + split(separator: "[[runners]]")[index] }
}
