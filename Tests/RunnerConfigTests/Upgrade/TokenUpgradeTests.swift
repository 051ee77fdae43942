import Testing
@testable import RunnerConfig

/// Tokens on their way to charts that come with Runner 16 and later.
@Suite struct TokenUpgradeTests {
    /// Where values have a token that GitLab made for one runner.
    enum Form: String, CaseIterable, Sendable {
        case registration = "runnerRegistrationToken: glrt-__TOKEN__\n"
        case runner = "runnerToken: glrt-__TOKEN__\n"
        case secret = "runners:\n  secret: t\n"
        case secretAlone = "runnerRegistrationToken: \"\"\nrunners:\n  secret: t\n"

        /// Whether a chart registers it without the settings that GitLab keeps; with them, Runner 16 and later refuse.
        ///
        /// Source: `_env_vars.tpl`, `_helpers.tpl` and `configmap.yaml` of charts 0.52.0 to 0.91.0.
        func isSeen(by chart: Version) -> Bool {
            switch self {
            case .registration: chart >= "0.53.0" && chart < "0.74.0"
            case .runner: chart >= "0.59.0"
            case .secret: chart >= "0.74.0"
            case .secretAlone: chart >= "0.59.0"
            }
        }

        init?(_ text: String) {
            guard let form = Form.allCases.last(where: { text.contains($0.rawValue) }) ?? (text.contains("secret: t") ? (text.contains("runnerRegistrationToken: \"\"") ? .secretAlone : .secret) : nil) else { return nil }
            self = form
        }
    }

    private static let charts: [Version] = ["0.52.0", "0.53.0", "0.53.2", "0.58.0", "0.59.0", "0.73.0", "0.74.0", "0.91.0"]

    @Test(arguments: Form.allCases) func `a token is seen by the new chart, or the way there is told`(_ form: Form) throws {
        for old in Self.charts {
            for new in Self.charts where new > old {
                let upgrade = try Self.upgrade("gitlabUrl: https://gitlab.acme.dev\n" + form.rawValue, old, new)
                let text = String(decoding: upgrade.text, as: UTF8.self)
                let now = try #require(Form(text), "\(text)")
                let isTold = upgrade.steps.contains { $0.rule == "registration-token-value" && $0.kind == .toDo }
                let nothingNew = !form.isSeen(by: old) && TokenHandover("glrt-", chart: old) == TokenHandover("glrt-", chart: new)
                #expect(now.isSeen(by: new) || isTold || nothingNew, "\(old) to \(new): \(upgrade.steps.map(\.message))")
                #expect(text.contains("glrt-__TOKEN__") == form.rawValue.contains("glrt-__TOKEN__"))
                #expect(!upgrade.steps.contains { $0.message.contains("__TOKEN__") || $0.advice?.contains("__TOKEN__") == true })
            }
        }
    }

    private static let release = """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata:
          name: r
        spec:
          chart:
            spec:
              chart: gitlab-runner
              version: 0.52.0
          values:
            gitlabUrl: https://gitlab.acme.dev
            checkInterval: 3
            runners:
              secret: t
              config: |
                [[runners]]
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: t
        stringData:
          runner-token: TOKEN
          runner-registration-token: REGISTRATION

        """

    /// The Secret beside the release tells which token it is.
    @Test(arguments: [
        ("glrt-__TOKEN__", "\"\"", "0.60.0", "done", "runnerRegistrationToken: \"\""), ("glrt-__TOKEN__", "\"\"", "0.91.0", nil, nil), ("glrt-__TOKEN__", "\"\"", "0.58.0", "toDo", nil),
        ("\"\"", "GR1348941__TOKEN__", "0.60.0", "toDo", nil), ("\"\"", "GR1348941__TOKEN__", "0.91.0", "toDo", nil),
    ] as [(String, String, Version, String?, String?)])
    func `a Secret at hand`(_ token: String, _ registration: String, _ new: Version, _ kind: String?, _ line: String?) throws {
        let text = Self.release.replacing("TOKEN\n  runner-reg", with: token + "\n  runner-reg").replacing("REGISTRATION", with: registration)
        let file = InputFile(path: "release.yaml", bytes: [UInt8](text.utf8))
        let upgrade = try Upgrade(file, from: Target(chart: "0.52.0"), to: Target(chart: new))
        #expect(upgrade.steps.filter { $0.rule == "registration-token-value" }.map { "\($0.kind)" } == [kind].compactMap { $0 })
        #expect(Self.added(text, upgrade.text) == [line].compactMap { $0 })
    }

    @Test func `what belongs to the server is named`() throws {
        let values = "gitlabUrl: https://gitlab.acme.dev\nrunnerRegistrationToken: __TOKEN__\nrunners:\n  tags: k8s\n  runUntagged: true\n  maximumTimeout: 3600\n"
        let step = try #require(Self.upgrade(values, "0.52.0", "0.91.0").steps.first { $0.rule == "registration-token-value" })
        #expect(step.message == "`runnerRegistrationToken` is a registration token: deprecated since Runner 16.0, off by default since GitLab 17.0, planned to be removed in GitLab 20.0")
        #expect(step.advice?.hasSuffix("name it in `runners.secret`; set there what `runners.tags`, `runners.runUntagged`, `runners.maximumTimeout` say, and remove them here") == true)
        #expect(try Self.upgrade(values, "0.40.0", "0.52.0").steps.filter { $0.rule == "registration-token-value" } == [])
    }

    private static func upgrade(_ text: String, _ old: Version, _ new: Version) throws -> Upgrade {
        try Upgrade(InputFile(path: "values.yaml", bytes: [UInt8](text.utf8), kind: .values), from: Target(chart: old), to: Target(chart: new))
    }

    private static func added(_ old: String, _ new: [UInt8]) -> [String] {
        let lines = String(decoding: new, as: UTF8.self).split(separator: "\n").map(String.init)
        return lines.difference(from: old.split(separator: "\n").map(String.init)).insertions.compactMap { if case .insert(_, let line, _) = $0 { line.trimmed } else { nil } }
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
