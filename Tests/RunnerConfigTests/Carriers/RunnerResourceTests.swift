import Testing
@testable import RunnerConfig

/// Runners of the GitLab Runner Operator and the ConfigMaps they name.
@Suite struct RunnerResourceTests {
    private static func runner(_ name: String = "r", image: String? = "registry.gitlab.com/gitlab-org/gitlab-runner:alpine-v17.5.0", namespace: String? = "ci", config: String = "runner-config") -> String {
        "apiVersion: apps.gitlab.com/v1beta2\nkind: Runner\nmetadata:\n  name: \(name)\n" + (namespace.map { "  namespace: \($0)\n" } ?? "")
            + "spec:\n  gitlabUrl: https://gitlab.acme.dev\n  token: gitlab-runner-secret\n  config: \(config)\n" + (image.map { "  runnerImage: \($0)\n" } ?? "") + "---\n"
    }
    private static func map(_ text: String = "[[runners]]\n  [runners.kubernetes]\n    image = \"alpine\"\n", namespace: String? = "ci") -> String {
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: runner-config\n" + (namespace.map { "  namespace: \($0)\n" } ?? "") + "data:\n  config.toml: |\n"
            + text.split(separator: "\n").map { "    \($0)\n" }.joined() + "---\n"
    }
    static func report(_ text: String) -> FileReport { Linter().lint([InputFile(path: "runner.yaml", bytes: Array(text.utf8))])[0] }

    @Test(arguments: [
        ("registry.gitlab.com/gitlab-org/gitlab-runner:alpine-v17.5.0", "17.5"), ("gitlab/gitlab-runner:v18.0.2", "18.0"),
        ("registry.gitlab.com/gitlab-org/ci-cd/gitlab-runner-ubi-images/gitlab-runner-ocp:v16.11.1", "16.11"), ("gitlab/gitlab-runner:latest", nil), ("acme/tools:v17.5.0", nil),
        ("registry.gitlab.com/gitlab-org/gitlab-runner@sha256:0123", nil),
    ] as [(String, String?)])
    func `the image of a Runner states the version of its configuration`(_ image: String, _ version: String?) throws {
        for text in [Self.runner(image: image) + Self.map(), Self.map() + Self.runner(image: image), Self.runner(image: image, namespace: nil) + Self.map()] {
            let configuration = try #require(Self.report(text).configurations.first)
            #expect(configuration.kind == .config && configuration.surroundings.runner?.version == version.flatMap { Version($0) })
            #expect(configuration.surroundings.release == "r" && configuration.surroundings.carrier == "GitLab Runner Operator")
            #expect(Linter(target: Target(runner: "15.0")).configurations(in: InputFile(path: "r.yaml", bytes: Array(text.utf8))).first?.target.runner == "15.0")
        }
    }

    @Test func `a ConfigMap that no Runner names, or that they disagree on, has no version`() throws {
        for text in [
            Self.runner(config: "other") + Self.map(), Self.runner(namespace: "prod") + Self.map(), Self.runner(image: nil) + Self.map(),
            Self.runner() + Self.runner("s", image: "gitlab/gitlab-runner:v18.0.0") + Self.map(),
            Self.runner().replacing("apps.gitlab.com", with: "apps.acme.dev") + Self.map(), Self.runner().replacing("kind: Runner", with: "kind: Job") + Self.map(),
        ] {
            let configurations = Self.report(text).configurations
            #expect(configurations.count == 1 && configurations[0].surroundings.runner == nil)
        }
        let two = Self.report(Self.runner() + Self.runner("s") + Self.map()).configurations
        #expect(two.count == 1 && two[0].surroundings.runner?.version == "17.5" && two[0].surroundings.release == nil)
    }

    @Test(arguments: ["[[runners]]\n  «lmit» = 3\n", "[[runners]]\n  [runners.kubernetes]\n    «privilegd» = true\n", "[[runners]]\n  [runners.kubernetes]\n    pull_policy = «\"sometimes\"»\n", "[[runnerz]]\n"])
    func `mistakes are found, and what register brings in is not missing`(_ marked: String) {
        let example = Example(.values, Self.runner() + Self.map(marked))
        let found = Self.report(example.text).findings.filter { $0.severity >= .warning && !$0.message.contains("runnerz") }
        #expect(found.map(\.range) == example.expected, "\(found.map { "\($0.rule) \($0.range) \($0.message)" })")
    }

    @Test func `a Runner by itself is understood and holds nothing`() {
        for text in [Self.runner(), Self.runner().replacing("\n", with: "\r\n")] {
            #expect(Linter.recognise(path: "runner.yaml", bytes: Array(text.utf8)) == nil && !Linter.mentionsRunner(Array(text.utf8)))
        }
        for text in [Self.runner().replacing("v1beta2", with: "v1beta2: ["), "# gitlab-runner\nspec: x\n", "kind: Runner\nmetadata: {name: gitlab-runner}\n"] {
            #expect(Linter.mentionsRunner(Array(text.utf8)), "\(text)")
        }
    }

    @Test(arguments: ["", "spec:\n", "spec: []\n", "spec: {config: [1]}\n", "spec: {config: 3, runnerImage: {a: b}}\n", "metadata: x\nspec: {config: runner-config}\n"])
    func `a Runner of another shape does no harm`(_ rest: String) {
        let configurations = Self.report("apiVersion: apps.gitlab.com/v1beta2\nkind: Runner\n\(rest)---\n" + Self.map()).configurations
        #expect(configurations.count == 1)
    }

    @Test(arguments: [("gitlab-runner-secret", true), ("other", false)])
    func `the Secret of its token needs no second key`(_ name: String, _ isItsOwn: Bool) {
        let secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: \(name)\ntype: Opaque\nstringData:\n  runner-token: x\n---\n"
        for text in [Self.runner() + secret, secret + Self.runner()] {
            #expect(Self.report(text).findings.contains { $0.rule == "secret-half-pair" } == !isItsOwn)
        }
        var file = InputFile(path: "secret.yaml", bytes: Array(secret.utf8))
        #expect(Linter().lint([file])[0].findings.contains { $0.rule == "secret-half-pair" })
        file.operatorSecrets = ["gitlab-runner-secret"]
        #expect(Linter().lint([file])[0].findings.contains { $0.rule == "secret-half-pair" } == !isItsOwn)
    }
}
