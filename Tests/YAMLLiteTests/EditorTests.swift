import Testing
@testable import YAMLLite

private func editor(_ text: String) -> YAMLEditor { YAMLEditor(YAMLStream(parsing: Array(text.utf8))) }

private func text(_ editor: YAMLEditor) -> String { String(decoding: editor.bytes, as: UTF8.self) }

/// An edit with the text before and after it.
struct EditCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String
    let edit: @Sendable (inout YAMLEditor) throws -> Void

    init(_ name: String, _ before: String, _ after: String, _ edit: @escaping @Sendable (inout YAMLEditor) throws -> Void) {
        testDescription = name
        self.before = before
        self.after = after
        self.edit = edit
    }
}

@Suite struct EditorTests {
    static let sets = [
        EditCase("a plain scalar", "a: 1 # c\nb: 2\n", "a: 3 # c\nb: 2\n") { try $0.set(["a"], to: 3) },
        EditCase("a scalar keeps its quotes", "a: \"x\"   # c\nb: 'y'\n", "a: \"z\"   # c\nb: 'it''s'\n") {
            try $0.set(["a"], to: "z")
            try $0.set(["b"], to: "it's")
        },
        EditCase("a text that would be misread gets quotes", "a: x\n", "a: \"yes\"\n") { try $0.set(["a"], to: "yes") },
        EditCase("nothing becomes something", "a:\nb: 2\n", "a: 1\nb: 2\n") { try $0.set(["a"], to: 1) },
        EditCase("nothing in a list", "- \n-\n- x\n", "- \n- 1\n- x\n") { try $0.set([1], to: 1) },
        EditCase("in brackets", "a: {b: 1, c: [x, y]}\n", "a: {b: 1, c: [x, \"a, b\"]}\n") { try $0.set(["a", "c", 1], to: "a, b") },
        EditCase("a list in brackets", "a: [x]\n", "a: [x]\nb:\n  - 1\n  - c: d\n    e: f\n") { try $0.set(["b"], to: [1, ["c": "d", "e": "f"]]) },
        EditCase("a scalar becomes a mapping", "a: 1 # c\nb: 2\n", "a: # c\n  x: w\nb: 2\n") { try $0.set(["a"], to: ["x": "w"]) },
        EditCase("a mapping becomes a scalar", "a: # c\n  x: y\n  # inside\n  z: 1\nb: 2\n", "a: 1 # c\nb: 2\n") { try $0.set(["a"], to: 1) },
        EditCase("a list becomes a scalar", "a:\n- x\n- y\nb: 2\n", "a: 1\nb: 2\n") { try $0.set(["a"], to: 1) },
        EditCase("a list becomes a mapping", "a:\n- x\n- y\nb: 2\n", "a:\n c: 1\nb: 2\n") { try $0.set(["a"], to: ["c": 1]) },
        EditCase("a mapping keeps what it shares with the new one", "a:\n  x: w # c\n  z: 1\n", "a:\n  x: w # c\n  m: 2\n") { try $0.set(["a"], to: ["x": "w", "m": 2]) },
        EditCase("a new key", "a: 1\n# end\n", "a: 1\nb: 2\n# end\n") { try $0.set(["b"], to: 2) },
        EditCase("new keys on the way", "a:\n  b: 1\n", "a:\n  b: 1\n  c:\n    d: x\n") { try $0.set(["a", "c", "d"], to: "x") },
        EditCase("new keys below nothing", "a:\nb: 1\n", "a:\n  c:\n    d: x\nb: 1\n") { try $0.set(["a", "c", "d"], to: "x") },
        EditCase("a new key without a last line end", "a: 1", "a: 1\nb: 2") { try $0.set(["b"], to: 2) },
        EditCase("a new key behind a block without a last line end", "a: |\n  x", "a: |-\n  x\nb: 2") { try $0.set(["b"], to: 2) },
        EditCase("a new key behind a block with empty lines", "a: |+\n  x\n\n", "a: |+\n  x\n\nb: 2\n") { try $0.set(["b"], to: 2) },
        EditCase("a new key in front of empty lines", "a: |\n  x\n\n", "a: |\n  x\nb: 2\n\n") { try $0.set(["b"], to: 2) },
        EditCase("a new key in an item", "- a: 1\n- b: 2\n", "- a: 1\n  c: 3\n- b: 2\n") { try $0.set([0, "c"], to: 3) },
        EditCase("a new key in braces", "a: {b: 1}\nc: {}\n", "a: {b: 1, d: 2}\nc:\n  e: 1\n") {
            try $0.set(["a", "d"], to: 2)
            try $0.set(["c", "e"], to: 1)
        },
        EditCase("an empty document", "# only a comment\n", "# only a comment\na: 1\n") { try $0.set(["a"], to: 1) },
        EditCase("line ends of Windows", "a: 1\r\nb: 2\r\n", "a: 1\r\nb:\r\n  c: 3\r\n") { try $0.set(["b"], to: ["c": 3]) },
        EditCase("a text of several lines", "a: x\nb: 2\n", "a: |\n  one\n  two\nb: 2\n") { try $0.set(["a"], to: "one\ntwo\n") },
    ]

    static let blocks = [
        EditCase("a literal block keeps its columns", "a:\n    b: | # c\n        x\n        y\n    z: 1\n", "a:\n    b: | # c\n        x\n          n\n\n        m\n    z: 1\n") {
            try $0.set(["a", "b"], to: "x\n  n\n\nm\n")
        },
        EditCase("a literal block keeps its chomping", "a: |-\n  x\nb: |+\n  y\n\nc: 1\n", "a: |-\n  z\nb: |+\n  y\n\n\nc: 1\n") {
            try $0.set(["a"], to: "z")
            try $0.set(["b"], to: "y\n\n\n")
        },
        EditCase("a literal block changes its chomping only where it must", "a: |\n  x\n", "a: |-\n  y\n") { try $0.set(["a"], to: "y") },
        EditCase("a folded block stays one", "a: >\n  x\n  y\nb: 1\n", "a: >\n  one two\n\n  three\nb: 1\n") { try $0.set(["a"], to: "one two\nthree\n") },
        EditCase("a text that begins with a space", "a: |\n  x\n", "a: |2\n   x\n  y\n") { try $0.set(["a"], to: " x\ny\n") },
        EditCase("a block becomes a number", "a: | # c\n  x\n  y\nb: 1\n", "a: 5 # c\nb: 1\n") { try $0.set(["a"], to: 5) },
        EditCase("a block becomes a mapping", "a: |\n  x\nb: 1\n", "a:\n  c: d\nb: 1\n") { try $0.set(["a"], to: ["c": "d"]) },
        EditCase("a block cannot hold a bell", "a: |\n  x\nb: 1\n", "a: \"x\\u0007\\n\"\nb: 1\n") { try $0.set(["a"], to: "x\u{7}\n") },
        EditCase("the last block of a file without line end", "a: |-\n  x", "a: |-\n  y\n  z") { try $0.set(["a"], to: "y\nz") },
    ]

    static let removals = [
        EditCase("an entry", "a: 1\nb: 2 # c\nc: 3\n", "a: 1\nc: 3\n") { try $0.remove(["b"]) },
        EditCase("an entry with all it holds", "a:\n  x:\n    - 1\n    # c\n    - 2\n  y: 1\n", "a:\n  y: 1\n") { try $0.remove(["a", "x"]) },
        EditCase("the only entry", "a:\n  x: 1\nb: 2\n", "a: {}\nb: 2\n") { try $0.remove(["a", "x"]) },
        EditCase("the only item", "a:\n- x\nb: 2\n", "a: []\nb: 2\n") { try $0.remove(["a", 0]) },
        EditCase("the first entry of an item", "- a: 1\n  b: 2\n- c: 3\n", "- b: 2\n- c: 3\n") { try $0.remove([0, "a"]) },
        EditCase("an item", "- a\n- b: 1\n  c: 2\n- d\n", "- a\n- d\n") { try $0.remove([1]) },
        EditCase("in brackets", "a: {b: 1, c: 2, d: 3}\ne: [1, 2]\n", "a: {b: 1, d: 3}\ne: [1]\n") {
            try $0.remove(["a", "c"])
            try $0.remove(["e", 1])
        },
        EditCase("the last in braces", "a: {b: 1, c: 2}\n", "a: {b: 1}\n") { try $0.remove(["a", "c"]) },
        EditCase("a key that stands there twice", "a: 1\nb: 2\na: 3\n", "b: 2\n") { try $0.remove(["a"]) },
        EditCase("a key that stands in braces twice", "{b: 1, a: 1, a: 2}\n", "{b: 1, }\n") { try $0.remove(["a"]) },
        EditCase("a block with its empty lines", "a: |+\n  x\n\nb: 1\n", "b: 1\n") { try $0.remove(["a"]) },
    ]

    static let others = [
        EditCase("a key", "a: 1 # c\nb: 2\n", "new: 1 # c\nb: 2\n") { try $0.rename(["a"], to: "new") },
        EditCase("a quoted key", "\"a\": 1\n'b': 2\n", "\"x y\": 1\n'z': 2\n") {
            try $0.rename(["a"], to: "x y")
            try $0.rename(["b"], to: "z")
        },
        EditCase("a key that would be misread", "a: 1\n", "\"on\": 1\n") { try $0.rename(["a"], to: "on") },
        EditCase("a key in braces", "{a: 1, b: 2}\n", "{a: 1, \"c,d\": 2}\n") { try $0.rename(["b"], to: "c,d") },
        EditCase("in front of an entry", "a: 1\n# about b\nb: 2\n", "a: 1\nnew: x\n# about b\nb: 2\n") { try $0.insert("new", "x", into: [], at: 1) },
        EditCase("in front of all", "- a: 1\n  b: 2\n", "- new: x\n  a: 1\n  b: 2\n") { try $0.insert("new", "x", into: [0], at: 0) },
        EditCase("items", "a:\n  - x # c\n  - y\n", "a:\n  - first\n  - x # c\n  - k: v\n  - y\n  - last\n") {
            try $0.insert("first", into: ["a"], at: 0)
            try $0.insert(["k": "v"], into: ["a"], at: 2)
            try $0.insert("last", into: ["a"])
        },
        EditCase("items in brackets", "a: [x, y,]\nb: []\n", "a: [w, x, y, z]\nb:\n  - 1\n") {
            try $0.insert("z", into: ["a"])
            try $0.insert("w", into: ["a"], at: 0)
            try $0.insert(1, into: ["b"])
        },
    ]

    @Test(arguments: sets + blocks + removals + others)
    func `edits change what they are asked to and nothing else`(_ edit: EditCase) throws {
        var editor = editor(edit.before)
        try edit.edit(&editor)
        #expect(text(editor) == edit.after)
    }

    @Test func `what cannot be done is refused and changes nothing`() {
        var anchored = editor("a: &x {b: 1}\nc: *x\nd: {<<: *x}\n")
        #expect(throws: YAMLEditError.anchorInUse) { try anchored.remove(["a"]) }
        #expect(throws: YAMLEditError.noSuchPlace(["nope"])) { try anchored.remove(["nope"]) }
        #expect(throws: YAMLEditError.noSuchPlace(["c"])) { try anchored.remove(["c", "b"]) }
        #expect(throws: YAMLEditError.keyExists("c")) { try anchored.rename(["a"], to: "c") }
        #expect(throws: YAMLEditError.keyExists("c")) { try anchored.insert("c", 1, into: []) }
        #expect(throws: YAMLEditError.noSuchPlace(["a", "b", 0])) { try anchored.set(["a", "b", 0], to: 1) }
        #expect(text(anchored) == "a: &x {b: 1}\nc: *x\nd: {<<: *x}\n")
        var broken = editor("a: [1\n")
        #expect(throws: YAMLEditError.notReadable) { try broken.set(["a"], to: 1) }
    }

    @Test func `an entry goes before what a merge key brings in`() throws {
        var editor = editor("a: &x {b: 1}\nd:\n  <<: *x\n  e: 2\n")
        try editor.set(["d", "b"], to: 5)
        #expect(text(editor) == "a: &x {b: 1}\nd:\n  <<: *x\n  e: 2\n  b: 5\n")
    }

    @Test func `another document of the stream`() throws {
        var editor = YAMLEditor(YAMLStream(parsing: Array("a: 1\n---\nb: 2\n".utf8)), document: 1)
        try editor.set(["b"], to: 3)
        try editor.set(["c"], to: 4)
        #expect(text(editor) == "a: 1\n---\nb: 3\nc: 4\n")
    }
}
