import SourceBytes

/// Changes a document and leaves what is not touched to the byte. New text follows the style around it.
///
///     var editor = TOMLEditor(document)
///     try editor.set(["runners", 0, "limit"], to: 10)
///     try editor.rename(["runners", 0, "nmae"], to: "name")
///     try editor.remove(["runners", 1])
///     write(editor.document.bytes)
///
/// Comments right above a statement or header, with no blank line between, belong to it: they are moved and removed with it,
/// unless they begin the document.
/// Every edit reads the new text again, and is taken back when that is not TOML; so an edit costs the time of reading.
public struct TOMLEditor: Sendable {
    public private(set) var document: TOMLDocument
    /// The edits of a change that is only planned; nil for an editor that makes them.
    private var planned: [TextEdit]?

    public init(_ document: TOMLDocument) { self.document = document }

    /// The edits that a change takes, without making them or reading the result: what a linter offers as a repair.
    ///
    /// Steps of one change must not build on each other: each sees the document as it is.
    public static func edits(
        of document: TOMLDocument, _ change: (inout TOMLEditor) throws(TOMLEditError) -> Void
    ) throws(TOMLEditError) -> [TextEdit] {
        var editor = TOMLEditor(document)
        editor.planned = []
        try change(&editor)
        return editor.planned ?? []
    }

    var storage: TOMLStorage { document.storage }

    /// Puts the edited text in the document's place.
    mutating func apply(_ edits: [TextEdit]) throws(TOMLEditError) {
        guard planned == nil else {
            planned? += edits
            return
        }
        let bytes = TextEdit.applying(edits, to: document.bytes)
        let edited = TOMLDocument(parsing: bytes, version: document.version, limits: document.limits)
        if let problem = edited.problems.first { throw .impossible(problem) }
        document = edited
    }

    /// The node at a path of a document that has no mistakes.
    func node(_ path: TOMLPath) throws(TOMLEditError) -> UInt32 {
        if let problem = document.problems.first { throw .unreadable(problem) }
        guard let node = storage.node(at: path) else { throw .noSuchValue(path) }
        return node
    }

    func exists(_ path: TOMLPath) -> Bool { storage.node(at: path) != nil }

    /// The items of an array in brackets or an inline table.
    func items(of container: UInt32, _ lines: SourceLines) -> ItemList {
        let record = storage.nodes[container]
        let items = record.kind == .array ? storage.children(of: container).map { storage.nodes[$0].range } : storage.statements(of: container).map(\.range)
        return ItemList(container: record.range, items: items, lines: lines)
    }

    /// Whether a value is part of an inline table, directly or by dotted keys in it.
    func inlineTable(around path: TOMLPath) -> UInt32? {
        var path = path
        while !path.steps.isEmpty {
            path = path.parent
            guard let node = storage.node(at: path) else { return nil }
            switch storage.nodes[node].form {
            case .inline: return node
            case .dotted: continue
            default: return nil
            }
        }
        return nil
    }
}
