import Testing
@testable import RunnerConfig

/// What is said, where the words depend on what is written.
@Suite struct WordsOfFindingsTests {
    private func finding(_ kind: FileKind, _ text: String, _ rule: String, runner: Version = .newestRunner, chart: Version? = nil) throws -> Finding {
        let findings = lint(kind, text, runner: runner, chart: chart)
        return try #require(findings.first { $0.rule == rule }, "\(findings.map(\.message))")
    }

    @Test(arguments: [
        ("\"dedicated\" = \"ci:NoSchedule\"", "write `\"dedicated=ci\" = \"NoSchedule\"`"),
        ("\"ci=true:NoSchedule\" = \"\"", "write `\"ci=true\" = \"NoSchedule\"`"),
        ("\"ci=true\" = \"x:noexecute\"", "write `\"ci=true\" = \"NoExecute\"`"),
        ("\"ci=true\" = \"noschedule\"", "write `\"NoSchedule\"`"),
    ])
    func tolerations(_ entry: String, _ help: String) throws {
        let found = try finding(.config, "[[runners]]\n  [runners.kubernetes.node_tolerations]\n    \(entry)\n", "toleration-format")
        #expect(found.help == help)
        #expect(!found.message.contains("label"))
    }

    @Test(arguments: [
        ("shm_size = \"256m\"", "wrong-type", "write `268435456`, 256 MiB in bytes"), ("memory = \"1\"", "memory-too-small", "use at least `\"6m\"`, for example `\"512m\"`: jobs need far more"),
        ("memory = \"512\"", "memory-too-small", "add a unit, such as `\"512m\"`"),
        ("pull_policy = \"always, if-not-present\"", "bad-pull-policy", "write `[\"always\", \"if-not-present\"]`"),
    ])
    func `keys of docker`(_ line: String, _ rule: String, _ help: String) throws {
        #expect(try finding(.config, "[[runners]]\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n    \(line)\n", rule).help == help)
    }

    @Test func `a key that is already set where it belongs`() throws {
        let one = "[[runners]]\n  executor = \"docker\"\n  image = \"a\"\n  [runners.docker]\n    image = \"b\"\n"
        #expect(try finding(.config, one, "key-in-wrong-table").help == "remove it: `[runners.docker]` already sets `image`")
        let other = "[[runners]]\n  executor = \"docker\"\n  image = \"a\"\n[[runners]]\n  executor = \"docker\"\n  [runners.docker]\n    image = \"b\"\n"
        #expect(try finding(.config, other, "key-in-wrong-table").help == "move it there: a key belongs to the header above it")
    }

    @Test func `a helper of another version`() throws {
        let text = "[[runners]]\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n    helper_image = \"gitlab/gitlab-runner-helper:x86_64-v15.0.0\"\n"
        let told = try finding(.config, text, "helper-image-pinned")
        #expect(told.severity == .warning && told.message == "the helper is 15.0.0, but the Runner is 19.4")
        #expect(try finding(.config, text, "helper-image-pinned", runner: "15.0.1").severity == .info)
        let unstated = Linter().lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0].findings
        #expect(unstated.first { $0.rule == "helper-image-pinned" }?.severity == .info)
    }

    @Test func `tokens in values`() throws {
        let token = "glrt-t3_Xq7VwZ2mKp9LrT4bNcYd"
        #expect(try finding(.values, "runnerRegistrationToken: \(token)\n", "authentication-token-in-registration-value").severity == .error)
        #expect(try finding(.values, "runnerToken: \(token)\n", "token-in-values").severity == .error)
        let placeholder = try finding(.values, "runnerRegistrationToken: glrt-YOUR_TOKEN\n", "authentication-token-in-registration-value")
        #expect(placeholder.severity == .warning)
        let old = try finding(.values, "runnerRegistrationToken: glrt-YOUR_TOKEN\n", "authentication-token-in-registration-value", runner: "15.9", chart: "0.60.0")
        #expect(old.severity == .error && old.label == "Runners before 15.10 cannot register with it")
        let registration = try finding(.values, "runnerRegistrationToken: GR1348941q7VwZ2mKp9LrT4bNcYd\n", "token-in-values")
        #expect(registration.label == "anyone who can read it can register runners of their own and receive your jobs")
    }

    @Test func `of keys that the chart does not read one rule speaks`() {
        let text = """
            runners:
              cache:
                cacheType: s3
                cachePath: runner
                cacheShared: "true"
                s3ServerAddress: http://store.acme.dev
                s3BucketName: Runner_Cache/x
                s3BucketLocation: eu-central-1a
                s3CacheInsecure: "false"

            """
        #expect(lint(values: text, chart: "0.80.0") == ["3 error legacy-cache-value"])
    }

    @Test func `words without quotes`() throws {
        #expect(try finding(.config, "[[runners]]\n  name = shell runner # mine\n", "syntax-error").help == "write `name = \"shell runner\"`")
        #expect(try finding(.config, "[[runners]]\n  token = glrt-abc\n", "syntax-error").help == nil)
        #expect(try finding(.values, "runners:\n\tsecret: a\n", "syntax-error").label == "this is a tab")
    }

    @Test func `two lists of runners are loaded, a table beside a list is not`() throws {
        let lists = try finding(.config, "[[runners]]\n  name = \"a\"\n[[Runners]]\n  name = \"b\"\n", "wrong-key-case")
        #expect(lists.severity == .warning && lists.fixes.map(\.safety) == [.unsafe])
        let table = try finding(.config, "[[Runners]]\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n", "wrong-key-case")
        #expect(table.severity == .error)
    }

    @Test func `keys whose tables have a prefix of their own`() throws {
        let path = try finding(.config, "[[runners]]\n  [runners.cache]\n    Type = \"s3\"\n    Path = \"/cache/\"\n", "cache-path-is-a-project-directory")
        #expect(path.message == "`/cache/` looks like a directory on disk, but `Path` is a prefix of object names in the bucket")
        let token = try finding(.config, "[[runners]]\n  registration_token = \"abc\"\n", "unknown-key")
        #expect(token.help == "remove it: a registration token is only for `gitlab-runner register`; config.toml needs `token`")
    }

    @Test func `one finding for a token in runners.config`() {
        let text = "runners:\n  secret: a\n  config: |\n    [[runners]]\n      token = \"$TOKEN\"\n"
        let rules = lint(.values, text, chart: "0.80.0").map(\.rule)
        #expect(rules.contains("config-sets-token-or-name") && !rules.contains("dollar-in-token"))
    }
}
