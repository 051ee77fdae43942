import Foundation
import Testing
@testable import runnercfg

/// Credentials in places where they are easily taken for something else.
@Suite struct HiddenKindsTests {
    private static let secret = "k7Qm9Xw4LpZk3Rt8Vb2N"

    @Test(arguments: [
        "environment = ['DOCKER_AUTH_CONFIG={\"auths\":{\"r\":{\"auth\":\"\(secret)\"}}}']", "token = '{\(secret)}'", "token = \"[\(secret)]\"",
        "token = '<\(secret)>'",
    ])
    func `brackets make no placeholder of a credential`(_ line: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", "[[runners]]\n  name = \"a\"\n  \(line)\n")
        for call in [["dump", path], ["dump", "--as", "tagged-json", path], ["lint", path], ["lint", "--format", "json", path]] {
            let session = Session.run(call, in: directory)
            #expect(!session.output.contains(Self.secret) && !session.errors.contains(Self.secret), "\(call)")
        }
    }

    @Test(arguments: ["x = { secret_access_key = var.own ? \"\(secret)\" : \"b\" }", "k: \(secret)", "\"k\": \"\(secret)\"", "k: |\n    \(secret)"])
    func `a broken manifest hides all of its data`(_ line: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  \(line)\n  - x: [y\n z: }\n")
        for call in [["lint", path], ["lint", "--format", "json", path]] {
            let session = Session.run(call, in: directory)
            #expect(!session.output.contains(Self.secret) && !session.errors.contains(Self.secret), "\(session.output)")
        }
    }

    @Test(arguments: ["valu", "vaule", "Value", "values", "content"], ["name", "key"])
    func `what stands beside a telling name is masked, however its key is spelt`(_ key: String, _ name: String) throws {
        let directory = try TemporaryDirectory()
        let variables = "envVars:\n  - \(name): CACHE_S3_SECRET_KEY\n    \(key): \(Self.secret)\n"
        let values = try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\n" + variables)
        let other = try directory.write("nested.yaml", "runners: {}\nextra: {list: [{\(name): DB_PASSWORD, \(key): [\(Self.secret)]}]}\n")
        for call in [values, other].flatMap({ [["lint", "--kind", "values", $0], ["lint", "--kind", "values", "--format", "json", $0], ["dump", $0]] }) {
            let session = Session.run(call, in: directory)
            #expect(!session.output.contains(Self.secret) && !session.errors.contains(Self.secret), "\(call): \(session.output)")
        }
    }

    @Test(arguments: [
        "curl -u ci:\(secret) https://acme.dev", "curl --user 'ci:\(secret)' https://acme.dev", "docker login -u ci -p \(secret) reg.acme.dev",
        "echo \(secret) | docker login -u ci --password-stdin", "sshpass -p \(secret) ssh a", "mysql -uci -p\(secret) db", "vault login \(secret)",
        "curl -H 'Authorization: Bearer \(secret)' https://acme.dev", "curl -H 'Authorization: Basic \(secret)=' https://acme.dev",
    ])
    func `what a command line tells is masked`(_ command: String) throws {
        let directory = try TemporaryDirectory()
        let config = try directory.write("config.toml", "[[runners]]\n  pre_clone_script = \"\"\"\n\(command)\n\"\"\"\n")
        let values = try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners: {secret: a}\npreEntrypointScript: |\n  \(command)\n")
        for call in [config, values].flatMap({ [["lint", $0], ["fix", "--diff", "--unsafe", $0], ["dump", $0]] }) {
            let session = Session.run(call, in: directory)
            #expect(!session.output.contains(Self.secret) && !session.errors.contains(Self.secret), "\(call): \(session.output)")
        }
        let variable = try directory.write("variable.toml", "[[runners]]\n  pre_build_script = \"\(command.replacing(Self.secret, with: "$PASSWORD").replacing("'", with: ""))\"\n")
        #expect(Session.run("dump", variable, in: directory).output.contains("$PASSWORD"))
    }

    @Test(arguments: [
        "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8", "npm_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8", "hvs.CAESIJ0a1B2c3D4e5F6g7H8i9J0k1L2m3N4",
        "xoxb-123456789012-a1B2c3D4e5F6g7H8", "dckr_pat_a1B2c3D4e5F6g7H8i9J0k1L2m3N", "glptt-0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
    ])
    func `tokens of other services are known by their shape`(_ token: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", "[[runners]]\n  environment = 'X=\(token)'\n  executor = \"\(token)\"\n")
        for call in [["lint", path], ["lint", "--format", "json", path], ["dump", path]] {
            let session = Session.run(call, in: directory)
            #expect(!session.output.contains(token) && !session.errors.contains(token), "\(call): \(session.output)")
        }
    }

    @Test func `a token that is a number shows in no form`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunnerToken: 1234567890123\nenvVars:\n  - {name: DB_PASSWORD, value: 12345678}\n")
        let output = Session.run("lint", "--kind", "values", path, in: directory).output
        #expect(output.contains("text-without-quotes") && !output.contains("34567"), "\(output)")
    }

    @Test(arguments: ["<your token>", "{TOKEN}", "[token]", "<TOKEN_HERE>"])
    func `words in brackets stay readable`(_ placeholder: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", "[[runners]]\n  token = \"\(placeholder)\"\n")
        #expect(Session.run("dump", path, in: directory).output.contains(placeholder))
    }

    @Test func `a sentence that quotes one line of a key is masked, too`() throws {
        let directory = try TemporaryDirectory()
        let key = "        -----BEGIN PRIVATE KEY-----\n        \(Self.secret)abcd\n        \(Self.secret)efgh\n        -----END PRIVATE KEY-----\n"
        let path = try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  config: |\n    [[runners]]\n      key: |\n\(key)")
        for call in [["lint", path], ["lint", "--format", "json", path], ["dump", path]] {
            #expect(!Session.run(call, in: directory).output.contains(Self.secret), "\(call)")
        }
    }

    @Test(arguments: ["tlsKey", "password", "notes"], ["|", ">-", "|2-"])
    func `each line of a block is masked where a dump writes its line ends out`(_ key: String, _ style: String) throws {
        let directory = try TemporaryDirectory()
        let lines = ["-----BEGIN RSA PRIVATE KEY-----", Self.secret + Self.secret, "x" + Self.secret, "-----END RSA PRIVATE KEY-----"]
        let text = "gitlabUrl: https://gitlab.acme.dev\n\(key): \(style)\n" + lines.map { "  \($0)\n" }.joined()
        for (name, text) in [("values.yaml", text), ("secret.yaml", "kind: Secret\napiVersion: v1\nstringData:\n  " + text.split(separator: "\n").dropFirst().joined(separator: "\n  ") + "\n")] {
            let path = try directory.write(name, text)
            for form in ["json", "json-1.2", "events"] {
                let session = Session.run(["dump", "--as", form, path], in: directory)
                #expect(session.code == .success && !session.output.contains(Self.secret), "\(session.output)")
            }
        }
    }

    @Test func `a credential that stands where a key belongs is masked in key paths, too`() throws {
        let directory = try TemporaryDirectory()
        let token = "glrt-t3_\(Self.secret)"
        let path = try directory.write("config.toml", "[[runners]]\n  [runners.kubernetes.pod_annotations]\n    \"\(token)\" = false\n")
        for call in [["lint", path], ["lint", "--format", "json", path], ["dump", path], ["fix", "--unsafe", "--diff", path]] {
            let session = Session.run(call, in: directory)
            #expect(!session.output.contains(token) && !session.errors.contains(token), "\(session.output)")
        }
    }

    @Test func `an edit that writes a credential anew is masked in JSON, and made in the file`() throws {
        let directory = try TemporaryDirectory()
        let (written, repaired) = (Data("\(Self.secret)\n".utf8).base64EncodedString(), Data(Self.secret.utf8).base64EncodedString())
        let path = try directory.write("secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  accesskey: \(written)\n  secretkey: \(repaired)\n")
        let json = Session.run("lint", "--format", "json", path, in: directory).output
        #expect(json.contains("secret-trailing-newline") && json.contains("\"masked\": true"))
        for text in [written, repaired, Self.secret] { #expect(!json.contains(text)) }
        #expect(Session.run("fix", path, in: directory).code == .success)
        #expect(try directory.read("secret.yaml").contains("accesskey: \(repaired)\n"))
    }
}
