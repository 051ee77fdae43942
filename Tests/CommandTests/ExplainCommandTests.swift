import Foundation
import RunnerConfig
import Testing
@testable import runnercfg

@Suite struct ExplainCommandTests {
    @Test func rulesAndKeys() {
        #expect(Session.run("explain", "syntax-error").output.hasPrefix("# syntax-error\n"))
        #expect(Session.run("explain", "runners.cache.s3.Insecure").output.contains("CACHE_S3_INSECURE"))
        #expect(Session.run("explain", "--cache-s3-insecure", "FF_TIMESTAMPS").output.contains("CACHE_S3_INSECURE"))
        #expect(Session.run("explain", "--no-such-flag").code == .usage)
        #expect(Session.run("explain").code == .usage)
    }

    @Test func `a value is explained as templates write it`() {
        #expect(Session.run("explain", ".Values.runners.cache.secretName").output.hasPrefix("# runners.cache.secretName, a value of the chart\n"))
        #expect(Session.run("explain", ".Values.checkIntervall").errors.contains("did you mean `checkInterval`"))
    }

    @Test func `a name with several pages says so first`() {
        let lines = Session.run("explain", "nodeSelector").output.split(separator: "\n")
        #expect(lines.first == "`nodeSelector` has two meanings:")
        #expect(lines.count { $0.hasPrefix("# ") } == 2)
    }

    @Test func `lists of keys fit eighty columns`() {
        for topic in ["runners.kubernetes", "runners.docker", "runners", "securityContext", "sessionServer"] {
            let lines = Session.run("explain", topic).output.split(separator: "\n", omittingEmptySubsequences: false)
            let list = lines.drop { line in !["Keys: ", "Values: ", "Fields: "].contains { line.hasPrefix($0) } }.prefix { !$0.isEmpty }
            #expect(!list.isEmpty)
            for line in list { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test func `the help says that messages can be explained`() {
        #expect(HelpText().overview().split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("a chart value, or a message from a log") && HelpText().text(.explain).hasPrefix("explain a rule, a key, a chart value, or a message from a log\n"))
    }

    @Test func everyRuleHasAPage() {
        let all = Session.run("explain", "--all").output
        for rule in Explainer.allRules { #expect(all.contains("# \(rule.name)\n")) }
    }

    @Test func rulesAreListed() throws {
        let rows = Session.run("rules").output.split(separator: "\n")
        #expect(rows.count == Explainer.allRules.count)
        let root = try JSONSerialization.jsonObject(with: Data(Session.run("rules", "--format", "json").output.utf8)) as? [String: Any]
        #expect((root?["rules"] as? [[String: Any]])?.count == rows.count)
    }

    @Test func `the profile that a rule needs is told`() throws {
        let root = try JSONSerialization.jsonObject(with: Data(Session.run("rules", "--format", "json").output.utf8)) as? [String: Any]
        let rules = try #require(root?["rules"] as? [[String: Any]])
        let profiles = Dictionary(rules.map { ($0["name"] as? String ?? "", $0["profile"] as? String) }, uniquingKeysWith: { first, _ in first })
        #expect(profiles["privileged-container"] == "security" && profiles["namespace-default"] == "strict" && profiles["syntax-error"] == .some(nil))
        #expect(Session.run("explain", "privileged-container").output.contains("warning, or info · security · no automatic fix · only with `--profile security`\n"))
        #expect(Session.run("rules").output.split(separator: "\n").first { $0.hasPrefix("namespace-default ") }?.contains("  strict  ") == true)
    }

    @Test(arguments: [
        "ImagePullBackOff", "ErrImagePull", "OOMKilled", "InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied", "NoSuchBucket", "CrashLoopBackOff",
        "CreateContainerConfigError", "SIGSEGV", "InvalidImageName",
    ]) func `a single word of a message is found`(_ word: String) {
        let session = Session.run("explain", word)
        #expect(session.code == .success && session.output.hasPrefix("# \(word)"), "\(session.output)\(session.errors)")
    }

    @Test(arguments: ["forbidden", "failed", "error", "volume", "the"]) func `words that everybody writes are no message`(_ word: String) {
        #expect(Session.run("explain", word).code == .usage)
    }

    @Test func `forgotten quotes do no harm`() {
        #expect(Session.run("explain", "job", "failed").output.hasPrefix("# ERROR: Job failed"))
        #expect(Session.run("explain", "no", "space", "left", "on", "device").output.hasPrefix("# no space left on device\n"))
        #expect(Session.run("explain", "failed", "to", "pull", "image").output.hasPrefix("# "))
        #expect(Session.run("explain", "zebra", "banana").errors.hasPrefix("runnercfg: these words are not known; put a message in quotes: `runnercfg explain \"MESSAGE\"`\n"))
        #expect(Session.run("explain", "concurrent", "image").output.contains("# concurrent, a key of config.toml\n"))
    }

    @Test func `an option that there is not is called one`() {
        #expect(Session.run("explain", "--rule", "x").errors.hasPrefix("runnercfg: `--rule` is not an option of `runnercfg explain`\n"))
    }

    @Test func `causes have an order only where there are several`() {
        #expect(Session.run("explain", "dial tcp 10.1.117.2:443: i/o timeout").output.contains("\nThe most likely cause comes first. "))
        let single = Session.run("explain", "Error parsing docker memory: invalid suffix").output
        #expect(single.contains("`runnercfg explain RULE`") && !single.contains("most likely"))
    }

    @Test func `a value of the chart has a page`() {
        #expect(Session.run("explain", "s3CacheInsecure").output == """
            # runners.cache.s3CacheInsecure, a value of the chart

            Use plain http for the S3 server; any text turns it on, even `"false"`.

            Type: true or false, without quotes
            Deprecated since: chart 0.23.0
            Removed in: chart 0.53.0
            Use instead: runners.cache.s3.Insecure in the config.toml of `runners.config`
            Environment variable of `gitlab-runner register`: S3_CACHE_INSECURE (before chart 0.3.0)
            Environment variable of `gitlab-runner register`: CACHE_S3_INSECURE (from chart 0.3.0 on)

            ## Example before chart 0.53.0

            ```yaml
            runners:
              cache:
                s3CacheInsecure: true
            ```

            ## Instead, in `runners.config`

            ```toml
            [[runners]]
            [runners.cache.s3]
              Insecure = true
            ```

            """)
        #expect(Session.run("explain", "checkInterval").output == """
            # checkInterval, a value of the chart

            Pause between two requests for new jobs.

            Type: a whole number
            Default: 3
            Default before chart 0.65.0: 30
            Unit: seconds
            Key of the manager's config.toml: check_interval

            ## Example

            ```yaml
            checkInterval: 3
            ```

            """)
    }

    @Test func `all that can be explained is listed, for the shell to complete`() {
        let names = Session.run("explain", "--list").output.split(separator: "\n").map(String.init)
        for name in ["syntax-error", "carriers", "runners.cache.s3.Insecure", "runners.cache.secretName", "envVars.name", "RUNNER_TAG_LIST", "FF_TIMESTAMPS"] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(Session.run("explain", "--list", "concurrent").code == .usage)
        #expect(Session.run("explain", "chekInterval").errors.contains("did you mean `checkInterval`"))
    }
}
