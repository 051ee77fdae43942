import Foundation
import Testing
import TOMLKit

/// The examples of docs/tomlkit.md, run: each test's body between its marks is the page's code, to the letter.
@Suite struct TourTests {
    @Test func parse() {
        var lines: [String] = []
        func print(_ line: String) { lines.append(line) }
        // tour: parse
        let text = """
            title = "five mistakes"
            limit = 08
            [runners
            name = "a
            tags = ["x" "y"]
            token: secret
            """
        let document = TOMLDocument(parsing: text)
        for problem in document.problems {
            print("\(problem.range.lowerBound): \(problem.message)")
        }
        // end
        #expect(lines.count == 5)
        #expect(lines.first == "32: `08` has a leading zero; write `0o...` for octal, or drop the zero")
        #expect(document[["title"]]?.string == "five mistakes")
    }

    @Test func read() {
        // tour: read
        let document = TOMLDocument(parsing: "concurrent = 4\n[[runners]]\nname = 'one' # the first\nstarted = 2024-05-01T08:00:00Z\n")
        let concurrent = document[["concurrent"]]?.integer  // 4
        let name = document[["runners", 0, "name"]]
        let text = name?.string  // one
        let place = name?.range  // 34..<39: where it stands, quotes included
        let year = document[["runners", 0, "started"]]?.dateTime?.date?.year  // 2024
        let keys = document.root["runners"]?.value.array?.first?.table?.entries.map(\.key)  // name, started
        let comments = document.comments  // one range
        let isNewer = document.newerSyntax.isEmpty == false  // false: TOML 1.0 reads this, too
        // end
        #expect(concurrent == 4 && text == "one" && place == 34..<39 && year == 2024)
        #expect(keys == ["name", "started"] && comments.count == 1 && !isNewer)
    }

    @Test func edit() throws {
        // tour: edit
        var editor = TOMLEditor(TOMLDocument(parsing: "concurrent = 4   # jobs\n\n[[runners]]\n  nmae = 'one'\n  tags = ['a', 'b']\n"))
        try editor.set(["concurrent"], to: 10)
        try editor.rename(["runners", 0, "nmae"], to: "name")
        try editor.set(["runners", 0, "limit"], to: 3)
        try editor.insert("c", at: ["runners", 0, "tags", 2])
        try editor.addTable(["runners", 0, "docker"], [.init("image", "alpine")])
        try editor.addTable(["runners"], [.init("name", "two")])
        try editor.move(["runners", 1], toElement: 0)
        try editor.remove(["runners", 0])
        let edited = editor.document.description
        // end
        #expect(
            edited == """
                concurrent = 10   # jobs

                [[runners]]
                  name = 'one'
                  tags = ['a', 'b', "c"]
                  limit = 3

                [runners.docker]
                  image = "alpine"

                """)
    }

    @Test func write() {
        // tour: write
        let cache: TOMLLiteral = ["Type": "s3", "Shared": true, "s3": ["BucketName": "cache", "Insecure": false]]
        let document = TOMLDocument(writing: [
            .init("concurrent", 4),
            .init("runners", [["name": "one", "limit": 2, "cache": cache]]),
        ])
        let text = document.description
        let string = TOMLWriter.string(#"C:\builds"#)  // 'C:\builds'
        let copy = TOMLLiteral(document.root["runners"]!.value)  // keeps the spelling of every value
        // end
        #expect(string == #"'C:\builds'"#)
        #expect(text.hasSuffix(TOMLDocument(writing: [.init("runners", copy)]).description))
        #expect(
            text == """
                concurrent = 4

                [[runners]]
                name = "one"
                limit = 2

                [runners.cache]
                Type = "s3"
                Shared = true

                [runners.cache.s3]
                BucketName = "cache"
                Insecure = false

                """)
    }

    @Test func `the page shows these examples`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let page = try String(contentsOf: folder.appendingPathComponent("../../docs/tomlkit.md"), encoding: .utf8)
        for name in ["parse", "read", "edit", "write"] {
            let lines = source.components(separatedBy: "// tour: \(name)\n")[1].components(separatedBy: "        // end")[0].split(separator: "\n", omittingEmptySubsequences: false)
            let example = lines.map { $0.hasPrefix("        ") ? String($0.dropFirst(8)) : String($0) }.joined(separator: "\n")
            #expect(page.contains("```swift\n" + example + "```"), "docs/tomlkit.md differs from the example `\(name)`")
        }
    }
}
