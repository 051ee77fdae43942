import Foundation

/// Ways in which people write credentials into files.
enum Planting {
    enum Way: String, CaseIterable {
        case string, key, unquoted, unclosed, otherLanguage, comment, environment, url, query, option, registry, pem, token, secret, annotation, entry, spelling, broken
    }

    struct Planted {
        var way: Way
        var file: String
        /// What nothing may show.
        var secrets: [String]
    }

    static let shared: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["RUNNERCFG_SHARED"] ?? package.appendingPathComponent("../shared").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    struct Random {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }

        mutating func pick<T>(_ list: [T]) -> T { list[Int(next() % UInt64(list.count))] }

        mutating func letters(_ count: Int, _ alphabet: String = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789") -> String {
            let alphabet = Array(alphabet)
            // One of each kind for certain.
            return "k7" + String((2..<count).map { _ in pick(alphabet) })
        }

        /// What tells by itself that it is a credential.
        mutating func shape() -> String {
            let capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
            switch next() % 9 {
            case 0: return "glrt-t3_" + letters(20)
            case 1: return "glpat-" + letters(20)
            case 2: return "GR1348941" + letters(20)
            case 3: return "glcbt-64_" + letters(20)
            case 4: return "AKIAQ" + letters(15, capitals).uppercased()
            case 5: return "ASIAQ" + letters(15, capitals).uppercased()
            case 6: return "LTAI5" + letters(19)
            case 7: return "AIzaSy" + letters(33)
            default: return jwt()
            }
        }

        mutating func jwt() -> String { "eyJhbGciOiJIUzI1NiJ9." + base64(30) + "." + letters(43) }

        /// What a name beside it has to give away.
        mutating func word() -> String { letters(pick([9, 12, 20, 40])) }

        mutating func either() -> String { next() % 2 == 0 ? shape() : word() }

        mutating func base64(_ count: Int) -> String { Data(letters(count).utf8).base64EncodedString() }
    }

    static func texts() throws -> [(name: String, text: String)] {
        guard let shared else { return [] }
        var texts: [(String, String)] = []
        for (folder, name) in [("corpus/toml", "config.toml"), ("corpus/docs-toml", "config.toml"), ("corpus/values", "values.yaml"), ("corpus/docs-values", "values.yaml")] {
            for file in try FileManager.default.contentsOfDirectory(atPath: "\(shared)/\(folder)").sorted() {
                texts.append((name, try String(contentsOfFile: "\(shared)/\(folder)/\(file)", encoding: .utf8)))
            }
        }
        for list in ["cases/cases.jsonl", "cases/field.jsonl"] {
            for line in try String(contentsOfFile: "\(shared)/\(list)", encoding: .utf8).split(separator: "\n") {
                guard let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = entry["text"] as? String else { continue }
                switch entry["kind"] as? String {
                case "config": texts.append(("config.toml", text))
                case "values": texts.append(("values.yaml", text))
                case "secret": texts.append(("secret.yaml", text))
                default: break
                }
            }
        }
        return texts
    }

    // MARK: Strings that are there

    /// Where the strings of a text stand: what is in quotes on a line, and the plain values of YAML.
    static func strings(of text: String, isTOML: Bool) -> [Range<String.Index>] {
        let quoted = text.matches(of: /"[^"\\\n]+"|'[^'\n]+'/).map { text.index(after: $0.range.lowerBound)..<text.index(before: $0.range.upperBound) }
        guard !isTOML else { return quoted }
        return quoted + text.matches(of: /(?m)^[^"'#\n]*?(?::|-) +([A-Za-z0-9][^"'#\n{}\[\]]*)$/).map { $0.1.startIndex..<$0.1.endIndex }
    }

    /// A string becomes something that is a credential by its shape.
    static func replace(_ place: Range<String.Index>, in text: String, _ random: inout Random) -> Planted {
        let secret = random.shape()
        return Planted(way: .string, file: text.replacingCharacters(in: place, with: secret), secrets: [secret])
    }

    // MARK: What is added

    private static let keys = ["token", "tokn", "SecretKey", "pasword", "password", "secret_access_key", "api_key", "AccountKey", "runnerToken", "registration_token", "tokens", "dbpass", "signing_key", "authorization", "PGPASS"]
    private static let variables = ["AWS_SECRET_ACCESS_KEY", "CI_TOKEN", "DB_PASSWORD", "MY_API_KEY"]

    /// What a name and its value have between them, by right or by a slip.
    private static let spellings = [
        "KEY \"VALUE\"", "KEY 'VALUE'", "\"KEY\" \"VALUE\"", "KEY := \"VALUE\"", "KEY => \"VALUE\"", "KEY ==\"VALUE\"", "KEY; \"VALUE\"", "KEY\t\"VALUE\"", "KEY\"VALUE\"",
        "export KEY=VALUE", "KEY VALUE", "--KEY VALUE", "# KEY: VALUE", "# KEY \"VALUE\"", "'KEY' = 'VALUE'", "x = { KEY = \"VALUE\" }", "KEY = [\"VALUE\"]", "x = { KEY = var.own ? \"VALUE\" : \"b\" }", "args = [\"register\", \"--KEY\", \"VALUE\"]", "set_sensitive = [{ name = \"a\", value = \"VALUE\" }]",
    ]
    private static let spellingsOfTOML = spellings + ["KEY = \"\"\"VALUE\"\"\"", "KEY = \"\"\"\nVALUE\n\"\"\"", "KEY = '''\nVALUE'''", "KEY =\n  \"VALUE\"", "a.KEY = 'VALUE'", "KEY = [\n  \"VALUE\",\n]"]
    private static let spellingsOfYAML = spellings + [
        "KEY:\n  VALUE", "KEY:\n  \"VALUE\"", "KEY: |\n  VALUE", "KEY: >-\n\n  VALUE", "KEY: !!str VALUE", "KEY: &a VALUE", "? KEY\n: VALUE", "- KEY: VALUE", "{KEY: VALUE}", "KEY:\n  - VALUE", "KEY : VALUE",
        "KEY: # now\n  VALUE", "KEY: \"VALUE\\\n  \"",
    ]

    /// Puts one credential at a line; nil where this way does not fit the text.
    static func plant(_ way: Way, at place: Int, of text: String, isTOML: Bool, _ random: inout Random) -> Planted? {
        var lines = text.components(separatedBy: "\n")
        let line = lines[place]
        let indent = String(line.prefix { $0 == " " })
        let key = random.pick(keys)
        var secrets: [String] = []
        func planted(_ added: String) -> Planted {
            lines.insert(contentsOf: added.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }, at: place)
            return Planted(way: way, file: lines.joined(separator: "\n"), secrets: secrets)
        }
        func whole(_ file: String) -> Planted? { isTOML ? nil : Planted(way: way, file: file, secrets: secrets) }
        switch way {
        case .string:
            return nil
        case .key:
            secrets = [random.either()]
            return planted(isTOML ? "\(key) = \"\(secrets[0])\"" : "\(key): \(secrets[0])")
        case .unquoted:
            secrets = [random.either()]
            return planted(isTOML ? "\(key) = \(secrets[0])" : "\(key):\(secrets[0])")
        case .unclosed:
            secrets = [random.either()]
            return planted(isTOML ? "\(key) = \"\(secrets[0])" : "\(key): \"\(secrets[0])")
        case .otherLanguage:
            secrets = [random.either()]
            return planted(isTOML ? "\(key): \(secrets[0])" : "\(key) = \"\(secrets[0])\"")
        case .comment:
            secrets = [random.shape()]
            lines[place] += "  # was \(secrets[0])"
            return Planted(way: way, file: lines.joined(separator: "\n"), secrets: secrets)
        case .environment:
            secrets = [random.either()]
            let entry = "\(random.pick(variables))=\(secrets[0])"
            return planted(isTOML ? "environment = [\"A=b\", \"\(entry)\"]" : "env: [\"\(entry)\"]")
        case .url:
            secrets = [random.word()]
            let url = "https://ci:\(secrets[0])@gitlab.acme.dev"
            return planted(isTOML ? "url = \"\(url)\"" : "gitlabUrl: \(url)")
        case .query:
            secrets = [random.word()]
            let url = "https://gitlab.acme.dev/api?\(random.pick(["private_token", "access_token", "sig", "X-Amz-Signature"]))=\(secrets[0])&page=2"
            return planted(isTOML ? "clone_url = \"\(url)\"" : "cloneUrl: \"\(url)\"")
        case .option:
            secrets = [random.word()]
            return planted(isTOML ? "MachineOptions = [\"amazonec2-secret-key=\(secrets[0])\"]" : "extraArgs: [\"--registration-token=\(secrets[0])\"]")
        case .registry:
            let plain = random.word()
            secrets = [Data("ci:\(plain)".utf8).base64EncodedString(), plain]
            let json = #"{"auths":{"registry.acme.dev":{"auth":"\#(secrets[0])"}}}"#
            guard isTOML else { return planted("DOCKER_AUTH_CONFIG: '\(json)'") }
            return planted(random.next() % 2 == 0 ? "environment = ['DOCKER_AUTH_CONFIG=\(json)']" : "environment = [\"DOCKER_AUTH_CONFIG=\(json.replacingOccurrences(of: "\"", with: "\\\""))\"]")
        case .pem:
            secrets = (0..<3).map { _ in random.letters(64) }
            let block = (["-----BEGIN RSA PRIVATE KEY-----"] + secrets + ["-----END RSA PRIVATE KEY-----"]).joined(separator: "\n")
            return planted(isTOML ? "tls-key = \"\"\"\n\(block)\n\"\"\"" : "tlsKey: |\n  " + block.replacingOccurrences(of: "\n", with: "\n  "))
        case .token:
            secrets = [random.jwt()]
            return planted(isTOML ? "x = \"Authorization: Bearer \(secrets[0])\"" : "header: \"Authorization: Bearer \(secrets[0])\"")
        case .entry:
            secrets = [random.word()]
            let name = random.pick(variables)
            guard isTOML else { return planted(random.next() % 2 == 0 ? "extraEnv: {name: \(name), value: \(secrets[0])}" : "- name: \(name)\n  value: \(secrets[0])") }
            return planted("[[x.variables]]\n  name = \"\(name)\"\n  value = \"\(secrets[0])\"")
        case .spelling, .broken:
            secrets = [random.word()]
            let written = random.pick(isTOML ? spellingsOfTOML : spellingsOfYAML)
            // In a file that cannot be read nothing but the text itself tells what stands where.
            let slip = way == .broken ? (isTOML ? "\nurl = \"https://gitlab.acme.dev" : "\n  - x: [y\n z: }") : ""
            return planted(written.replacingOccurrences(of: "KEY", with: key).replacingOccurrences(of: "VALUE", with: secrets[0]) + slip)
        case .secret:
            let plain = random.letters(24)
            let encoded = Data(plain.utf8).base64EncodedString()
            let field = random.pick(["data", "stringData", "stringdata"])
            secrets = field == "data" ? [encoded, plain] : [encoded]
            let entry = random.pick(["accesskey", "runner-token", "any"])
            let body = random.pick(["\(field):\n  \(entry): \(encoded)", "\(field): {\(entry): \(encoded)}", "\(field): \(encoded)", "\(field):\n  \(entry): |\n    \(encoded)"])
            return whole("apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n\(body)\n")
        case .annotation:
            let plain = random.letters(24)
            secrets = [Data(plain.utf8).base64EncodedString(), plain]
            let applied = #"{"apiVersion":"v1","data":{"accesskey":"\#(secrets[0])"},"kind":"Secret","metadata":{"name":"s"}}"#
            return whole("apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      \(applied)\ndata: {}\n")
        }
    }
}
