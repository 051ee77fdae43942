import SourceBytes
import YAMLLite

/// The repairs that rules about a chart's values are made of. Each is exact or not offered: not through an alias, not in a text of
/// several lines, not where the values are themselves a part of a text that does not hold them as they are.
extension ValuesFile {
    /// Gives a value in one line another one.
    ///
    /// - Parameter path: the key path of what changes, as the finding has it.
    public func replacing(_ node: Node, at path: String, with value: YAMLValue) -> Repair {
        guard node.isPlainScalar(in: text), source.isVerbatim(inFile: node.range) else { return .none }
        return Repair([Edit(node.range, spelling(of: value, like: node))], paths: [path])
    }

    /// Gives a key another name, in the same mapping.
    ///
    /// - Parameter path: the key path it has now.
    public func renaming(_ member: Member, at path: String, to name: String) -> Repair {
        guard text.isPlainKey(member.keyRange), source.isVerbatim(inFile: member.keyRange) else { return .none }
        let parent = KeyIndex.parent(of: path)
        return Repair([Edit(member.keyRange, YAMLWriter.scalar(name))], paths: [path, parent.isEmpty ? name : "\(parent).\(name)"])
    }

    /// Adds a key, or gives it a value that it does not have, through the lossless editor.
    ///
    /// - Parameter path: within the chart's values.
    public func setting(_ path: String, to value: YAMLValue) -> Repair {
        guard let place = source.layer(for: DottedPath.keys(path)) else { return .none }
        var editor = YAMLEditor(place.yaml.stream, document: place.document)
        let steps = DottedPath.steps(path).map { step in
            switch step {
            case .key(let key): YAMLStep.key(key)
            case .element(let index): YAMLStep.index(index)
            }
        }
        guard (try? editor.set(place.steps + steps, to: value)) != nil else { return .none }
        guard let edits = place.yaml.map.fileEdits(editor.lastEdits, of: place.yaml.stream.bytes, in: text) else { return .none }
        return Repair(edits, paths: [path])
    }

    /// Text quoted as it was, where it was.
    private func spelling(of value: YAMLValue, like node: Node) -> String {
        guard case .string(let new) = value else { return YAMLWriter.flow(value) }
        switch text.bytes[safe: node.range.lowerBound] {
        case UInt8(ascii: "\""): return YAMLWriter.quoted(new)
        case UInt8(ascii: "'") where !new.contains("'") && !new.contains("\n"): return "'\(new)'"
        default: return YAMLWriter.flow(value)
        }
    }
}

extension SecretFile {
    /// Gives an entry another text.
    func replacing(_ node: Node, at path: String, with new: String) -> Repair {
        guard node.isPlainScalar(in: text), map.isVerbatim(inFile: node.range) else { return .none }
        let quote = text.text(node.range.lowerBound..<node.range.lowerBound + 1)
        return Repair([Edit(node.range, quote == "\"" ? YAMLWriter.quoted(new) : YAMLWriter.scalar(new))], paths: [path])
    }

    /// Gives an entry another key.
    func renaming(_ member: Member, at path: String, to name: String) -> Repair {
        guard text.isPlainKey(member.keyRange), map.isVerbatim(inFile: member.keyRange) else { return .none }
        let parent = KeyIndex.parent(of: path)
        return Repair([Edit(member.keyRange, YAMLWriter.scalar(name))], paths: [path, parent.isEmpty ? name : "\(parent).\(name)"])
    }
}

extension Node {
    /// Whether a YAML scalar stands in one line and is its own: no alias, no anchor that others stand for, no block.
    func isPlainScalar(in text: SourceText) -> Bool {
        guard spelling == .plain || spelling == .quoted, !range.isEmpty else { return false }
        let bytes = text.bytes[range.clamped(to: 0..<text.bytes.count)]
        guard let first = bytes.first, !bytes.contains(UInt8(ascii: "\n")) else { return false }
        return !"*&!|>".utf8.contains(first)
    }
}

extension SourceText {
    /// Whether a YAML key stands in one line, without alias, anchor or tag.
    func isPlainKey(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, let first = bytes[safe: range.lowerBound] else { return false }
        return !"*&!?".utf8.contains(first) && !bytes[range.clamped(to: 0..<bytes.count)].contains(UInt8(ascii: "\n"))
    }
}
