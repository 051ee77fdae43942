import LibFuzzer
import TOMLKit

fuzz(check)

/// What must hold for any bytes; a trap is a finding.
private func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for version in [TOMLVersion.v1_0, .v1_1] {
        let document = TOMLDocument(parsing: bytes, version: version)
        precondition(document.bytes == bytes, "the bytes are kept")
        precondition(isGapless(document.tokens, count), "tokens cover the text")
        for problem in document.problems {
            precondition(problem.range.lowerBound >= 0 && problem.range.upperBound <= count, "problems are in the text")
            precondition(!problem.message.isEmpty)
        }
        _ = document.taggedJSON()
        if document.problems.isEmpty { check(document) }
    }
    return 0
}

private func isGapless(_ tokens: [TOMLToken], _ count: Int) -> Bool {
    var place = 0
    for token in tokens {
        guard token.range.lowerBound == place, token.range.upperBound > place else { return false }
        place = token.range.upperBound
    }
    return place == count
}

/// A document without mistakes can be written anew and edited.
private func check(_ document: TOMLDocument) {
    let copy = TOMLDocument(writing: TOMLLiteral.members(of: document.root))
    precondition(copy.problems.isEmpty, "a copy is TOML")
    for entry in document.root.entries {
        let path: TOMLPath = [.key(entry.key)]
        var editor = TOMLEditor(document)
        try! editor.remove(path)
        precondition(editor.document[path] == nil, "what is removed is gone")
        editor = TOMLEditor(document)
        if document["\u{1}"] == nil {
            try! editor.rename(path, to: "\u{1}")
            precondition(editor.document["\u{1}"] != nil, "what is renamed is there")
            try! editor.set(["\u{2}"], to: "text")
            try! editor.set(["\u{3}", "a"], to: [["b": 1]])
        }
    }
}

extension TOMLDocument {
    fileprivate subscript(key: String) -> TOMLEntry? { root[key] }
}
