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
        #expect(session.output.hasPrefix("line 2 (2 times): ERROR: Job failed (system failure): prepare environment: setting up credentials: pods is forbidden: User \"system:serviceaccount:ci:default\" cannot create resource \"pods\" in API group \"\" in the namespace \"default\"\n  looks like: pods is forbidden: User * cannot create resource \"pods\" in API group \"\" in the namespace\n  rbac-disabled-without-account: "))
    }

    @Test func `rules that the configuration breaks come first, with their places`() throws {
        let directory = try TemporaryDirectory()
        let config = try directory.write("config.toml", "[[runners]]\n  executor = \"kubernetes\"\n  [runners.kubernetes]\n    namespace = \"\"\n")
        let session = Session.run("explain", "--log", "-", config, input: Self.log, in: directory)
        #expect(session.code == .success)
        let lines = session.output.split(separator: "\n")
        #expect(lines.dropFirst(2).first?.hasPrefix("  namespace-empty: ") == true)
        #expect(lines.dropFirst(3).first == "    config.toml:4:17: `namespace` is empty, so jobs run in `default`")
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

    @Test func `credentials of a log are not repeated`() {
        let token = "glrt-" + "t3_Xq7VwZ2mN8pLk4Rs"
        let other = "Zx81" + "kQmPw7RtYb3LnVc"
        let log = """
            ERROR: Verifying runner... is removed  runner=\(token)
            received: 403 Forbidden https://user:\(other)@s3.acme.test/ci?X-Amz-Signature=\(other) Failed to extract cache
            ERROR: Registering runner... failed status=404 Not Found token=\(other) password: hunter2

            """
        let session = Session.run("explain", "--log", "-", input: log)
        #expect(session.code == .success && session.output.contains("line 2: received: 403 Forbidden https://user:********@s3.acme.test/ci?********"))
        #expect(session.output.contains("line 3: ERROR: Registering runner... failed status=404 Not Found"))
        for piece in ["Xq7V", "kQmPw", "hunter2"] { #expect(!session.output.contains(piece), "\(session.output)") }
    }

    @Test func `the line itself is shown, cut, and without colors`() {
        #expect(Session.run("explain", "--log", "-", input: "\u{1B}[31;1mERROR: Job failed: exit code 137\u{1B}[0;m\r\n").output.hasPrefix("line 1: ERROR: Job failed: exit code 137\n  The process was killed, usually for lack of memory. "))
        let long = Session.run("explain", "--log", "-", input: "no space left on device " + String(repeating: "word ", count: 200) + "\n").output
        #expect(long.split(separator: "\n").first?.count ?? 0 < 300 && long.contains(" ...\n"))
    }

    @Test func `one port of Docker is not taken for the other`() {
        for (port, other) in [("2375", "2376"), ("2376", "2375")] {
            let session = Session.run("explain", "--log", "-", input: "Cannot connect to the Docker daemon at tcp://docker:\(port). Is the docker daemon running?\n")
            #expect(session.output.contains("line 1: Cannot connect to the Docker daemon at tcp://docker:\(port).") && !session.output.contains(other), "\(session.output)")
        }
    }
}
