import Foundation
import RunnerConfig
import Testing
@testable import runnercfg

/// Credentials planted at every string of real files and catalogued cases: none may come out again, whatever is asked for.
///
/// `RUNNERCFG_LEAK_FILES` says how many planted files are tried.
@Suite(.enabled(if: Planting.shared != nil, "needs ../shared")) struct LeakTests {
    static let count = ProcessInfo.processInfo.environment["RUNNERCFG_LEAK_FILES"].flatMap(Int.init) ?? 800

    @Test func `what is planted never comes out`() throws {
        let texts = try Planting.texts()
        #expect(texts.count > 1000)
        var random = Planting.Random(state: 7)
        var leaks: [String] = []
        var planted = 0
        while planted < Self.count {
            let (name, text) = texts[Int(random.next() % UInt64(texts.count))]
            guard let (file, secret, how) = Planting.plant(in: text, isTOML: name.hasSuffix(".toml"), &random) else { continue }
            planted += 1
            let directory = try TemporaryDirectory()
            let path = try directory.write(name, file)
            var calls = [["lint", "--profile", "security", path], ["lint", "--format", "json", path], ["fix", "--diff", "--unsafe", path], ["dump", path]]
            calls.append(name.hasSuffix(".toml") ? ["dump", "--as", "tagged-json", path] : ["dump", "--as", "events", path])
            calls.append(["fix", "--unsafe", path])
            for call in calls {
                let session = Session.run(call, in: directory)
                if session.output.contains(secret) || session.errors.contains(secret) {
                    leaks.append("\(how) \(call.joined(separator: " ")): \(secret)\n\(file)")
                }
            }
        }
        print("leaks: \(planted) planted, \(leaks.count) leaked")
        for leak in leaks.prefix(10) { Issue.record("\(leak)") }
        #expect(leaks.isEmpty)
    }
}

/// Ways in which people write credentials into files.
enum Planting {
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

    /// Puts one credential somewhere; nil where this way does not fit the text.
    static func plant(in text: String, isTOML: Bool, _ random: inout Random) -> (file: String, secret: String, how: String)? {
        var lines = text.components(separatedBy: "\n")
        let shapes = ["glrt-t3_" + random.letters(20), "glpat-" + random.letters(20), "GR1348941" + random.letters(20), "glcbt-64_" + random.letters(20),
            "AKIAQ" + random.letters(15, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789").uppercased()]
        let words = [random.letters(20), random.letters(40), random.letters(12)]
        let place = Int(random.next() % UInt64(lines.count))
        let line = lines[place]
        let indent = String(line.prefix { $0 == " " })
        let key = random.pick(["token", "tokn", "SecretKey", "pasword", "password", "secret_access_key", "api_key", "AccountKey", "runnerToken", "registration_token"])
        switch random.next() % 10 {
        case 0:
            // Any string becomes a known shape.
            guard let open = line.firstIndex(of: "\""), let close = line[line.index(after: open)...].firstIndex(of: "\"") else { return nil }
            let secret = random.pick(shapes)
            lines[place] = line[...open] + secret + line[close...]
            return (lines.joined(separator: "\n"), secret, "string")
        case 1:
            let secret = random.pick(shapes + words)
            lines.insert(indent + (isTOML ? "\(key) = \"\(secret)\"" : "\(key): \(secret)"), at: place)
            return (lines.joined(separator: "\n"), secret, "key")
        case 2:
            let secret = random.pick(shapes + words)
            lines.insert(indent + (isTOML ? "\(key) = \(secret)" : "\(key):\(secret)"), at: place)
            return (lines.joined(separator: "\n"), secret, "unquoted")
        case 3:
            let secret = random.pick(shapes + words)
            lines.insert(indent + (isTOML ? "\(key) = \"\(secret)" : "\(key): \"\(secret)"), at: place)
            return (lines.joined(separator: "\n"), secret, "unclosed")
        case 4:
            let secret = random.pick(shapes + words)
            lines.insert(indent + "\(key): \(secret)", at: place)
            return (lines.joined(separator: "\n"), secret, "other language")
        case 5:
            let secret = random.pick(shapes)
            lines[place] += "  # was \(secret)"
            return (lines.joined(separator: "\n"), secret, "comment")
        case 6:
            let secret = random.pick(shapes + words)
            let name = random.pick(["AWS_SECRET_ACCESS_KEY", "CI_TOKEN", "DB_PASSWORD", "MY_API_KEY"])
            lines.insert(indent + (isTOML ? "environment = [\"A=b\", \"\(name)=\(secret)\"]" : "env: [\"\(name)=\(secret)\"]"), at: place)
            return (lines.joined(separator: "\n"), secret, "environment")
        case 7:
            let secret = random.pick(words)
            lines.insert(indent + (isTOML ? "url = \"https://ci:\(secret)@gitlab.acme.dev\"" : "gitlabUrl: https://ci:\(secret)@gitlab.acme.dev"), at: place)
            return (lines.joined(separator: "\n"), secret, "url")
        case 8:
            let secret = random.pick(words)
            lines.insert(indent + (isTOML ? "MachineOptions = [\"amazonec2-secret-key=\(secret)\"]" : "extraEnv: {name: DB_PASSWORD, value: \(secret)}"), at: place)
            return (lines.joined(separator: "\n"), secret, "option")
        default:
            let secret = Data(random.letters(24).utf8).base64EncodedString()
            let manifest = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n\(random.pick(["data", "stringData", "stringdata"])):\n  \(random.pick(["accesskey", "runner-token", "any"])): \(secret)\n"
            return isTOML ? nil : (manifest, secret, "secret")
        }
    }
}
