import SourceBytes
import TOMLKit

/// The repairs that rules about config.toml are made of. Each is exact or not offered: in a folded text, in what a template printed,
/// in a document with mistakes.
extension ConfigFile {
    /// Gives a key, or an element of its list, another value, in the quotes of the old one.
    ///
    /// - Parameter path: the key path of what changes, as the finding has it.
    public func replacing(_ node: Node, at path: String, with literal: TOMLLiteral) -> Repair {
        guard isScalarOrInline(node), !node.range.isEmpty, map.isVerbatim(inFile: node.range) else { return .none }
        return Repair([Edit(node.range, spelling(of: literal, like: node))], paths: [path])
    }

    /// Gives a key another name, in the same table.
    ///
    /// - Parameter path: the key path it has now.
    public func renaming(_ member: Member, at path: String, to name: String) -> Repair {
        guard !member.keyRange.isEmpty, map.isVerbatim(inFile: member.keyRange) else { return .none }
        // A key that is a part of longer ones stands in the file more than once.
        guard member.node.spelling != .implied, !(member.node.isTable && member.node.spelling == .block), !isListOfHeaders(member.node) else { return .none }
        let parent = KeyIndex.parent(of: path)
        return Repair([Edit(member.keyRange, TOMLWriter.key(name))], paths: [path, parent.isEmpty ? name : "\(parent).\(name)"])
    }

    /// Adds a key to a table, below its last statement, however the table is written.
    ///
    /// - Parameter path: the table's key path; the table is made where it is missing.
    public func adding(_ key: String, _ literal: TOMLLiteral, toTableAt path: String) -> Repair {
        guard let table = tomlPath(path) else { return .none }
        return planned(paths: [path.isEmpty ? key : "\(path).\(key)"]) { editor throws(TOMLEditError) in
            try editor.set(table.appending(.key(key)), to: literal)
        }
    }

    /// Takes a key and its value away.
    public func removing(at path: String) -> Repair {
        guard let place = tomlPath(path), document[place] != nil else { return .none }
        return planned(paths: [path]) { editor throws(TOMLEditError) in try editor.remove(place) }
    }

    /// Puts the header of another table where one stands.
    ///
    /// - Parameter path: what changes with it.
    public func replacingHeader(_ header: Range<Int>, with text: String, at path: String) -> Repair {
        guard !header.isEmpty, map.isVerbatim(inFile: header) else { return .none }
        return Repair([Edit(header, text)], paths: [path])
    }

    /// Puts a header on a line of its own above another one.
    public func addingHeader(_ text: String, above header: Range<Int>, at path: String) -> Repair {
        guard !header.isEmpty, map.isVerbatim(inFile: header) else { return .none }
        let start = self.text.lineStart(header.lowerBound)
        let indentation = self.text.indentation(header.lowerBound)
        guard self.text.text(start..<header.lowerBound) == indentation else { return .none }
        return Repair([.insert(indentation + text + self.text.lineBreak, at: start)], paths: [path])
    }

    private func planned(paths: [String], _ change: (inout TOMLEditor) throws(TOMLEditError) -> Void) -> Repair {
        guard map.allowsEdits, let edits = try? TOMLEditor.edits(of: document, change),
            let inFile = map.fileEdits(edits, of: document.bytes, in: text)
        else { return .none }
        return Repair(inFile, paths: paths)
    }

    private func isScalarOrInline(_ node: Node) -> Bool {
        switch node.spelling {
        case .plain, .quoted, .multiline, .inline: true
        case .block, .implied, .made: false
        }
    }

    private func isListOfHeaders(_ node: Node) -> Bool { node.spelling == .block }

    private func spelling(of literal: TOMLLiteral, like node: Node) -> String {
        guard case .string(let text) = literal, let quote = self.text.bytes[safe: node.range.lowerBound] else { return TOMLWriter.value(literal) }
        return TOMLWriter.string(text, preferring: quote == UInt8(ascii: "'") ? .literal : .basic)
    }

    /// The path of a value as the file spells it; the decoder reads any casing. Nil where two keys differ only in that.
    func tomlPath(_ path: String) -> TOMLPath? {
        var steps: [TOMLPath.Step] = []
        var node: Node? = root
        for step in DottedPath.steps(path) {
            switch step {
            case .element(let index):
                // A lone `[runners]` is looked at as the first runner.
                if node?.isTable == true { continue }
                steps.append(.element(index))
                node = node?.elements[safe: index]
            case .key(let name):
                let members = node?.members.filter { $0.key.equalsIgnoringCase(name) } ?? []
                guard members.count < 2 else { return nil }
                steps.append(.key(members.first?.key ?? name))
                node = members.first?.node
            }
        }
        return TOMLPath(steps)
    }
}
