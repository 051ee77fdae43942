import RunnerConfig
import Testing

@testable import runnercfg

struct ExplainLogTests {
    private static let log = """
        Running with gitlab-runner 18.2.0 (deadbeef)
        ERROR: Job failed (system failure): prepare environment: setting up credentials: pods is forbidden: User "system:serviceaccount:ci:default" cannot create resource "pods" in API group "" in the namespace "default"
        Cleaning up project directory
        ERROR: Job failed (system failure): prepare environment: setting up credentials: pods is forbidden: User "system:serviceaccount:ci:default" cannot create resource "pods" in API group "" in the namespace "default"

        """

    @Test func `a log names the rules behind its lines`() {
        let session = Session.run("explain", "--log", "-", input: Self.log)
        #expect(session.code == .success)
        #expect(session.output.hasPrefix("line 2: pods is forbidden: User * cannot create resource \"pods\" in API group \"\" in the namespace (2 times)\n  rbac-disabled-without-account: "))
    }

    @Test func `rules that the configuration breaks come first, with their places`() throws {
        let directory = try TemporaryDirectory()
        let config = try directory.write("config.toml", "[[runners]]\n  executor = \"kubernetes\"\n  [runners.kubernetes]\n    namespace = \"\"\n")
        let session = Session.run("explain", "--log", "-", config, input: Self.log, in: directory)
        #expect(session.code == .success)
        let lines = session.output.split(separator: "\n")
        #expect(lines.dropFirst().first?.hasPrefix("  namespace-empty: ") == true)
        #expect(lines.dropFirst(2).first == "    config.toml:4:17: `namespace` is empty, so jobs run in `default`")
    }

    @Test func `a log without a known message is no failure`() {
        let session = Session.run("explain", "--log", "-", input: "all is well\n")
        #expect(session.code == .success)
        #expect(session.output == "no known message in standard input\n")
    }

    @Test func `a message is answered, a word that is misspelt is not`() {
        #expect(Session.run("explain", "dial tcp 10.1.117.2:443: i/o timeout").output.hasPrefix("# dial tcp *:443: i/o timeout\n\n- insecure-value-means-https: "))
        #expect(Session.run("explain", "forbiden").code == .usage)
    }

    @Test func `a log that cannot be read is told`() {
        #expect(Session.run("explain", "--log", "/no/such/file").code == .failure)
    }

    @Test func `a message that no rule explains has a meaning`() {
        let session = Session.run("explain", "x509: certificate relies on legacy Common Name field, use SANs instead")
        #expect(session.code == .success)
        #expect(session.output.contains("The certificate of the server names its host only as Common Name"))
        #expect(!session.output.contains("runnercfg lint"))
        #expect(Session.run("explain", "--log", "-", input: "x509: certificate relies on legacy Common Name field, use SANs instead\n").output.contains("\n  The certificate of the server"))
    }

    @Test func `nothing of a log is repeated`() {
        let token = "glrt-" + "t3_Xq7VwZ2mN8pLk4Rs"
        let log = "ERROR: Verifying runner... is removed  runner=\(token)\nreceived: 403 Forbidden https://s3.acme.test/ci?X-Amz-Signature=\(token) Failed to extract cache\n"
        let session = Session.run("explain", "--log", "-", input: log)
        #expect(session.code == .success && session.output.contains("line 2: "))
        #expect(!session.output.contains("Xq7V") && !session.output.contains("acme"))
    }
}
