import LibFuzzer
import YAMLLite

fuzz(check)

/// What must hold for any bytes; a trap is a finding.
private func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let stream = YAMLStream(parsing: bytes)
    precondition(stream.bytes == bytes, "the bytes are kept")
    for problem in stream.problems {
        precondition(problem.range.lowerBound >= 0 && problem.range.upperBound <= count, "problems are in the text")
        precondition(!problem.message.isEmpty)
    }
    for comment in stream.comments { precondition(bytes[comment.lowerBound] == UInt8(ascii: "#"), "comments begin with their sign") }
    _ = stream.events()
    guard let root = stream.documents.first?.root else { return 0 }
    _ = root.json(schema: .helm)
    _ = root.json(schema: .core1_2)
    walk(root, depth: 0)
    if !stream.problems.contains(where: \.isError), stream.documents.count == 1 { edit(stream, root) }
    return 0
}

private func walk(_ node: YAMLNode, depth: Int) {
    if let map = node.contentMap, let text = node.text {
        for offset in 0..<min(text.utf8.count, 64) { _ = map.sourceOffset(ofContent: offset) }
    }
    guard depth < 300 else { return }
    switch node.content {
    case .scalar, .alias: break
    case .sequence(let items): for item in items { walk(item, depth: depth + 1) }
    case .mapping(let entries):
        for entry in entries {
            walk(entry.key, depth: depth + 1)
            walk(entry.value, depth: depth + 1)
        }
    }
}

/// An edit is made whole or refused.
private func edit(_ stream: YAMLStream, _ root: YAMLNode) {
    guard let value = root.value, case .map(let members) = value, members.count < 20 else { return }
    for member in members {
        for replacement in [YAMLValue.string("a\nb\n"), true, ["x": [1, "y"]]] {
            var editor = YAMLEditor(stream)
            if (try? editor.set([.key(member.key)], to: replacement)) != nil {
                precondition(editor.value?[.key(member.key)] == replacement, "what is set is there")
            }
        }
        var editor = YAMLEditor(stream)
        if (try? editor.remove([.key(member.key)])) != nil {
            precondition(editor.value?[.key(member.key)] == nil, "what is removed is gone")
        }
    }
}
