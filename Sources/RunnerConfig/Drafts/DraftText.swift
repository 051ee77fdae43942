import SourceBytes
import TOMLKit

/// The text of a draft: the file as it is, but for the tables of the executors.
struct DraftText {
    let text: String
    /// The comments that went with these tables.
    private(set) var losses: [ConversionLoss] = []

    init(_ config: ConfigFile, _ drafts: [RunnerDraft], _ executor: DraftExecutor) {
        let dropsMachine = GlobalMachineDraft.isDone(config, drafts)
        if let (text, isWhole) = Self.edited(config, drafts, executor, dropsMachine) {
            self.text = text
            if !isWhole { losses.append(ConversionLoss(.leftOut, "comments", "they stand in tables that are replaced")) }
        } else {
            let text = Self.anew(config, drafts, executor, dropsMachine)
            self.text = DraftRemark.added(drafts, to: ConfigFile([UInt8](text.utf8)))
            if !config.comments.isEmpty { losses.append(ConversionLoss(.leftOut, "comments", "the text had to be written anew")) }
        }
    }

    // MARK: Editing

    /// Nil where it cannot be done.
    private static func edited(_ config: ConfigFile, _ drafts: [RunnerDraft], _ executor: DraftExecutor, _ dropsMachine: Bool) -> (text: String, isWhole: Bool)? {
        guard var pieces = RunnerPieces(config.document) else { return nil }
        let comments = config.document.comments.count
        do throws(TOMLEditError) {
            for draft in drafts { pieces.runners[draft.index] = try edited(pieces.runners[draft.index], draft, executor) }
            if dropsMachine {
                pieces.head = try withoutMachine(pieces.head)
                for index in pieces.runners.indices { pieces.runners[index] = try withoutMachine(pieces.runners[index]) }
            }
        } catch {
            return nil
        }
        let document = TOMLDocument(parsing: pieces.text)
        guard document.problems.isEmpty else { return nil }
        return (DraftRemark.added(drafts, to: ConfigFile(document.bytes)), document.comments.count == comments)
    }

    /// The text of one runner. Its new tables come first, so that they are laid out like those that go.
    private static func edited(_ text: String, _ draft: RunnerDraft, _ executor: DraftExecutor) throws(TOMLEditError) -> String {
        var editor = TOMLEditor(TOMLDocument(parsing: text))
        let names = draft.table.members.map(\.key)
        for name in names where draft.source[name] != nil { try editor.remove(place(name, in: editor.document)) }
        for member in draft.table.ordered(RunnerTable.schema).members { try editor.set(place(member.key, in: editor.document), to: TOMLLiteral(member.node)) }
        for name in executor.replacedTables where draft.source[name] != nil && !names.contains(name) { try editor.remove(place(name, in: editor.document)) }
        try editor.set(place("executor", in: editor.document), to: .string(executor.rawValue))
        return String(decoding: editor.document.bytes, as: UTF8.self)
    }

    private static func withoutMachine(_ text: String) throws(TOMLEditError) -> String {
        var editor = TOMLEditor(TOMLDocument(parsing: text))
        guard let entry = editor.document.root.entries.last(where: { $0.key.equalsIgnoringCase("machine") }) else { return text }
        try editor.remove(TOMLPath([.key(entry.key)]))
        return String(decoding: editor.document.bytes, as: UTF8.self)
    }

    /// The place of a key in the table of the only runner of a text.
    private static func place(_ key: String, in document: TOMLDocument) throws(TOMLEditError) -> TOMLPath {
        guard let path = ConfigFile(document.bytes).tomlPath("runners[0].\(key)") else { throw .noSuchValue(TOMLPath([.key(key)])) }
        return path
    }

    // MARK: Writing anew

    /// The whole file as the Runner would write it, for texts that cannot be edited.
    private static func anew(_ config: ConfigFile, _ drafts: [RunnerDraft], _ executor: DraftExecutor, _ dropsMachine: Bool) -> String {
        var root = config.root.canonical(GlobalTable.schema)
        var runners = root["runners"]?.node.elements ?? []
        for draft in drafts {
            let kept = draft.source.members.filter { !executor.replacedTables.contains($0.key) && $0.key != "executor" }
            runners[draft.index] = Node(.table(kept + [Member("executor", Node(.string(executor.rawValue)))] + draft.table.members))
        }
        root.fill(["runners"], with: Node(.array(runners)), isForced: true)
        if dropsMachine { root.value = .table(root.members.filter { $0.key != "machine" }) }
        return ConfigWriter.text(root)
    }
}

extension Node {
    /// The same with the keys of each table in the order of their declaration; others follow as they came.
    fileprivate func ordered(_ schema: TableSchema?) -> Node {
        switch value {
        case .array(let elements): return Node(.array(elements.map { $0.ordered(schema) }))
        case .table(let members):
            guard let schema else { return self }
            let known = schema.keys.compactMap { key in self[key.name] }
            let others = members.filter { schema.key($0.key) == nil }
            return Node(.table((known + others).map { Member($0.key, $0.node.ordered(schema.key($0.key)?.kind.schema)) }))
        case .null, .boolean, .integer, .float, .string, .dateTime: return self
        }
    }
}
