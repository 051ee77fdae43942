import Foundation
import Testing
@testable import runnercfg

@Suite struct DumpCommandTests {
    @Test func formsOfTOML() {
        #expect(Session.run("dump", "--kind=toml", "-", input: "a = 1\n").output == "{\n  \"a\": 1\n}\n")
        #expect(
            Session.run("dump", "--kind", "toml", "--as", "tagged-json", "-", input: "a = 1\n").output
                == "{\n  \"a\": {\"type\": \"integer\", \"value\": \"1\"}\n}\n")
    }

    @Test func versionsOfTOML() {
        let text = "a = {b = 1,}\n"
        #expect(Session.run("dump", "--kind=toml", "-", input: text).code == .success)
        let strict = Session.run("dump", "--kind=toml", "--toml-version=1.0", "-", input: text)
        #expect(strict.code == .findings)
        #expect(strict.output == "")
        #expect(strict.errors.hasPrefix("-:1:"))
    }

    @Test func formsOfYAML() {
        let text = "a: yes\nb: 12\n"
        #expect(Session.run("dump", "--kind=yaml", "-", input: text).output == "{\"a\":true,\"b\":12}\n")
        #expect(Session.run("dump", "--kind=yaml", "--as=json-1.2", "-", input: text).output == "{\"a\":\"yes\",\"b\":12}\n")
        #expect(
            Session.run("dump", "--kind=yaml", "--as=events", "-", input: "a: b\n").output
                == "+STR\n+DOC\n+MAP\n=VAL :a\n=VAL :b\n-MAP\n-DOC\n-STR\n")
    }

    @Test func mistakesOfYAML() {
        let session = Session.run("dump", "--stdin-name", "x.yaml", "-", input: "a:\n\tb: 2\n")
        #expect(session.code == .findings)
        #expect(session.errors.contains("x.yaml:2:1: error: a tab cannot indent YAML"))
        let twice = Session.run("dump", "--kind=yaml", "-", input: "a: 1\na: 2\n")
        #expect(twice.code == .success)
        #expect(twice.errors.contains("warning: "))
    }

    @Test func credentialsOfOurFilesAreMasked() {
        let session = Session.run("dump", "--stdin-name=config.toml", "-", input: "[[runners]]\ntoken = \"glrt-veryverysecret\"\n")
        #expect(session.code == .success)
        #expect(session.output.contains("\"token\": \"********\""))
    }

    @Test func unreadableFiles() throws {
        let directory = try TemporaryDirectory()
        let session = Session.run("dump", directory.path("none.toml"), in: directory)
        #expect(session.code == .failure)
        #expect(session.errors == "runnercfg: cannot read `none.toml`: there is no such file\n")
        #expect(Session.run("dump", "--kind=toml", directory.path).errors.contains("it is a directory"))
    }

    @Test(arguments: ["u?token=", "PASSWORD=", "Authorization: Bearer ", "--password ", "https://u:", "token:"]) func `nothing is hidden beyond the end of a text`(_ text: String) throws {
        let directory = try TemporaryDirectory()
        for form in ["json", "tagged-json"] {
            let session = Session.run("dump", "--as", form, try directory.write("config.toml", "a = [\"\(text)\", \"b\"]\n"), in: directory)
            _ = try JSONSerialization.jsonObject(with: Data(session.output.utf8))
            #expect(session.output.contains("\"b\""))
        }
        let yaml = Session.run("dump", try directory.write("values.yaml", "a: [\"\(text)\", \"b\"]\n"), in: directory)
        _ = try JSONSerialization.jsonObject(with: Data(yaml.output.utf8))
    }

    @Test(arguments: ["runnerToken: s3cr\n", "a: {password: \"s3cr\"}\n", "token: &x s3cr\n", "token: !!str 's3cr'\n", "apiVersion: v1\nkind: Secret\nstringData: {k: s3cr}\n"])
    func `short credentials are hidden among events, too`(_ text: String) throws {
        let directory = try TemporaryDirectory()
        let session = Session.run("dump", "--as", "events", try directory.write("values.yaml", text), in: directory)
        #expect(session.output.contains("********") && !session.output.contains("s3cr"), "\(session.output)")
    }
}
