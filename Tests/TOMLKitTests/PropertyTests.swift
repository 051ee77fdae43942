import Testing
import TOMLKit

@Suite struct PropertyTests {
    /// A document's text in mutated form: bytes gone, changed, doubled, or taken from elsewhere.
    private static func mutations(of seed: [UInt8], count: Int, _ chance: inout Seeded) -> [[UInt8]] {
        (0..<count).map { _ in
            var bytes = seed
            for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<5, using: &chance) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 2: bytes.insert(bytes.randomElement(using: &chance)!, at: place)
                case 3: bytes.insert(Array("\"'[]{}=.,#\n\r\\".utf8).randomElement(using: &chance)!, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &chance)))
                }
            }
            return bytes
        }
    }

    /// What holds for any bytes.
    private static func check(_ bytes: [UInt8], _ name: String) {
        let document = TOMLDocument(parsing: bytes)
        #expect(document.bytes == bytes)
        var place = 0
        for token in document.tokens {
            guard token.range.lowerBound == place, token.range.upperBound > place else {
                Issue.record("\(name): tokens have a gap at \(place): \(String(decoding: bytes, as: UTF8.self))")
                return
            }
            place = token.range.upperBound
            if document.problems.isEmpty, token.kind == .unread { Issue.record("\(name): unread at \(token.range): \(String(decoding: bytes, as: UTF8.self))") }
        }
        #expect(place == bytes.count, "\(name)")
        for problem in document.problems {
            #expect(0...bytes.count ~= problem.range.lowerBound && problem.range.upperBound <= bytes.count)
            #expect(!problem.message.isEmpty)
        }
        _ = document.taggedJSON()
    }

    @Test func `any bytes are kept, and cut into tokens without a gap`() throws {
        var chance = Seeded(state: 1)
        let own = Array("""
            [a."b.c".'d'] # c
            s = "x\\u0041" # c
            m = \"""
            text\\
              more\"""
            n = [1, 0x1F, 1e3, 2024-01-02 03:04:05Z, { k = 'v', l.m = [[]] }, # c
            ]
            [[t]]
            d . e = true\r
            """.utf8)
        for bytes in Self.mutations(of: own, count: 3000, &chance) { Self.check(bytes, "own") }
        for (name, document) in try Shared.validDocuments() {
            Self.check(document.bytes, name)
            for bytes in Self.mutations(of: document.bytes, count: 4, &chance) { Self.check(bytes, name) }
        }
        for name in try Shared.suiteNames("1.1.0") { Self.check(try Shared.bytes("toml-test/" + name), name) }
    }

    @Test func `what is written reads back as what it was`() {
        var chance = Seeded(state: 2)
        for _ in 0..<2000 {
            let members = Self.members(depth: 0, &chance)
            let document = TOMLDocument(writing: members)
            #expect(document.problems.isEmpty, "\(document)")
            #expect(Model(document) == Self.model(members), "\(document)")
            let copy = TOMLDocument(writing: TOMLLiteral.members(of: document.root))
            #expect(copy.bytes == document.bytes, "a copy keeps every spelling")
        }
    }

    @Test func `copies of real documents keep their values`() throws {
        for (name, document) in try Shared.validDocuments() {
            let copy = TOMLDocument(writing: TOMLLiteral.members(of: document.root))
            #expect(copy.problems.isEmpty && Model(copy) == Model(document), "\(name)")
        }
    }

    @Test func `dates print as they were read`() throws {
        for text in ["1979-05-27T07:32:00Z", "1979-05-27T00:32:00.999999-07:00", "1979-05-27T07:32:00", "2000-02-29", "23:59:60.5"] {
            #expect(TOMLDateTime(text)?.description == text)
        }
        #expect(TOMLDateTime("2001-02-29") == nil && TOMLDateTime("24:00:00") == nil && TOMLDateTime("") == nil)
        #expect(TOMLDateTime("07:32")?.time == .init(hour: 7, minute: 32))
    }

    // MARK: Literals

    private static func members(depth: Int, _ chance: inout Seeded) -> [TOMLLiteral.Member] {
        var keys: Set<String> = []
        return (0..<Int.random(in: 0...4, using: &chance)).compactMap { _ in
            let key = text(&chance)
            return keys.insert(key).inserted ? .init(key, literal(depth: depth, &chance)) : nil
        }
    }

    private static func text(_ chance: inout Seeded) -> String {
        let pieces = ["a", "B-1", "key", ".", " ", "\"", "'", "\\", "\n", "ü", "\t", "#", "=", "\u{1}", "\r", "", "😀", "'''", "\"\"\""]
        return (0..<Int.random(in: 0...4, using: &chance)).map { _ in pieces.randomElement(using: &chance)! }.joined()
    }

    private static func literal(depth: Int, _ chance: inout Seeded) -> TOMLLiteral {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &chance) {
        case 0: .string(text(&chance))
        case 1: .integer(Int64.random(in: .min ... .max, using: &chance))
        case 2: .float([0.0, -0.0, 1e300, .infinity, -.infinity, 0.1, 2.5e-300, Double.random(in: -1e6...1e6, using: &chance)].randomElement(using: &chance)!)
        case 3: .boolean(Bool.random(using: &chance))
        case 4: .dateTime(TOMLDateTime(["1979-05-27T07:32:00Z", "07:32:00.5", "2000-02-29"].randomElement(using: &chance)!)!)
        case 5: .array((0..<Int.random(in: 0...3, using: &chance)).map { _ in literal(depth: depth + 1, &chance) })
        case 6: .array((0..<Int.random(in: 0...3, using: &chance)).map { _ in .table(members(depth: depth + 1, &chance)) })
        default: .table(members(depth: depth + 1, &chance))
        }
    }

    private static func model(_ members: [TOMLLiteral.Member]) -> Model {
        .table(Dictionary(uniqueKeysWithValues: members.map { ($0.key, model($0.value)) }))
    }

    private static func model(_ literal: TOMLLiteral) -> Model {
        switch literal {
        case .table(let members): model(members)
        case .array(let elements): .array(elements.map(model))
        default: Model(TOMLDocument(parsing: "x = " + TOMLWriter.value(literal)).root["x"]!.value)
        }
    }
}
