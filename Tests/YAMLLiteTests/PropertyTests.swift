import Foundation
import Testing
@testable import YAMLLite

/// The same numbers at each run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// Files of the corpus, and values made up.
enum Sample {
    static let files: [(name: String, bytes: [UInt8])] = {
        guard let root = Suite.root else { return [] }
        return ["corpus/values", "corpus/docs-values"].flatMap { folder -> [(String, [UInt8])] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
            return names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.compactMap { name in
                (try? Suite.bytes("\(folder)/\(name)")).map { (name, $0) }
            }
        }
    }()

    static let texts = [
        "", "plain", "yes", "No", "012", "0x1F", "1e3", ".5", "12:30", "2024-01-02", "null", "~", "=", "<<", " lead", "trail ", "a: b", "a #b", "- x", "? x",
        "{{ .Values.x }}", "@x", "it's", "\"quoted\"", "ünï", "日本", "https://x.y/z?a=b", "a,b", "[x]", "back\\slash", "tab\there", "x\r\ny", "bell\u{7}", "nel\u{85}", "del\u{7F}",
        "\u{2028}", "\u{FEFF}", "one\ntwo", "one\ntwo\n", "one\n\n\ntwo\n\n", "\n", "\n\n", "\nx\n", " x\n  y\n", "\tx\ny\n", "x\n\ty\n", "x \ny\n", "# c\nx\n", "---\nx\n", "a\n\n b\n\nc",
        "%x", "!x", "&x", "*x", "|", ">", "`", "1_000", "0o7", "+1", "-", "--- x", "...", ":", "x:", "a\u{A0}b",
    ]

    static func value(_ random: inout SeededGenerator, depth: Int = 0) -> YAMLValue {
        switch Int.random(in: 0..<(depth < 3 ? 10 : 7), using: &random) {
        case 0: .null
        case 1: .boolean(.random(using: &random))
        case 2: .number(Double(Int.random(in: -1_000_000...1_000_000, using: &random)))
        case 3: .number([0.5, -1e21, 1e-7, 123456.789, 3.0e10].randomElement(using: &random) ?? 0)
        case 7: .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth + 1) })
        case 8, 9:
            .map(
                Set((0..<Int.random(in: 0...3, using: &random)).map { _ in texts.randomElement(using: &random) ?? "" }).sorted().filter { $0 != "<<" }
                    .map { YAMLMember($0, value(&random, depth: depth + 1)) })
        default: .string(texts.randomElement(using: &random) ?? "")
        }
    }

    /// All paths of a value, its own excluded.
    static func paths(_ value: YAMLValue) -> [[YAMLStep]] {
        switch value {
        case .map(let members): members.flatMap { member in [[.key(member.key)]] + paths(member.value).map { [.key(member.key)] + $0 } }
        case .list(let items): items.enumerated().flatMap { index, item in [[.index(index)]] + paths(item).map { [.index(index)] + $0 } }
        case .null, .boolean, .number, .string: []
        }
    }
}

@Suite struct WriterPropertyTests {
    @Test(arguments: 0..<40)
    func `written values read back`(_ seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        for _ in 0..<50 {
            let value = Sample.value(&random)
            let text = YAMLWriter.document(value)
            let stream = YAMLStream(parsing: Array(text.utf8))
            #expect(stream.problems.isEmpty && stream.documents.first?.root?.value == value, "\(value)\n\(text)\n\(stream.problems.map(\.message))")
        }
    }

    @Test(arguments: Sample.texts)
    func `each text reads back everywhere`(_ text: String) {
        let value: YAMLValue = .map([YAMLMember("a", .string(text)), YAMLMember("b", [.string(text), [.string(text)]])])
        let flow = YAMLStream(parsing: Array((YAMLWriter.flow(value) + "\n").utf8))
        #expect(YAMLStream(parsing: Array(YAMLWriter.document(value).utf8)).documents.first?.root?.value == value)
        #expect(flow.problems.isEmpty && flow.documents.first?.root?.value == value)
    }
}

@Suite(.enabled(if: Suite.root != nil, "needs ../shared")) struct CorpusPropertyTests {
    @Test func `edits of real files read back and leave the rest alone`() {
        var random = SeededGenerator(state: 7)
        var refused: [String: Int] = [:]
        var made = 0
        for file in Sample.files {
            let stream = YAMLStream(parsing: file.bytes)
            guard !stream.problems.contains(where: \.isError), let value = stream.documents.first?.root?.value else { continue }
            let paths = Sample.paths(value)
            for _ in 0..<12 {
                guard let path = paths.randomElement(using: &random) else { break }
                var editor = YAMLEditor(stream)
                let new = Sample.value(&random)
                do {
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: try editor.remove(path)
                    case 1: if case .key? = path.last { try editor.rename(path, to: "renamed key") }
                    case 2: try editor.set(path + ["some", "new"], to: new)
                    default:
                        try editor.set(path, to: new)
                        #expect(editor.value?[path] == new, "\(file.name) \(path)")
                    }
                    made += 1
                } catch YAMLEditError.notWritable {
                    Issue.record("\(file.name) \(path) \(new)")
                } catch {
                    refused["\(error)".prefix { $0 != "(" }.description, default: 0] += 1
                }
                // Every comment outside the lines that were changed is still there.
                let lines = Set(String(decoding: editor.bytes, as: UTF8.self).split(separator: "\n"))
                let lost = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { !lines.contains($0) }
                #expect(lost.count <= 2 + (stream.documents.first?.root.map { _ in extent(of: path, in: stream) } ?? 0), "\(file.name) \(path)")
            }
        }
        #expect(made > 300, "\(refused)")
    }

    /// How many lines an entry has.
    private func extent(of path: [YAMLStep], in stream: YAMLStream) -> Int {
        guard let node = YAMLEditor.node(at: path, in: stream, 0) else { return .max - 1 }
        return stream.bytes[node.range].count { $0 == UInt8(ascii: "\n") } + 1
    }

    @Test func `scalars of real files are replaced in place`() throws {
        for file in Sample.files {
            let stream = YAMLStream(parsing: file.bytes)
            guard !stream.problems.contains(where: \.isError), let value = stream.documents.first?.root?.value else { continue }
            for path in Sample.paths(value).prefix(60) {
                guard let node = YAMLEditor.node(at: path, in: stream, 0), node.style == .plain || node.style == .doubleQuoted, node.properties == nil else { continue }
                if case .alias = node.content { continue }
                var editor = YAMLEditor(stream)
                try editor.set(path, to: "another text")
                let expected = Array(file.bytes[..<node.range.lowerBound]) + (node.style == .plain ? "another text" : "\"another text\"").utf8
                #expect(editor.bytes.starts(with: expected), "\(file.name) \(path)")
                #expect(editor.bytes.dropFirst(expected.count).elementsEqual(file.bytes[node.range.upperBound...]), "\(file.name) \(path)")
            }
        }
    }

    @Test func `broken files keep their bytes and have sound places`() {
        var random = SeededGenerator(state: 3)
        let pieces = ["\t", "\"", "'", "[", "{", "]", "}", ": ", "- ", "\n", "|\n", "&a ", "*a", "!!str ", "? ", "#", "---\n", "...\n", "%", "\u{0}", "é", "\r", "\\"].map { Array($0.utf8) }
        for file in Sample.files where file.bytes.count < 20_000 {
            for _ in 0..<4 {
                var bytes = file.bytes
                for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes.remove(at: place)
                    case 1: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
                    case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0..<40, using: &random)))
                    }
                }
                check(bytes)
            }
        }
    }

    /// What holds for any bytes.
    private func check(_ bytes: [UInt8]) {
        let stream = YAMLStream(parsing: bytes)
        #expect(stream.bytes == bytes)
        for problem in stream.problems {
            #expect(problem.range.upperBound <= bytes.count && !problem.message.isEmpty)
        }
        for comment in stream.comments { #expect(bytes[comment].first == UInt8(ascii: "#")) }
        for document in stream.documents {
            guard let root = document.root else { continue }
            checkRanges(root, within: 0..<bytes.count)
            _ = root.value
            _ = root.json(schema: .core1_2)
        }
        _ = stream.events()
        var editor = YAMLEditor(stream)
        try? editor.set(["a", "b"], to: [1, "x"])
    }

    private func checkRanges(_ node: YAMLNode, within outer: Range<Int>) {
        #expect(node.range.lowerBound >= outer.lowerBound && node.range.upperBound <= outer.upperBound)
        for child in node.children { checkRanges(child, within: outer.lowerBound..<outer.upperBound) }
        if let map = node.contentMap, let text = node.text {
            #expect(map.segments.last?.content.upperBound ?? 0 == text.utf8.count || text.contains("\u{FFFD}"))
            for segment in map.segments where segment.isVerbatim {
                #expect(segment.source + segment.content.count <= node.storage.bytes.count)
            }
        }
    }
}
