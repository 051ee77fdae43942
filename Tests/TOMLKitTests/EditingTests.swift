import Testing
import TOMLKit

/// A configuration as people write it.
private let config = """
    # Managed by hand.
    concurrent = 4   # jobs

    # The small one.
    [[runners]]
      name = "small"
      limit = 2
      tags = ["a", "b"]
      # S3, in the cluster
      [runners.cache]
        Type = 's3'
        [runners.cache.s3]
          ServerAddress = 'minio:9000'

    [[runners]]
      name = "large"
      environment = [
        "A=1",
        "B=2", # why
      ]

    """

private func edited(_ text: String, _ edit: (inout TOMLEditor) throws -> Void) throws -> String {
    var editor = TOMLEditor(TOMLDocument(parsing: text))
    try edit(&editor)
    #expect(editor.document.problems.isEmpty)
    return editor.document.description
}

/// What an edit of ``config`` changes, as a diff without context.
private func changes(_ edit: (inout TOMLEditor) throws -> Void) throws -> [String] {
    let old = config.split(separator: "\n", omittingEmptySubsequences: false)
    let new = try edited(config, edit).split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).map { change in
        switch change {
        case .remove(_, let line, _): "-" + line
        case .insert(_, let line, _): "+" + line
        }
    }
}

@Suite struct EditingTests {
    @Test func `a value is replaced, nothing else`() throws {
        #expect(try changes { try $0.set(["concurrent"], to: 10) } == ["-concurrent = 4   # jobs", "+concurrent = 10   # jobs"])
        #expect(try changes { try $0.set(["runners", 0, "cache", "Type"], to: "gcs") } == ["-    Type = 's3'", "+    Type = 'gcs'"])
        #expect(try changes { try $0.set(["runners", 0, "tags", 1], to: "c") } == ["-  tags = [\"a\", \"b\"]", "+  tags = [\"a\", \"c\"]"])
        #expect(
            try changes { try $0.set(["runners", 1, "environment"], to: ["C=3", "D=4"]) } == [
                "-    \"B=2\", # why", "-    \"A=1\",", "+    \"C=3\",", "+    \"D=4\",",
            ])
    }

    @Test func `a new key goes below its siblings, in their style`() throws {
        #expect(try changes { try $0.set(["check_interval"], to: 3) } == ["+check_interval = 3"])
        #expect(try changes { try $0.set(["runners", 0, "cache", "s3", "BucketName"], to: "cache") } == ["+      BucketName = 'cache'"])
        #expect(try changes { try $0.set(["runners", 0, "cache", "s3", "Note"], to: "it's") } == ["+      Note = \"it's\""])
        #expect(try changes { try $0.set(["runners", 1, "feature flags", "x"], to: true) } == ["+  [runners.\"feature flags\"]", "+    x = true"])
    }

    @Test(arguments: [
        ("a=1\n", "b", "a=1\nb=2\n"), ("a = 1", "b", "a = 1\nb = 2"), ("", "b", "b = 2\n"), ("# top\n", "b", "# top\nb = 2\n"),
        ("# top\n\n[t]\n", "b", "# top\n\nb = 2\n\n[t]\n"), ("a = 1\r\n", "b", "a = 1\r\nb = 2\r\n"), ("\u{FEFF}a = 1\n", "b", "\u{FEFF}a = 1\nb = 2\n"),
        ("x.a = 1\n", "x.b", "x.a = 1\nx.b = 2\n"), ("x . \"y\" . a = 1\n", "x.y.b", "x . \"y\" . a = 1\nx . \"y\" . b = 2\n"),
        ("x = { a = 1 }\n", "x.b", "x = { a = 1, b = 2 }\n"), ("x = {}\n", "x.b", "x = { b = 2 }\n"), ("x = {a=1}\n", "x.b", "x = {a=1, b=2}\n"),
        ("x = { y.a = 1, z = 0 }\n", "x.y.b", "x = { y.a = 1, y.b = 2, z = 0 }\n"), ("[x.y]\na = 1\n", "x.b", "[x]\nb = 2\n\n[x.y]\na = 1\n"),
        ("[x]\n\n[y]\n", "x.b", "[x]\nb = 2\n\n[y]\n"), ("[t]\na = 1\n", "n.b", "[t]\na = 1\n\n[n]\nb = 2\n"), ("[t]\n[u]\n", "n.b", "[t]\n[u]\n[n]\nb = 2\n"),
        ("x = {\n  a = 1,\n}\n", "x.b", "x = {\n  a = 1,\n  b = 2,\n}\n"), ("x = {\n  a = 1 # one\n}\n", "x.b", "x = {\n  a = 1, # one\n  b = 2\n}\n"),
    ])
    func `where a new key goes`(_ text: String, _ key: String, _ expected: String) throws {
        let path = TOMLPath(key.split(separator: ".").map { .key(String($0)) })
        #expect(try edited(text) { try $0.set(path, to: 2) } == expected)
    }

    @Test func `a key goes with its line and the comment above it`() throws {
        #expect(try changes { try $0.remove(["runners", 0, "limit"]) } == ["-  limit = 2"])
        #expect(try changes { try $0.remove(["concurrent"]) } == ["-concurrent = 4   # jobs"])
        #expect(try changes { try $0.remove(["runners", 1, "environment", 1]) } == ["-    \"B=2\", # why"])
        #expect(
            try changes { try $0.remove(["runners", 0, "cache"]) }.sorted() == [
                "-", "-    Type = 's3'", "-    [runners.cache.s3]", "-      ServerAddress = 'minio:9000'", "-  # S3, in the cluster", "-  [runners.cache]",
            ].sorted())
        #expect(try edited(config) { try $0.remove(["runners"]) } == "# Managed by hand.\nconcurrent = 4   # jobs\n")
        #expect(try edited(config) { try $0.remove(["runners", 1]) } == config.prefix(while: { _ in true }).components(before: "\n[[runners]]\n  name = \"large\""))
    }

    @Test(arguments: [
        ("a = [1, 2, 3]\n", 0, "a = [2, 3]\n"), ("a = [1, 2, 3]\n", 1, "a = [1, 3]\n"), ("a = [1, 2, 3]\n", 2, "a = [1, 2]\n"), ("a = [ 1 ]\n", 0, "a = []\n"),
        ("a = [1, 2,]\n", 1, "a = [1,]\n"), ("a = [\n  1,\n  2\n]\n", 1, "a = [\n  1\n]\n"), ("a = [\n  1, # one\n  2\n]\n", 0, "a = [\n  2\n]\n"),
        ("a = [\n  1 # one\n  , 2\n]\n", 1, "a = [\n  1\n]\n"),
    ])
    func `an element goes with its comma`(_ text: String, _ index: Int, _ expected: String) throws {
        #expect(try edited(text) { try $0.remove(["a", .element(index)]) } == expected)
    }

    @Test(arguments: [
        ("a = [1, 2]\n", 0, "a = [9, 1, 2]\n"), ("a = [1, 2]\n", 2, "a = [1, 2, 9]\n"), ("a = []\n", 0, "a = [9]\n"), ("a = [1,]\n", 1, "a = [1, 9,]\n"),
        ("a = [\n  1,\n  2, # two\n]\n", 2, "a = [\n  1,\n  2, # two\n  9,\n]\n"), ("a = [\n  1 # one\n]\n", 1, "a = [\n  1, # one\n  9\n]\n"),
        ("a = [\n  1,\n]\n", 0, "a = [\n  9,\n  1,\n]\n"), ("a = [ # none\n]\n", 0, "a = [\n9, # none\n]\n"),
    ])
    func `an element comes with its comma`(_ text: String, _ index: Int, _ expected: String) throws {
        #expect(try edited(text) { try $0.insert(9, at: ["a", .element(index)]) } == expected)
    }

    @Test func `a key is renamed wherever it stands`() throws {
        #expect(try changes { try $0.rename(["runners", 0, "limit"], to: "request_concurrency") } == ["-  limit = 2", "+  request_concurrency = 2"])
        let renamed = try edited(config) { try $0.rename(["runners"], to: "r s") }
        #expect(renamed.contains("[[\"r s\"]]\n  name = \"large\"") && renamed.contains("[\"r s\".cache.s3]") && !renamed.contains("runners"))
        #expect(try edited(renamed) { try $0.rename(["r s"], to: "runners") } == config)
        #expect(try edited("a . b.c = 1\na.b.d = 2\n") { try $0.rename(["a", "b"], to: "x") } == "a . x.c = 1\na.x.d = 2\n")
        #expect(throws: TOMLEditError.exists(["runners", 0, "name"])) { try edited(config) { try $0.rename(["runners", 0, "limit"], to: "name") } }
    }

    @Test func `tables are added where their kind stands`() throws {
        #expect(
            try edited("[[r]]\nn = 1\n\n# end\n[z]\n") { try $0.addTable(["r"], [.init("n", 2), .init("in", ["k": true])]) }
                == "[[r]]\nn = 1\n\n[[r]]\nn = 2\n\n[r.in]\nk = true\n\n# end\n[z]\n")
        #expect(try changes { try $0.addTable(["runners", 0, "docker"], [.init("image", "alpine")]) } == ["+  [runners.docker]", "+    image = \"alpine\""])
        #expect(try edited("a = 1\n") { try $0.set(["t"], to: [["x": 1], ["x": 2]]) } == "a = 1\n\n[[t]]\nx = 1\n\n[[t]]\nx = 2\n")
        #expect(throws: TOMLEditError.exists(["runners", 0, "cache"])) { try edited(config) { try $0.addTable(["runners", 0, "cache"]) } }
    }

    @Test func `elements and tables move with their comments and sections`() throws {
        let swapped = try edited(config) { try $0.move(["runners", 1], toElement: 0) }
        #expect(TOMLDocument(parsing: swapped)[["runners", 1, "cache", "Type"]]?.string == "s3")
        #expect(swapped.hasSuffix("      ServerAddress = 'minio:9000'\n") && swapped.contains("\n\n# The small one.\n[[runners]]\n  name = \"small\""))
        #expect(try edited(swapped) { try $0.move(["runners", 1], toElement: 0) } == config)
        #expect(try edited("[a]\nx = 1\n\n[b]\n\n[c]\n") { try $0.move(["c"], before: ["a"]) } == "[c]\n\n[a]\nx = 1\n\n[b]\n")
        #expect(try edited("l = [1, 2, 3]\n") { try $0.move(["l", 2], toElement: 0) } == "l = [3, 1, 2]\n")
    }

    @Test(arguments: [
        ("[[r]]\nn = 1\n\n[s]\n\n[[r]]\nn = 2\n[r.t]\n\n[[r]]\nn = 3\n", 1, "[s]\n\n[[r]]\nn = 2\n[r.t]\n"),
        ("# top\n\n[[r]]\n# two\n[[r]]\nn = 2\n\n\n[[r]]\n", 1, "# top\n\n# two\n[[r]]\nn = 2\n"), ("r = [{a = 1}, {a = 2}, {a = 3},]\n", 1, "r = [{a = 2},]\n"),
        ("r = [ {a = 1}, {a = 2} ]\n", 0, "r = [ {a = 1} ]\n"), ("r = [\n  {a = 1}, # one\n  {a = 2}\n]\n", 1, "r = [\n  {a = 2}\n]\n"), ("[[r]]\na = 1\n", 0, "[[r]]\na = 1\n"),
    ])
    func `one element stays`(_ text: String, _ index: Int, _ expected: String) throws {
        #expect(try edited(text) { try $0.keepOnly(["r", .element(index)]) } == expected)
    }

    @Test func `each of many elements is found, and gets its repair in its own sections`() throws {
        let text = (0..<200).map { "[[r]]\n  n = \($0)\n  [r.t]\n    k = \($0)\n\n" }.joined()
        let document = TOMLDocument(parsing: text)
        for index in [0, 31, 32, 33, 199] {
            #expect(document[["r", .element(index), "t", "k"]]?.integer == Int64(index))
            let edits = try TOMLEditor.edits(of: document) { editor throws(TOMLEditError) in try editor.set(["r", .element(index), "u", "on"], to: true) }
            let end = "[[r]]\n  n = \(index)\n  [r.t]\n    k = \(index)\n"
            let place = text.firstRange(of: end).map { text.utf8.distance(from: text.startIndex, to: $0.upperBound) }
            #expect(edits.map(\.range.lowerBound) == [place], "\(index)")
            #expect(edits.map { String(decoding: $0.text, as: UTF8.self) } == ["  [r.u]\n    on = true\n"])
        }
        #expect(document[["r", 200]] == nil && document[["r", -1]] == nil)
    }

    @Test func `what cannot be done is refused, and changes nothing`() {
        func refusal(_ text: String, _ edit: (inout TOMLEditor) throws -> Void) -> TOMLEditError? {
            var editor = TOMLEditor(TOMLDocument(parsing: text))
            do { try edit(&editor) } catch {
                #expect(editor.document.description == text)
                return error as? TOMLEditError
            }
            return nil
        }
        #expect(refusal("[a]\n") { try $0.set(["a"], to: 1) } == .holdsStatements(["a"]))
        #expect(refusal("a = 1\n") { try $0.set(["a", "b"], to: 1) } == .notATable(["a"]))
        #expect(refusal("a = 1\n") { try $0.remove(["b"]) } == .noSuchValue(["b"]))
        #expect(refusal("a = [1]\n") { try $0.set(["a", 2], to: 1) } == .noSuchValue(["a", 2]))
        #expect(refusal("a = 1\n") { try $0.insert(1, at: ["a", 0]) } == .notAnArray(["a"]))
        if case .unreadable? = refusal("a = \n", { try $0.set(["b"], to: 1) }) {} else { Issue.record("a broken document was edited") }
        if case .impossible? = refusal("a = 1\n", { try $0.set(["a"], to: .spelling("1 2")) }) {} else { Issue.record("a broken value was written") }
    }
}

extension StringProtocol {
    fileprivate func components(before mark: String) -> String {
        guard let range = firstRange(of: mark) else { return String(self) }
        return String(self[..<range.lowerBound])
    }
}
